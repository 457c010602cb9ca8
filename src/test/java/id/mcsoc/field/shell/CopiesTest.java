package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.DemoServer;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.browser.Accessibility;
import id.mcsoc.browser.Disguises;
import id.mcsoc.browser.OpenBrowser;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.sealing.SealingKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second copy of what waits, in the browser's file system: made by itself, and back at the office by itself. */
@DemoServer
class CopiesTest {

    private static final String LEFT = """
            async () => (await (await import("/field/core/copies.js")).leftCopies()).length""";
    private static final String COPY = """
            async () => {
              const { base64url } = await import("/field/core/sealed.js");
              const folder = await navigator.storage.getDirectory();
              for await (const [, handle] of folder.entries()) return base64url(await (await handle.getFile()).arrayBuffer());
              return "";
            }""";
    private static final String LAST = """
            async () => (await (await import("/field/core/store.js")).openStore().get("meta", "copied"))?.at ?? "" """;

    /** As if the office had answered just then: reading stays allowed. */
    private static final String SEEN = """
            async (at) => (await import("/field/core/store.js")).openStore().put("meta", { at, seen: at }, "contact")""";

    private static final String FORGET = "(name) => new Promise((done, fail) => {"
            + " const gone = indexedDB.deleteDatabase(name); gone.onsuccess = () => done(true); gone.onerror = fail; })";

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    SealingKey office;

    @Autowired
    JdbcClient jdbc;

    final List<TestDevice> enrolled = new ArrayList<>();
    TestDevice device;
    RescuedTablet tablet;

    @BeforeEach
    void aTablet() {
        device = enrolled(officer());
        tablet = new RescuedTablet(CHROMIUM.get().newContext(), "http://localhost:" + port);
        tablet.enrol(device, office.publicKey());
        tablet.write(4);
    }

    @AfterEach
    void forgetIt() {
        tablet.context.close();
    }

    @Test
    void aCopyIsMadeEveryWeekAndEveryHourWhileMoreIsSaved() {
        var first = copied();
        tablet.write(1);
        later(Duration.ofMinutes(50));
        assertThat(tablet.page.evaluate(LAST)).isEqualTo(first);
        later(Duration.ofMinutes(70));
        var second = madeAfter(first);
        later(Duration.ofDays(6));
        assertThat(tablet.page.evaluate(LAST)).isEqualTo(second);
        later(Duration.ofDays(8));
        assertThat(madeAfter(second)).startsWith("2026-11-28");
        assertThat(tablet.page.locator("[data-part=copy-last]").innerText()).contains("5 catatan");
    }

    @Test
    void afterADayTheOfficerIsToldOnEveryPage() {
        later(Duration.ofHours(23));
        tablet.page.waitForTimeout(300);
        assertThat(tablet.page.locator("[data-late]").isVisible()).isFalse();
        later(Duration.ofHours(25));
        tablet.page.waitForSelector("[data-late]:visible");
        assertThat(tablet.page.locator("[data-late]").innerText()).contains("4 data menunggu sejak");
        Accessibility.check(tablet.page);
        Accessibility.checkNarrow(tablet.page);
    }

    @Test
    void whatIsKeptForTheOfficeNamesNobody() {
        copied();
        var copy = Base64.getUrlDecoder().decode((String) tablet.page.evaluate(COPY));
        assertThat(copy.length).isGreaterThan(300);
        assertThat(Disguises.found(copy, RescuedTablet.PEOPLE)).isEmpty();
    }

    @Test
    void aTabletThatLostItsStoreHandsTheCopyInAndNothingIsThereTwice() {
        copied();
        lose();
        assertThat(operations()).isZero();
        tablet.enrol(enrolled(officer()), office.publicKey());
        untilReturned();
        assertThat(operations()).isEqualTo(4);
        tablet.open("/field/settings");
        assertThat(tablet.page.locator("[data-part=copies-left]").isVisible()).isFalse();
        assertThat(operations()).isEqualTo(4);
    }

    /** The negative control: another officer's tablet is not believed; the copy stays until a supervisor has it. */
    @Test
    void anotherOfficersTabletIsNotBelieved() {
        copied();
        lose();
        tablet.enrol(enrolled(colleague()), office.publicKey());
        tablet.open("/field/settings");
        tablet.page.waitForSelector("[data-part=copies] button");
        assertThat(operations()).isZero();
        assertThat(left()).isEqualTo(1);
        tablet.page.waitForDownload(
                () -> tablet.page.locator("[data-part=copies] button").click());
    }

    private TestDevice enrolled(Actor by) {
        enrolled.add(TestDevice.enrol(devices, by, "Tablet uji"));
        return enrolled.get(enrolled.size() - 1);
    }

    private Actor officer() {
        return users.findByLogin("petugas").orElseThrow();
    }

    private Actor colleague() {
        return users.inBranch(officer().branch(), Role.FIELD_OFFICER).stream()
                .filter(one -> !one.id().equals(officer().id()))
                .findFirst()
                .orElseThrow();
    }

    private String copied() {
        tablet.open("/field/settings");
        tablet.page.locator("[data-part=copy-now]").click();
        tablet.page.waitForSelector("[data-part=copy-last]:has-text('4 catatan')");
        return (String) tablet.page.evaluate(LAST);
    }

    private void later(Duration since) {
        var then = TestTime.START.plus(since).toEpochMilli();
        tablet.page.evaluate(SEEN, (double) then);
        tablet.context.clock().setSystemTime(then);
        tablet.open("/field/settings");
    }

    private void lose() {
        tablet.page.navigate("http://localhost:" + port + "/favicon.svg");
        tablet.page.evaluate(FORGET, "mcs-" + device.device());
        tablet.page.navigate("http://localhost:" + port + "/field/");
        tablet.page.waitForSelector("html[data-ready=true]");
    }

    private String madeAfter(String before) {
        var last = (String) tablet.page.evaluate(LAST);
        for (var tries = 0; tries < 100 && last.equals(before); tries++) {
            tablet.page.waitForTimeout(50);
            last = (String) tablet.page.evaluate(LAST);
        }
        assertThat(last).isNotEqualTo(before);
        return last;
    }

    private void untilReturned() {
        for (var tries = 0; tries < 100 && left() > 0; tries++) {
            tablet.page.waitForTimeout(50);
        }
    }

    private int left() {
        return ((Number) tablet.page.evaluate(LEFT)).intValue();
    }

    private long operations() {
        return jdbc.sql("select count(*) from sync_operation where device = ?")
                .param(device.device().value())
                .query(Long.class)
                .single();
    }
}
