package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

    private static void register(Page page) {
        page.locator("[data-link=register]").click();
        page.waitForURL("**/field/register*");
        ready(page);
        page.locator("#street").fill("Jalan Mawar 7");
        page.locator("#segment").selectOption("PBPU");
        page.locator("#wardClass-III").check();
        page.locator("[name='0.nik']").fill("9971011203850077");
        page.locator("[name='0.nik']").blur();
        page.locator("[name='0.name']").fill("Joko Contoh");
        page.locator("[name='0.relation']").selectOption("HEAD");
        page.locator("[name='0.primaryFacility'] option")
                .nth(1)
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.locator("[name='0.primaryFacility']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("[data-part=form] [type=submit]").last().click();
        page.waitForURL("**/field/family*");
        ready(page);
    }
}
