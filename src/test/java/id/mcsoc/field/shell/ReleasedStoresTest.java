package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import id.mcsoc.DemoServer;
import id.mcsoc.TestDevice;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.browser.Visitor;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.push.Journal;
import id.mcsoc.sync.push.RescueImport;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tablet of any earlier release with unsent work gets today's shell: nothing is lost, all of it arrives in order. */
@DemoServer
class ReleasedStoresTest {

    private static final int LAST = 5;
    private static final String LAST_STEP = "(db) => db.createObjectStore(\"names\"),";

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    RescueImport rescue;

    @Autowired
    JdbcClient jdbc;

    TabletSession tablet;
    Actor officer;
    TestDevice device;

    @BeforeEach
    void aTablet() {
        officer = users.findByLogin("petugas").orElseThrow();
        device = TestDevice.enrol(devices, officer, "Tablet lama");
        var options = new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        tablet = new TabletSession(CHROMIUM.get().newContext(options), "http://localhost:" + port);
    }

    @AfterEach
    void cleanUp() {
        tablet.context.close();
        Journal.of(jdbc).forget("id = '" + id() + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aThousandOperationsAndTwentyDraftsSurviveTheUpgradeAndArrive(int release) {
        var store = new ReleasedStore(release, 1000);
        store.write(tablet.context, tablet.server, device, devices.sealingKey());
        if (release < 3) {
            if (release == 1) {
                jdbc.sql("update sync_device set public_key = null, token_hash = 't' where id = ?")
                        .param(id())
                        .update();
            }
            open("unlock");
            tablet.page.waitForSelector("h2:has-text('belum punya kunci')");
            assertThat(arrived()).isZero();
            enrolAgain();
        }
        open("unlock");
        assertThat(ReleasedStore.read(tablet.page)).isEqualTo(whole(1000));
        tablet.context.unroute("**/sync/v1/push");
        tablet.page.waitForCondition(() -> Integer.valueOf(0).equals(tablet.page.evaluate(ReleasedStore.PENDING)));
        assertThat(arrived()).isEqualTo(1000);
        assertThat(ReleasedStore.read(tablet.page)).isEqualTo(whole(1000));
    }

    /** The negative control: a step that throws. The checker sees it, and nothing is lost all the same. */
    @Test
    void aStepThatThrowsLeavesEverythingAndACopyTheOfficeCanRead() throws IOException {
        new ReleasedStore(LAST, 200).write(tablet.context, tablet.server, device, devices.sealingKey());
        withStep("() => { throw new Error('broken step'); }");
        var page = tablet.page;
        open("outbox");
        page.waitForSelector("[data-failure]:has-text('Penyimpanan tablet belum dapat diperbarui')");
        var file = page.waitForDownload(() -> page.locator("[data-failure] a").click());
        assertThat(stored()).isEqualTo(List.of(2, 200));
        assertThat(rescue.take(users.findByLogin("kepala").orElseThrow(), Files.readAllBytes(file.path()))
                        .count())
                .isEqualTo(200);
        assertThat(arrived()).isEqualTo(200);
        tablet.context.unroute("**/field/core/store.js");
        open("unlock");
        assertThat(ReleasedStore.read(page)).isEqualTo(whole(200));
    }

    /** The other control: a step that loses. The tablet itself notices, and what was lost is in the copy. */
    @Test
    void aStepThatLosesIsNoticedAndTheCopyHasIt() throws IOException {
        new ReleasedStore(LAST, 30).write(tablet.context, tablet.server, device, devices.sealingKey());
        withStep("(_db, tx) => tx.objectStore('ops').clear()");
        var page = tablet.page;
        open("outbox");
        page.waitForSelector("[data-failure]:has-text('Penyimpanan tablet belum dapat diperbarui')");
        assertThat(stored()).isEqualTo(List.of(4, 0));
        var file = page.waitForDownload(() -> page.locator("[data-failure] a").click());
        rescue.take(users.findByLogin("kepala").orElseThrow(), Files.readAllBytes(file.path()));
        assertThat(arrived()).isEqualTo(30);
    }

    @Test
    void aTabThatDoesNotLetGoIsNamedAndTheUpgradeGoesOnWhenItIsClosed() {
        new ReleasedStore(LAST, 3).write(tablet.context, tablet.server, device, devices.sealingKey());
        var other = tablet.context.newPage();
        other.navigate(tablet.server + "/field/css/queue.css");
        other.evaluate(
                "name => new Promise((done) => { const asked = indexedDB.open(name);"
                        + " asked.onsuccess = () => { globalThis.kept = asked.result; done(); }; })",
                "mcs-" + id());
        tablet.page.navigate(tablet.server + "/field/unlock");
        tablet.page.waitForSelector("[data-failure]:has-text('Tutup tab lain')");
        other.close();
        tablet.page.waitForSelector("html[data-ready=true]");
        assertThat(ReleasedStore.read(tablet.page)).isEqualTo(whole(3));
        assertThat(tablet.page.locator("[data-failure]").isVisible()).isFalse();
    }

    private static List<Integer> whole(int operations) {
        return List.of(3, operations, ReleasedStore.DRAFTS, 4, 0);
    }

    private void withStep(String step) {
        tablet.context.route("**/field/core/store.js", route -> {
            var answer = route.fetch();
            var more = answer.text().replace(LAST_STEP, LAST_STEP + "\n  " + step + ",");
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(more));
        });
    }

    /** [version, operations] as they lie there, read without the app. */
    private Object stored() {
        return tablet.page.evaluate(
                "name => new Promise((done) => { const asked = indexedDB.open(name); asked.onsuccess = () => {"
                        + " const db = asked.result; const count = db.transaction('ops').objectStore('ops').count();"
                        + " count.onsuccess = () => { db.close(); done([db.version, count.result]); }; }; })",
                "mcs-" + id());
    }

    private void enrolAgain() {
        var code = devices.invite(officer.id(), users.findByLogin("kepala").orElseThrow())
                .code();
        var page = Visitor.login(tablet.context, tablet.server, "petugas").open("/field/enrolment#code=" + code);
        page.locator("#deviceName").fill("Tablet lama");
        page.locator("#passphrase").fill(TabletSession.PASSPHRASE);
        page.locator("#again").fill(TabletSession.PASSPHRASE);
        page.locator("#pin").fill("271828");
        page.locator("[data-enrolment] [type=submit]").click();
        page.waitForURL("**/field/**");
        page.waitForSelector("html[data-ready=true]");
        page.close();
    }

    private void open(String page) {
        tablet.page.navigate(tablet.server + "/field/" + page);
        tablet.page.waitForSelector("html[data-ready=true]");
    }

    private long arrived() {
        return jdbc.sql("select count(*) from sync_operation where device = ? and seq between 1 and 1000")
                .param(id())
                .query(Long.class)
                .single();
    }

    private UUID id() {
        return device.device().value();
    }
}
