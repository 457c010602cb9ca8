package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.mcsoc.DemoServer;
import id.mcsoc.access.Users;
import id.mcsoc.browser.Accessibility;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.browser.Visitor;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.push.Journal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two officers, one tablet, a secret each: enrolled at the office's page, opened and locked there, apart from each other. */
@DemoServer
class OfficersAtOneTabletTest {

    private static final String SAVE = """
            async () => {
              const { store } = await import("/field/parts/boot.js");
              const { append } = await import("/field/core/outbox.js");
              const visit = "0198f000-0000-7000-8000-000000000100";
              const op = await append(store, { visit, grant: "g", type: "LOG_INCIDENT", form: "incident@1",
                entity: `VISIT/${visit}`, set: { kind: "TECHNICAL", text: "Listrik padam" } });
              return [(await store.get("meta", "device")).device, op.seq];
            }""";

    /** Of the other store: [operations, texts that can be read, receipts in the letter box]. */
    private static final String OTHER = """
            async (device) => {
              const { openStore } = await import("/field/core/store.js");
              const { history } = await import("/field/core/outbox.js");
              const store = openStore(`mcs-${device}`);
              const read = await history(store).then((all) => all.length, () => 0);
              const receipts = (await store.all("receipts")).filter(({ facts }) => facts.from);
              return [(await store.keys("ops")).length, read, receipts.length];
            }""";

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    Visitor tablet;
    Page page;

    @BeforeEach
    void aTablet() {
        var context = CHROMIUM.get().newContext();
        context.route("**/sync/v1/push", Route::abort);
        tablet = Visitor.login(context, "http://localhost:" + port, "petugas");
        page = tablet.page();
    }

    @AfterEach
    void cleanUp() {
        tablet.close();
        Journal.of(jdbc).forget("name like 'Uji dua %'");
    }

    @Test
    void theSecondNeitherReadsNorHoldsUpWhatTheFirstLeft() {
        enrol("petugas", "mangga muda manis");
        var first = (List<?>) page.evaluate(SAVE);
        lockAndOpenAgain();
        page.context().clearCookies();
        login("petugas.t2");
        enrol("petugas.t2", "durian jatuh malam");
        assertThat(page.evaluate(OTHER, first.get(0))).isEqualTo(List.of(1, 0, 0));
        assertThat(arrived(first.get(0))).isZero();

        page.context().unroute("**/sync/v1/push");
        open("/field/outbox");
        page.waitForCondition(() -> arrived(first.get(0)) == 1);
        page.waitForCondition(() -> page.evaluate(OTHER, first.get(0)).equals(List.of(1, 0, 1)));
        assertThat(page.locator("[data-part=ops] > li").count()).isZero();

        open("/field/settings");
        page.locator("[data-part=lock]").click();
        page.waitForURL("**/field/unlock");
        ready();
        page.locator("[data-part=others] button").click();
        page.waitForSelector("[data-bind=officer]:has-text('" + name("petugas") + "')");
        ready();
        unlock("durian jatuh malam");
        page.waitForSelector("[data-failure]:has-text('Tidak cocok')");
        unlock("mangga muda manis");
        page.waitForURL("**/field/");
        open("/field/outbox");
        assertThat(page.locator("[data-part=ops] > li").innerText()).contains("bukan tugas tim Anda");
    }

    private void enrol(String login, String secret) {
        var code = devices.invite(
                        users.findByLogin(login).orElseThrow().id(),
                        users.findByLogin("kepala").orElseThrow())
                .code();
        tablet.open("/field/enrolment#code=" + code);
        page.waitForFunction("document.querySelector('#code').value");
        Accessibility.check(page);
        Accessibility.checkNarrow(page);
        page.locator("#deviceName").fill("Uji dua " + login);
        page.locator("#passphrase").fill(secret);
        page.locator("#again").fill(secret);
        page.locator("#pin").fill("271828");
        page.locator("[data-enrolment] [type=submit]").click();
        page.waitForURL("**/field/");
        ready();
        assertThat(page.locator("[data-part=who]").innerText()).contains(name(login));
    }

    private void lockAndOpenAgain() {
        open("/field/settings");
        page.locator("[data-part=lock]").click();
        page.waitForURL("**/field/unlock");
        ready();
        assertThat(page.locator("[data-part=label]").innerText()).isEqualTo("Kata sandi tablet");
        unlock("271828");
        page.waitForSelector("[data-failure]:has-text('Tidak cocok')");
        unlock("mangga muda manis");
        page.waitForURL("**/field/");
        ready();
    }

    private void login(String login) {
        page.navigate(tablet.server() + "/access/login");
        page.getByLabel("Nama pengguna").fill(login);
        page.getByLabel("Kata sandi").fill(Visitor.DEMO_PASSWORD);
        page.locator("main [type=submit]").click();
        page.waitForURL(address -> !address.contains("/access/login"));
    }

    private void unlock(String pin) {
        page.locator("#secret").fill(pin);
        page.locator("[data-part=form] [type=submit]").click();
    }

    private void open(String path) {
        page.navigate(tablet.server() + path);
        ready();
    }

    private void ready() {
        page.waitForSelector("html[data-ready=true]");
    }

    private String name(String login) {
        return users.findByLogin(login).orElseThrow().name();
    }

    private long arrived(Object device) {
        return jdbc.sql("select count(*) from sync_operation where device = ?")
                .param(UUID.fromString(device.toString()))
                .query(Long.class)
                .single();
    }
}
