package id.mcsoc.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import id.mcsoc.browser.Visitor;
import java.util.List;

/** Kelurahan staff at a PC: books a visit, later accepts the branch's proposal. */
public final class KelurahanDesk {

    private static final String CONTACT = "Rina Kemala";

    private final Page page;
    private final String server;

    public KelurahanDesk(BrowserContext context, String server, String login) {
        this.page = Visitor.login(context, server, login).page();
        this.server = server;
    }

    /** Fills in the first three screens and the contact person, then looks away: nothing was sent. */
    public void beginRequest() {
        page.navigate(server + "/booking");
        button("Buat permohonan").click();
        page.locator("#venueName").fill("Aula Kantor Lurah Simpang IV Sipin");
        page.locator("#venueAddress").fill("Jl. Contoh No. 1");
        page.locator("#room").fill("60");
        button("Lanjut").click();
        page.locator("#estimatedFamilies").fill("10");
        page.locator("[id='service.DATA_CHANGE']").fill("6");
        page.locator("[id='service.REGISTRATION']").fill("2");
        button("Lanjut").click();
        for (int day = 0; day < 8; day++) {
            page.locator(".is-open button.booking-day").nth(day).click();
        }
        button("Lanjut").click();
        page.locator("#contactName").fill(CONTACT);
        page.locator("#contactPhone").fill("0899 0000 0102");
        page.locator("#contactPhone").blur();
        assertThat(page.locator("[data-save-state]")).containsText("Tersimpan");
    }

    /** Opens the draft again and finds what was typed. */
    public void resume() {
        page.navigate(server + "/booking");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Lanjutkan"))
                .first()
                .click();
        go("families");
        assertThat(page.locator("#contactName")).hasValue(CONTACT);
    }

    /** Pastes nine families and is told what is missing; adds the tenth. */
    public void listFamilies(List<String> lines, Screens screens) {
        paste(lines.subList(0, lines.size() - 1));
        go("check");
        button("Kirim permohonan").click();
        assertThat(page.locator(".errors").first()).containsText("9 dari 10 keluarga");
        go("families");
        paste(lines.subList(lines.size() - 1, lines.size()));
        screens.take(page, "booking-families");
    }

    /** Sends the request. @return its number */
    public String send(Screens screens) {
        go("check");
        screens.take(page, "booking-check");
        button("Kirim permohonan").click();
        screens.take(page, "booking-confirmation");
        return page.locator("main").innerText().replaceAll("(?s).*?(PMH-[0-9-]+).*", "$1");
    }

    public void accept(String number, Screens screens) {
        page.navigate(server + "/booking?q=" + number);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(number))
                .first()
                .click();
        screens.take(page, "booking-proposal");
        button("Terima jadwal ini").click();
        assertThat(page.locator("main")).containsText("Disepakati");
    }

    private void go(String step) {
        page.navigate(page.url().replaceAll("(/booking/requests/[^/]+).*", "$1/" + step));
    }

    private void paste(List<String> lines) {
        var header = "Nomor KK\tKepala keluarga\tTelepon\tJiwa\tLayanan\n";
        if (!page.locator("#text").isVisible()) {
            page.locator("summary", new Page.LocatorOptions().setHasText("Tempel"))
                    .click();
        }
        page.locator("#text").fill(header + String.join("\n", lines));
        button("Periksa daftar").click();
        page.locator("form[action$=additions] button").click();
    }

    private com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
