package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.Accessibility;
import id.mcsoc.browser.OpenBrowser;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long a tablet stays open, and what opens it again: by a clock the test moves on. */
@DemoServer
class LockedPagesTest {

    private static final String PIN = "271828";

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    TabletSession tablet;
    Page page;

    @BeforeEach
    void enrol() {
        tablet = new TabletSession(CHROMIUM.get().newContext(), "http://localhost:" + port);
        tablet.context.clock().install();
        tablet.enrol();
        page = tablet.page;
        tablet.offlineReady();
    }

    @AfterEach
    void close() {
        tablet.context.close();
    }

    @Test
    void aTabletThatForgotItsKeysAsksForThemAndComesBackToThePage() {
        var family = tablet.visitPage("family", Map.of("kk", TabletSession.FAMILY));
        page.evaluate("async () => (await import('/field/core/session.js')).lock()");
        page.navigate(tablet.server + family);
        locked("Kata sandi tablet");
        Accessibility.check(page);
        Accessibility.checkNarrow(page);
        assertThat(page.locator("main").innerText()).contains("Rina Petugas").doesNotContain("??");
        tablet.unlock("bukan ini sama sekali");
        page.waitForSelector("[data-failure]:has-text('sisa 9 percobaan')");
        tablet.unlock(TabletSession.PASSPHRASE);
        page.waitForURL("**" + family);
    }

    @Test
    void fiveMinutesWithoutATouchLockItAndThePinOpensItForTenMore() {
        tablet.open("/field/outbox");
        page.clock().fastForward("04:30");
        assertThat(page.url()).endsWith("/field/outbox");
        page.locator("h1").click();
        page.clock().fastForward("04:30");
        assertThat(page.url()).endsWith("/field/outbox");
        page.clock().fastForward("01:00");
        locked("PIN 6 angka");
        page.clock().fastForward("09:00");
        tablet.unlock("000001");
        page.waitForSelector("[data-failure]:has-text('sisa 9 percobaan')");
        tablet.unlock(PIN);
        page.waitForURL("**/field/outbox");
    }

    @Test
    void afterAQuarterOfAnHourOnlyThePassphraseOpensIt() {
        tablet.open("/field/outbox");
        page.clock().fastForward("05:30");
        locked("PIN 6 angka");
        page.clock().fastForward("10:00");
        locked("Kata sandi tablet");
        tablet.unlock(PIN);
        page.waitForSelector("[data-failure]:has-text('sisa 9 percobaan')");
        tablet.unlock(TabletSession.PASSPHRASE);
        page.waitForURL("**/field/outbox");
    }

    @Test
    void threeDaysWithoutTheOfficeEndTheReading() {
        tablet.open("/field/outbox");
        page.clock().fastForward(java.time.Duration.ofMinutes(72 * 60 + 30).toMillis());
        page.waitForURL("**/field/unlock*");
        page.waitForSelector("h2:has-text('Sudah lebih dari 72 jam')");
        page.reload();
        page.waitForSelector("h2:has-text('Sudah lebih dari 72 jam')");
        Accessibility.check(page);
        assertThat(page.locator("[data-part=form]").isVisible()).isFalse();
    }

    private void locked(String asks) {
        page.waitForURL("**/field/unlock*");
        page.waitForSelector("[data-part=label]:has-text('" + asks + "')");
        page.waitForSelector("html[data-ready=true]");
    }
}
