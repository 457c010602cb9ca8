package id.mcsoc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.mcsoc.browser.Browsers.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import id.mcsoc.browser.Browsers;
import id.mcsoc.browser.RunningServer;
import id.mcsoc.browser.Visitor;
import id.mcsoc.story.BranchDesk;
import id.mcsoc.story.Hall;
import id.mcsoc.story.KelurahanDesk;
import id.mcsoc.story.Screens;
import id.mcsoc.sync.faults.ChaosProxy;
import id.mcsoc.sync.faults.ChaosProxy.Fault;
import id.mcsoc.sync.faults.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of one visit, told by four people in real browsers: a kelurahan asks, the branch plans and approves, the
 * kelurahan accepts, an officer serves families without network; browsers and server are killed on the way; everything
 * arrives once, and the head sees it in the report.
 */
class RequestToReportTest {

    private static final Map<Fault, Integer> BAD_NETWORK =
            Map.of(Fault.DROP_REQUEST, 15, Fault.DROP_RESPONSE, 20, Fault.DUPLICATE, 15, Fault.FAKE_200, 10);

    /** Eight families the branch knows and two it does not, as staff paste them from a spreadsheet. */
    private static final List<String> FAMILIES = List.of(
            "9971010000990001\tMarlina Contoh\t089900007701\t1\tPendaftaran peserta",
            "9971010000990002\tJumadi Contoh\t089900007702\t1\tPendaftaran peserta",
            "9971010000000251\tKeluarga Mahoni\t089900010254\t3\tPerubahan data",
            "9971010000000252\tKeluarga Mangga\t089900010255\t3\tCetak kartu",
            "9971010000000253\tKeluarga Merpati\t089900010256\t3\tPengaduan",
            "9971010000000254\tKeluarga Kutilang\t089900010257\t3\tPerubahan data",
            "9971010000000255\tKeluarga Teratai\t089900010258\t3\tPerubahan data",
            "9971010000000258\tKeluarga Cempaka\t089900010261\t3\tPerubahan data",
            "9971010000000259\tKeluarga Meranti\t089900010262\t3\tPerubahan data",
            "9971010000000260\tKeluarga Anggrek\t089900010263\t3\tPerubahan data");

    /** The first of each team, as the office calls them. */
    private static final Map<String, String> OFFICERS = Map.of(
            "T1", "Dewi Anggita",
            "T2", "Mira Lestanti",
            "T3", "Sekar Ayudia",
            "T4", "Tirta Baskara",
            "T5", "Melati Suryani",
            "T6", "Gita Maharani");

    private final Screens screens = new Screens(Path.of("src/docs/screens"));

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void aVisitIsAskedForPlannedServedOfflineAndReported() {
        var database = "jdbc:h2:file:" + folder.resolve("central")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        var settings = Map.of(
                "spring.datasource.url",
                database,
                "mcs.seed",
                "demo",
                "server.tomcat.accesslog.enabled",
                "true",
                "server.tomcat.accesslog.directory",
                folder.resolve("addresses").toString());
        try (var server = new RunningServer(folder.resolve("server.log"), settings);
                var playwright = Browsers.playwright();
                var browser = playwright.chromium().launch(options());
                var network = new ChaosProxy(server.url(), Map.of(), 2026, new History("story"))) {
            var request = theKelurahanAsks(playwright, server.url());
            var team = theBranchPlans(browser, server.url(), request);
            new KelurahanDesk(wide(browser), server.url(), "staf.simpang4sipin").accept(request, screens);
            var code = new BranchDesk(wide(browser), server.url(), "kepala").invite(OFFICERS.get(team), screens);
            var ticket = theOfficerServes(playwright, server, network, new Errand(request, team, code));
            theHeadSeesIt(browser, server.url(), ticket);
        }
        noLogNamesAnybody();
    }

    private String theKelurahanAsks(Playwright playwright, String url) {
        var profile = folder.resolve("kelurahan");
        var desk = new KelurahanDesk(profile(playwright, profile), url, "staf.simpang4sipin");
        desk.beginRequest();
        Browsers.kill(profile);
        try (var again = profile(playwright, profile)) {
            var resumed = new KelurahanDesk(again, url, "staf.simpang4sipin");
            resumed.resume();
            resumed.listFamilies(FAMILIES, screens);
            return resumed.send(screens);
        }
    }

