package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.Accessibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A part of the key behind a fingerprint: at the real pages, with an authenticator of the browser's own. */
@DemoServer
class PasskeyTest extends RealTablet {

    private static final String PASSPHRASE = "mangga muda manis";

    CDPSession keys;
    String authenticator = "";

    @BeforeEach
    void aBrowserThatCanHoldKeys() {
        login("petugas");
        keys = page.context().newCDPSession(page);
        keys.send("WebAuthn.enable");
    }

    @Test
    void enrolledWithAFingerprintItOpensWithPinAndFingerprint() {
        plugIn(true);
        enrolWithPasskey();
        lock();
        assertThat(asked()).isEqualTo("PIN 6 angka");
        Accessibility.check(page);
        Accessibility.checkNarrow(page);
        unlock("999999");
        page.waitForSelector("[data-failure]:has-text('sisa 9 percobaan')");
        unlock(PIN);
        opened();
    }

    @Test
    void whereTheKeyIsGoneWordsSaySoNoTryIsLostAndThePassphraseOpens() {
        plugIn(true);
        enrolWithPasskey();
        lock();
        unplug();
        plugIn(true);
        unlock(PIN);
        page.waitForSelector("[data-failure]:has-text('kuncinya tidak ada lagi di tablet ini')");
        page.locator("[data-part=other-way]").click();
        assertThat(asked()).isEqualTo("Kata sandi tablet");
        Accessibility.check(page);
        unlock(PIN);
        page.waitForSelector("[data-failure]:has-text('sisa 9 percobaan')");
        unlock(PASSPHRASE);
        opened();
    }

    /** The control: the same page, but the device has no secret to give. */
    @Test
    void withoutTheSecretOfAPasskeyTheEnrolmentGoesOnWithThePassphraseAlone() {
        plugIn(false);
        enrolWithPasskey();
        lock();
        assertThat(asked()).isEqualTo("Kata sandi tablet");
        assertThat(page.locator("[data-part=other-way]").isVisible()).isFalse();
        unlock(PASSPHRASE);
        opened();
    }

    private void enrolWithPasskey() {
        enrolment("petugas", PASSPHRASE);
        page.waitForSelector("[data-part=passkey]:visible");
        enrol();
    }

    private void plugIn(boolean prf) {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("ctap2Version", "ctap2_1");
        options.addProperty("transport", "internal");
        for (var has :
                new String[] {"hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"
                }) {
            options.addProperty(has, true);
        }
        options.addProperty("hasPrf", prf);
        var asked = new JsonObject();
        asked.add("options", options);
        authenticator = keys.send("WebAuthn.addVirtualAuthenticator", asked)
                .get("authenticatorId")
                .getAsString();
    }

    private void unplug() {
        var which = new JsonObject();
        which.addProperty("authenticatorId", authenticator);
        keys.send("WebAuthn.removeVirtualAuthenticator", which);
    }
}
