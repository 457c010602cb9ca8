package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a family takes home: number, code and day for each thing that was done, and nobody's name. */
@DemoServer
class ReceiptPageTest {

    private static final String DONE = """
            async ([visit, family, head]) => {
              const { append } = await import("/field/core/outbox.js");
              const { store } = await import("/field/parts/boot.js");
              const entry = { visit, grant: "g", form: "x@1" };
              const change = { group: "CONTACT", fields: { phone: "081274000009", email: "" } };
              await append(store, { ...entry, type: "CHANGE_DATA", entity: "MEMBER/" + head, set: change, base: { rev: 3, fields: {} } });
              await append(store, { ...entry, type: "PRINT_CARD", entity: "MEMBER/" + head, set: { number: "1", copyNo: 1 } });
              await append(store, { ...entry, type: "CHANGE_DATA", entity: "MEMBER/strangers", set: change, base: { rev: 0, fields: {} } });
            }""";

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    @Test
    void eachThingDoneForTheFamilyHasItsSlip() {
        var tablet = new TabletSession(CHROMIUM.get().newContext(), "http://localhost:" + port);
        tablet.enrol();
        tablet.open("/field/outbox");
        tablet.page.evaluate(DONE, List.of(TabletSession.VISIT, TabletSession.FAMILY, TabletSession.HEAD));
        var page = tablet.open(tablet.visitPage("receipt", Map.of("kk", TabletSession.FAMILY)));
        var slips = page.locator("[data-part=slips] .slip");
        assertThat(slips.count()).isEqualTo(2);
        var card = slips.nth(0).innerText();
        var change = slips.nth(1).innerText();
        assertThat(card).contains("Cetak kartu", "Sudah diserahkan").containsPattern("MCS-\\w{4}-\\w{4}");
        assertThat(change).contains("Ubah kontak", "paling lambat Rabu, 25 November 2026");
        assertThat(card + change).doesNotContain("Budi", "0001234567890", TabletSession.FAMILY);
        assertThat(page.locator("html").getAttribute("data-print")).isEqualTo("ROLL");
        page.locator("[name=paper][value=A4]").check();
        assertThat(page.locator("html").getAttribute("data-print")).isEqualTo("A4");
    }
}