    private String theBranchPlans(Browser browser, String url, String request) {
        var planner = new BranchDesk(wide(browser), url, "perencana");
        planner.plan(8, 10, screens);
        planner.look(screens);
        return new BranchDesk(wide(browser), url, "kepala").approve(request);
    }

    /** What the officer goes to the hall with. */
    private record Errand(String request, String team, String code) {}

    private String theOfficerServes(Playwright playwright, RunningServer server, ChaosProxy network, Errand errand) {
        var request = errand.request();
        var profile = folder.resolve("tablet");
        var tablet = profile(playwright, profile);
        var login = errand.team().equals("T1")
                ? "petugas"
                : "petugas." + errand.team().toLowerCase();
        var officer = Visitor.login(tablet, network.url(), login);
        var hall = new Hall(officer.open("/field/enrolment"));
        hall.enrol("Tablet uji", errand.code());
        hall.download(request, screens);
        tablet.setOffline(true);
        hall.open(request);
        hall.start();
        hall.serveNewFamily("Marlina Contoh", "9971014101900011", "1990-01-01", "FEMALE");
        hall.serveNewFamily("Jumadi Contoh", "9971010202850012", "1985-02-02", "MALE");
        Browsers.kill(profile);

        var offline = profile(playwright, profile);
        offline.setOffline(true);
        var page = offline.newPage();
        page.navigate(network.url() + "/field/");
        var reopened = new Hall(page);
        reopened.unlock();
        reopened.open(request);
        assertThat(page.locator("[data-part=done]")).containsText("Jumadi Contoh");
        reopened.serveWithNewPhone("9971 0100 0000 0251", "0899 0000 4321");
        reopened.serveWithCard("9971 0100 0000 0252", screens);
        var ticket = reopened.serveWithComplaint("9971 0100 0000 0253", "Iuran sudah dibayar belum tercatat", screens);
        assertThat(page.locator("[data-statusbar]")).containsText("Luring");
        screens.take(page, "field-visit");
        server.kill();
        reopened.close();
        network.spoil(BAD_NETWORK);
        offline.setOffline(false);
        server.restart();
        reopened.awaitEverythingSent();
        screens.take(page, "field-closed");
        offline.close();
        return ticket;
    }

    private void theHeadSeesIt(Browser browser, String url, String ticket) {
        var head = new BranchDesk(wide(browser), url, "kepala");
        var members = head.open("/members");
        members.locator("main input[name=text]").fill("Marlina Contoh");
        members.locator("main input[name=text]").press("Enter");
        assertThat(members.locator("main")).containsText("Marlina Contoh");
        assertThat(members.locator("main").innerText().split("Marlina Contoh", -1))
                .hasSize(2);
        assertThat(head.open("/complaints?q=" + ticket).locator("main")).containsText(ticket);
        assertThat(head.open("/cards?text=Anton+Gunadi").locator("tbody tr")).hasCount(1);
        screens.take(head.open("/sync/operations"), "sync-operations");
        var report = head.open("/reporting");
        assertThat(report.locator("main")).containsText("5");
        screens.take(report, "reporting");
    }

    /** What the server wrote down of this day, its access log with every address included. */
    private void noLogNamesAnybody() {
        try (var addresses = Files.list(folder.resolve("addresses"))) {
            var logs = Stream.concat(Stream.of(folder.resolve("server.log")), addresses)
                    .toList();
            assertThat(logs).hasSizeGreaterThan(1);
            for (var log : logs) {
                assertThat(Files.readString(log))
                        .isNotEmpty()
                        .doesNotContain("Marlina", "Jumadi", "89900007701", "89900004321")
                        .doesNotContainPattern("(?<![0-9a-f])[0-9]{16}(?![0-9a-f])");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BrowserContext wide(Browser browser) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    private static BrowserContext profile(Playwright playwright, Path profile) {
        return playwright
                .chromium()
                .launchPersistentContext(profile, Browsers.persistent().setViewportSize(1280, 800));
    }
}
