package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.SelectOption;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.Accessibility;
import id.mcsoc.browser.Browsers;
import id.mcsoc.browser.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a blank sheet to the record: printed by the office, entered on a tablet with the time on the paper. */
@DemoServer
class PaperEntryTest extends OneVisit {

    PaperEntryTest() {
        super("1571990101990082");
    }

    @Test
    void aSheetIsPrintedFilledInEnteredLaterAndCountedOnce() throws IOException {
        try (Playwright playwright = Browsers.playwright()) {
            var browser = playwright.chromium().launch(Browsers.options());
            var office = Visitor.login(browser, "http://localhost:" + port, "kepala");
            var slip = printed(office);
            var officer = packed(browser);
            var page = officer.page();
            sheet(officer, slip, "23:59");
            assertThat(page.locator("#hour-error").innerText()).contains("sudah lewat");
            sheet(officer, slip.replaceFirst("0", "9"), "07:15");
            assertThat(page.locator("#slip-error").innerText()).contains("tidak cocok");
            sheet(officer, slip, "07:15");
            page.waitForURL("**/field/complaint*");
            ready(page);
            assertThat(page.locator("[data-paper]").innerText()).contains("07.15");
            Accessibility.check(page);
            complain(page);
            sheet(officer, slip, "07:15");
            assertThat(page.locator("#slip-error").innerText()).contains("sudah dimasukkan");
            Accessibility.check(page);
            Accessibility.checkNarrow(page);
            page.waitForSelector("[data-statusbar] [data-part=pending]:has-text('semua data sudah terkirim')");
            office.open("/field/sheets/" + visit);
            assertThat(office.page().locator(".badge--success").innerText()).isEqualTo("sudah dimasukkan");
            assertThat(office.open("/sync/operations").locator("main").innerText())
                    .contains("Dari kertas");
        }
    }

    /** @return the number of the complaint sheet */
    private String printed(Visitor office) throws IOException {
        var page = office.open("/field/sheets");
        Accessibility.check(page);
        page.locator(".field-visit a").click();
        for (var kind : List.of("REGISTRATION", "CHANGE", "CARD", "COMPLAINT")) {
            page.locator("#" + kind).fill("1");
        }
        page.locator("main form button").first().click();
        page.waitForSelector(".field-sheet--half");
        Accessibility.check(page);
        Accessibility.checkNarrow(page);
        var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Files.write(Path.of("target", "sheets.pdf"), pdf);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1).split("/Type /Page\\b").length - 1)
                .isEqualTo(4);
        return page.locator(".field-sheet__slip strong").last().innerText();
    }

    private void sheet(Visitor officer, String slip, String hour) {
        var page = officer.open("/field/");
        ready(page);
        page.navigate(officer.server() + "/field/paper#v=" + visit);
        ready(page);
        page.locator("#slip").fill(slip);
        page.locator("#hour").fill(hour);
        page.locator("[data-part=form] [type=submit]").click();
    }

    private static void complain(Page page) {
        page.locator("#kind-COMPLAINT").check();
        page.locator("#category").selectOption(new SelectOption().setIndex(1));
        page.locator("#target").selectOption("BRANCH");
        page.locator("#text").fill("Antrean terlalu lama");
        page.locator("#name").fill("Siti");
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForSelector("[data-part=result]:visible");
        assertThat(page.locator(".slip").innerText()).contains("07.15");
    }
}
