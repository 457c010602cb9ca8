package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.sync.Devices;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a family is told from the package ({@code OfflineTest}: without network), and "paid, not posted" in two taps. */
@DemoServer
class InformationPagesTest {

    private static final String LAST = """
            async () => {
              const { history } = await import("/field/core/outbox.js");
              const { store } = await import("/field/parts/boot.js");
              const { op } = (await history(store)).at(-1);
              return [op.type, op.set.kind ?? "", op.set.category ?? op.set.topic, String(op.evidence?.length ?? 0)];
            }""";

    /** A finger that comes down, on whatever page: clicks of a script and of a label on its field do not count. */
    private static final String COUNT_TAPS = """
            addEventListener("pointerdown", () =>
              sessionStorage.setItem("taps", Number(sessionStorage.getItem("taps") ?? 0) + 1), { capture: true });
            """;

    private static final String PICTURE = """
            async () => {
              const canvas = Object.assign(document.createElement("canvas"), { width: 20, height: 20 });
              return canvas.toDataURL("image/jpeg").split(",")[1];
            }""";

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    @Autowired
    Devices devices;

    TabletSession tablet;

    @BeforeEach
    void enrol() {
        tablet = new TabletSession(CHROMIUM.get().newContext(), "http://localhost:" + port);
        tablet.context.addInitScript(COUNT_TAPS);
        tablet.enrol();
    }

    @AfterEach
    void close() {
        tablet.context.close();
    }

    @Test
    void aReceiptBecomesAComplaintInTwoTaps() {
        photosArePossible();
        var page = family();
        var photo = Base64.getDecoder().decode((String) page.evaluate(PICTURE));
        assertThat(taps(page)).isZero();
        page.waitForFileChooser(() -> page.locator("[data-part=paid-photo]").click())
                .setFiles(new FilePayload("bukti.jpg", "image/jpeg", photo));
        page.waitForURL(url -> url.contains("/field/complaint"));
        tablet.ready();
        assertThat(page.locator("[data-part=photo-list] img").count()).isOne();
        assertThat(page.evaluate("() => document.activeElement.type")).isEqualTo("submit");
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForSelector(".slip__ticket:visible");
        assertThat(taps(page)).isEqualTo(2);
        assertThat(page.locator(".slip__ticket").innerText()).startsWith("ADU-1571-2026-");
        assertThat(page.evaluate(LAST)).isEqualTo(List.of("OPEN_COMPLAINT", "COMPLAINT", "PAYMENT_NOT_POSTED", "1"));
    }

    /** A tablet without the office's key cannot seal a photo: the form is filled all the same. */
    @Test
    void withoutACameraTheSameComplaintIsFilledButNotSaved() {
        var page = family();
        assertThat(page.locator("[data-part=paid-photo]").isVisible()).isFalse();
        page.locator("[data-part=paid-form]").click();
        page.waitForURL(url -> url.contains("/field/complaint"));
        tablet.ready();
        assertThat(page.locator("#text").inputValue()).contains("belum tercatat", "Rp105.000");
        assertThat(page.locator("#category").inputValue()).isEqualTo("PAYMENT_NOT_POSTED");
        assertThat(page.locator("#target").inputValue()).isEqualTo("BRANCH");
        assertThat(page.locator(".slip__ticket").isVisible()).isFalse();
    }

    @Test
    void anOrdinaryComplaintIsNotFilled() {
        var page = tablet.open(tablet.visitPage("complaint", Map.of("kk", TabletSession.FAMILY)));
        assertThat(page.locator("#text").inputValue()).isEmpty();
        assertThat(page.locator("#category").inputValue()).isEmpty();
    }

    @Test
    void theBillIsAsOfTheChosenDayAndEachStatusHasItsStep() {
        var page = family();
        var money = page.locator("[data-part=money]");
        assertThat(money.innerText()).contains("Rp35.000", "hanya diketahui pusat");
        page.locator("#as-of").fill("2020-12-31");
        assertThat(money.innerText()).contains("Rp25.500").doesNotContain("Rp35.000");
        page.locator("#as-of").fill("2019-01-01");
        assertThat(money.innerText()).contains("Belum ada tarif").doesNotContain("Rp25.500");
        page.locator("#as-of").fill("2026-11-20");
        assertThat(money.innerText()).contains("Rp35.000").doesNotContain("Belum ada tarif");
        assertThat(page.locator("[data-part=members] > li").nth(2).innerText())
                .contains("Anak sudah 21 tahun.", "Langkah berikutnya: Tunjukkan surat aktif kuliah.");
    }

    @Test
    void answersAndClinicsAreFoundByTheirWordsAndWhatWasToldCounts() {
        var page = tablet.open(tablet.visitPage("faq", Map.of("kk", TabletSession.FAMILY)));
        var clinics = page.locator("[data-part=facilities] > li");
        var answers = page.locator("[data-part=questions] > li");
        assertThat(clinics.first().innerText()).contains("Puskesmas Contoh 1", "1,2 km", "Jalan Contoh 1, Telanaipura");
        page.locator("#search").fill("sipin");
        assertThat(clinics.allInnerTexts()).singleElement().asString().contains("Klinik Contoh 2");
        assertThat(answers.count()).isZero();
        page.locator("#search").fill("tidak ada sama sekali");
        assertThat(page.locator("[data-part=none]").isVisible()).isTrue();
        assertThat(page.locator("main h2:visible").count()).isZero();
        page.locator("#search").fill("bayar");
        assertThat(answers.first().innerText())
                .contains("Kapan iuran dibayar?", "tanggal 10", "Dasar: Perpres 64/2020");
        assertThat(answers.count()).isEqualTo(2);
        page.locator("[data-part=informed]").click();
        page.waitForSelector("[data-part=saved]:visible");
        assertThat(page.evaluate(LAST)).isEqualTo(List.of("GIVE_INFORMATION", "", "QUESTIONS", "0"));
        page = tablet.open(tablet.visitPage("receipt", Map.of("kk", TabletSession.FAMILY)));
        assertThat(page.locator("[data-part=slips]").innerText()).contains("Informasi", "Sudah dijelaskan");
    }

    /** A package of before this leaves the pages empty, not broken. */
    @Test
    void anOlderPackageSaysNothingOfIt() {
        assertThat(tablet.page.evaluate("""
                async () => {
                  const { stepOf, found } = await import("/field/model/information.js");
                  const { bill } = await import("/field/model/bill.js");
                  const old = { contributions: [{ wardClass: "III", amount: 42000, stateShare: 7000 }] };
                  const family = { members: [{ segment: "BP", wardClass: "III" }] };
                  const title = (one) => one;
                  return [String(stepOf({}, { status: "ACTIVE" })), bill(old, family, "2019-01-01").each,
                    found(["Café", "Kapan?"], "CAFE!", title, () => "").join(), found(["a", "b"], " ", title, () => "").join("")].join(" ");
                }""")).isEqualTo("undefined 35000 Café ab");
    }

    private Page family() {
        return tablet.open(tablet.visitPage("family", Map.of("kk", TabletSession.FAMILY)));
    }

    private void photosArePossible() {
        tablet.page.evaluate("""
                async (sealingKey) => {
                  const { store } = await import("/field/parts/boot.js");
                  await store.put("meta", { ...(await store.get("meta", "device")), sealingKey }, "device");
                }""", devices.sealingKey());
    }

    private static int taps(Page page) {
        return ((Number) page.evaluate("() => Number(sessionStorage.getItem('taps') ?? 0)")).intValue();
    }
}
