package id.mcsoc.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;

/** A field officer with a tablet in a hall. Every step ends when the tablet says it is stored. */
public final class Hall {

    private static final String PASSPHRASE = "mangga muda manis";

    private final Page page;

    public Hall(Page page) {
        this.page = page;
    }

    public void enrol(String deviceName, String code) {
        page.locator("#deviceName").fill(deviceName);
        page.locator("#code").fill(code);
        page.locator("#passphrase").fill(PASSPHRASE);
        page.locator("#again").fill(PASSPHRASE);
        page.locator("#pin").fill("271828");
        button("Daftarkan").click();
        page.waitForURL("**/field/");
    }

    /** After a restart the tablet is locked. */
    public void unlock() {
        page.waitForURL("**/field/unlock*");
        page.waitForSelector("html[data-ready=true]");
        page.locator("#secret").fill(PASSPHRASE);
        button("Buka").click();
        page.waitForURL("**/field/");
    }

    public void download(String requestNumber, Screens screens) {
        var visit = page.locator("li.visit", new LocatorOptions().setHasText(requestNumber));
        visit.locator("[data-part=download]").click();
        assertThat(visit).containsText("Paket di tablet");
        page.waitForFunction("() => Boolean(navigator.serviceWorker.controller)");
        screens.take(page, "field-home");
    }

    public void open(String requestNumber) {
        page.locator("li.visit", new LocatorOptions().setHasText(requestNumber))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Buka kunjungan"))
                .click();
        page.waitForLoadState(LoadState.LOAD);
    }

    public void start() {
        link("Mulai kunjungan").click();
        page.locator("#venueOpen").check();
        page.locator("#power").check();
        page.locator("#printer").check();
        page.locator("#signal-NONE").check();
        page.locator("#cards").fill("20");
        page.locator("#allowedBy").fill("Ratna Widuri");
        page.locator("#allowedReason").fill("Tablet uji tanpa penyimpanan tetap");
        button("Mulai kunjungan").click();
        assertThat(page.locator("dl.tally")).isVisible();
    }

    public void arrives(String family) {
        ticket(family).locator("[data-do=ARRIVED]:not([data-lane])").click();
        assertThat(page.locator("[data-part=waiting]")).containsText(family);
    }

    /** Calls the family and opens its page. */
    public void call(String family) {
        ticket(family).locator("[data-do=CALLED]").click();
        assertThat(page.locator("[data-part=serving]")).containsText(family);
        ticket(family).locator("[data-link=open]").click();
        assertThat(page.locator("[data-part=members]")).isAttached();
    }

    public void consent() {
        button("Minta persetujuan").click();
        page.locator("#readBy-OFFICER").check();
        page.locator("#method-WITNESSED_MARK").check();
        page.locator("#witness").fill("Ketua RT 08");
        button("Simpan persetujuan").click();
        assertThat(page.locator("[data-part=ask-consent]")).isHidden();
    }

    /** Registers a head of family alone. */
    public void register(String nik, String name, String birthDate, String sex) {
        link("Daftarkan keluarga").click();
        page.locator("#street").fill("Lorong Contoh No. 7");
        page.locator("#rt").fill("008");
        page.locator("#rw").fill("002");
        page.locator("#area").fill("15.71.01.1001");
        page.locator("#postalCode").fill("36124");
        page.locator("#phone").fill("0899 0000 7777");
        page.locator("#segment").selectOption("PBPU");
        page.locator("#wardClass-III").check();
        field("nik").fill(nik);
        field("name").fill(name);
        field("birthDate").fill(birthDate);
        field("sex").selectOption(sex);
        field("relation").selectOption("HEAD");
        field("primaryFacility").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        button("Simpan pendaftaran").click();
        assertThat(page.locator("[data-part=members]")).containsText(name);
    }

    public void changePhone(String phone) {
        link("Ubah kontak").click();
        page.locator("#phone").fill(phone);
        page.locator("#reason").fill("Nomor lama hilang");
        button("Simpan perubahan").click();
        assertThat(page.locator("main")).containsText("Tersimpan di tablet");
    }

    public void printCard(Screens screens) {
        page.locator(".member__do a[data-link=card]").first().click();
        page.locator("#layout-CR80").check();
        button("Catat cetakan").click();
        assertThat(button("Cetak sekarang")).isEnabled();
        screens.take(page, "field-card");
        back();
    }

    /** @return the ticket number on the slip */
    public String complain(String text, Screens screens) {
        link("Pengaduan").click();
        page.locator("#kind-COMPLAINT").check();
        page.locator("#category").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
        page.locator("#target").selectOption("BRANCH");
        page.locator("#text").fill(text);
        page.locator("#name").fill("Siti Contoh");
        page.locator("#phone").fill("0899 0000 8888");
        button("Simpan dan beri nomor tiket").click();
        assertThat(page.locator(".slip__ticket")).containsText("ADU-");
        screens.take(page, "field-complaint");
        var ticket = page.locator(".slip__ticket").innerText();
        back();
        return ticket;
    }

    public void serveNewFamily(String name, String nik, String birthDate, String sex) {
        arrives(name);
        call(name);
        consent();
        register(nik, name, birthDate, sex);
        finish();
    }

    public void serveWithNewPhone(String family, String phone) {
        arrives(family);
        call(family);
        consent();
        changePhone(phone);
        finish();
    }

    public void serveWithCard(String family, Screens screens) {
        arrives(family);
        call(family);
        printCard(screens);
        finish();
    }

    /** @return the ticket number on the slip */
    public String serveWithComplaint(String family, String text, Screens screens) {
        arrives(family);
        call(family);
        var ticket = complain(text, screens);
        finish();
        return ticket;
    }

    /** The family leaves the desk. */
    public void finish() {
        button("Selesai").click();
        assertThat(page.locator("[data-part=queue-actions]")).containsText("selesai");
        back();
    }

    public void close() {
        link("Tutup kunjungan").click();
        assertThat(page.locator("[data-part=left-over] select").first()).isVisible();
        for (var reason : page.locator("[data-part=left-over] select").all()) {
            reason.selectOption("ABSENT");
        }
        page.locator("[data-part=left-over] select").first().selectOption("NO_TIME");
        button("Tutup kunjungan").click();
        assertThat(page.locator("main")).containsText("Kunjungan sudah ditutup");
    }

    public void awaitEverythingSent() {
        assertThat(page.locator("[data-statusbar]"))
                .containsText(
                        "semua data sudah terkirim",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(120_000));
    }

    public void back() {
        page.locator("[data-link=back]").first().click();
        page.waitForLoadState(LoadState.LOAD);
    }

    public Page page() {
        return page;
    }

    private Locator ticket(String family) {
        return page.locator("li.ticket", new LocatorOptions().setHasText(family));
    }

    private Locator field(String name) {
        return page.locator("[name$='." + name + "']").last();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
