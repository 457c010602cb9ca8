package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Playwright;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.Browsers;
import id.mcsoc.members.FamilyCardNumber;
import org.junit.jupiter.api.Test;

/** Enrol, pack, work without network, send: through the real office and back onto the tablet. */
@DemoServer
class TabletToOfficeTest extends OneVisit {

    TabletToOfficeTest() {
        super("1571990101990077");
    }

    @Test
    void aRegistrationTakenOfflineComesBackWithItsFinalNumber() {
        try (Playwright playwright = Browsers.playwright()) {
            var browser = playwright.chromium().launch(Browsers.options());
            var officer = packed(browser);
            var page = officer.page();
            officer.context().setOffline(true);
            startVisit(page, "Peramban uji");
            consent(page, "Pak Amir");
            register(page);
            assertThat(page.locator("[data-part=members]").innerText()).contains("Nomor sementara");
            officer.context().setOffline(false);
            page.waitForSelector("[data-statusbar] [data-part=pending]:has-text('semua data sudah terkirim')");
            page.reload();
            ready(page);
            var number = members.family(new FamilyCardNumber(card))
                    .orElseThrow()
                    .head()
                    .number()
                    .orElseThrow();
            assertThat(page.locator("[data-part=members]").innerText().replace(" ", ""))
                    .contains(number.value());
            page.navigate(officer.server() + "/field/outbox");
            ready(page);
            assertThat(page.locator("[data-part=ops] > li").count()).isEqualTo(3);
            assertThat(page.locator("[data-part=ops] .badge--success").count()).isEqualTo(3);
        }
    }
}
