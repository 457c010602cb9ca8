package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A new shell never takes a tablet over: it waits, it is whole, and the one before stays until it has proved itself. */
@DemoServer
class ShellUpdateTest {

    private static final String BOOT = "/field/parts/boot.js";
    private static final String STYLE = "/field/css/queue.css";
    private static final String UPDATE =
            "async () => (await navigator.serviceWorker.getRegistration('/field/')).update()"
                    + ".then(() => 'asked', () => 'refused')";
    /** Whether one serves and one waits; the browser may try to fetch another at any time. */
    private static final String STATES = """
            async () => {
              const { active, waiting } = await navigator.serviceWorker.getRegistration("/field/");
              return [Boolean(active), Boolean(waiting)];
            }""";

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    @Autowired
    ShellManifest manifest;

    @Autowired
    ShellPages pages;

    ChangingShell shell;
    TabletSession tablet;

    @BeforeEach
    void aTabletWithUnsentWork() throws IOException {
        shell = new ChangingShell(port);
        tablet = new TabletSession(CHROMIUM.get().newContext(), shell.url());
        tablet.enrol();
        tablet.offlineReady();
        var page = tablet.open(tablet.visitPage("incident", Map.of()));
        page.locator("#kind-TECHNICAL").check();
        page.locator("#text").fill("Listrik padam");
        page.locator("[type=submit]").click();
        page.waitForSelector("[data-part=saved]:visible");
    }

    /** {@code waitForFunction} does not wait for a promise. */
    private static void until(Page page, String isTrue) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(isTrue)));
    }

    @AfterEach
    void close() {
        tablet.context.close();
        shell.close();
    }

    @Test
    void aNewShellWaitsForTheDraftAndTheDraftSurvivesTheColdStart() {
        var page = tablet.open(tablet.visitPage("incident", Map.of()));
        page.locator("#text").fill("Pencetak macet");
        until(
                page,
                "async () => (await (await import('/field/core/drafts.js')).openDrafts("
                        + "(await import('/field/parts/boot.js')).store)).length === 1");
        shell.release(STYLE, "\n:root { --release: 2 }\n");
        assertThat(page.evaluate(UPDATE)).isEqualTo("asked");
        page.waitForSelector("[data-update]:visible");
        page.locator("[data-part=update-now]").click();
        page.waitForSelector("[data-part=update-text]:has-text('Masih ada 1 isian')");
        assertThat(page.evaluate(STATES)).isEqualTo(List.of(true, true));
        assertThat(release()).isEmpty();
        page.navigate("about:blank");
        awaitRelease("2");
        assertThat(page.locator("#text").inputValue()).isEqualTo("Pencetak macet");
        assertThat(page.locator("[data-statusbar]").innerText()).contains("1 data tersimpan di tablet");
        assertThat(shells()).isEqualTo(1);
    }

    @Test
    void withoutADraftTheOfficersTapBringsTheNewShell() {
        var page = tablet.page;
        shell.release(STYLE, "\n:root { --release: 2 }\n");
        page.evaluate(UPDATE);
        page.waitForSelector("[data-update]:visible");
        assertThat(release()).isEmpty();
        page.waitForNavigation(() -> page.locator("[data-part=update-now]").click());
        tablet.ready();
        assertThat(release()).isEqualTo("2");
        assertThat(page.locator("[data-part=incidents]").innerText()).contains("Listrik padam");
    }

    /** T13. Its negative control is every other test here: the same line, promised by the list, does arrive. */
    @Test
    void aShellWithAFileThatIsNotThePromisedOneIsNeverActivated() {
        var page = tablet.page;
        shell.release(STYLE, "\n:root { --release: 2 }\n");
        shell.tamper(STYLE, "\nbody { display: none }\n");
        page.evaluate(UPDATE);
        until(page, "async () => !(await navigator.serviceWorker.getRegistration('/field/')).installing");
        page.navigate("about:blank");
        page = tablet.open(tablet.visitPage("incident", Map.of()));
        assertThat(release()).isEmpty();
        until(page, "async () => !(await navigator.serviceWorker.getRegistration('/field/')).installing");
        assertThat(page.evaluate(STATES)).isEqualTo(List.of(true, false));
        assertThat(page.locator("[data-part=incidents]").innerText()).contains("Listrik padam");
    }

    @Test
    void aShellThatDoesNotComeUpGivesWayToTheOneBeforeAndToTheNextThatDoes() {
        var incident = tablet.visitPage("incident", Map.of());
        var page = tablet.page;
        shell.release(BOOT, "\nthrow new Error('a broken release');\n");
        page.evaluate(UPDATE);
        page.waitForSelector("[data-update]:visible");
        tablet.context.addInitScript(
                "addEventListener('error', () => (document.documentElement.dataset.broken = 'yes'))");
        for (var broken = 0;
                broken < 3;
                broken += page.locator("html[data-broken]").count()) {
            page.navigate("about:blank");
            page.navigate(tablet.server + incident);
            page.waitForSelector("html[data-broken], html[data-ready=true]");
        }
        page = tablet.open(incident);
        assertThat(page.locator("[data-part=incidents]").innerText()).contains("Listrik padam");
        shell.release(BOOT, "\nconst mended = true;\n");
        shell.release(STYLE, "\n:root { --release: 3 }\n");
        page.evaluate(UPDATE);
        until(page, "async () => (await navigator.serviceWorker.getRegistration('/field/')).waiting !== null");
        page.navigate("about:blank");
        awaitRelease("3");
        assertThat(shells()).isEqualTo(1);
    }

    @Test
    void aFirstShellThatDoesNotArriveWholeIsAskedForAgainByItself() throws IOException {
        try (var broken = new ChangingShell(port);
                var context = CHROMIUM.get().newContext()) {
            broken.tamper(STYLE, "\nbody { color: red }\n");
            var fresh = new TabletSession(context, broken.url());
            context.clock().install();
            fresh.enrol();
            until(fresh.page, "async () => !(await navigator.serviceWorker.getRegistration('/field/'))");
            broken.heal();
            fresh.page.clock().fastForward("00:16");
            until(
                    fresh.page,
                    "async () => Boolean((await navigator.serviceWorker.getRegistration('/field/'))?.active)");
            fresh.offlineReady();
        }
    }

    /** What a recalled worker does to caches and sessions stands in {@code templates/field/recall.js}. */
    @Test
    void theServerGivesTheRecallingWorkerWhenItIsTold() {
        var language = java.util.Locale.forLanguageTag("id");
        assertThat(new FieldPages(pages, manifest, true).serviceWorker(language).getBody())
                .contains("caches.delete")
                .doesNotContain("SHELL", "indexedDB");
        assertThat(new FieldPages(pages, manifest, false)
                        .serviceWorker(language)
                        .getBody())
                .contains("const SHELL");
    }

    /** A worker that waits takes over once no page is left; the browser does so in its own time. */
    private void awaitRelease(String wanted) {
        for (var tries = 0; tries < 50 && !wanted.equals(release()); tries++) {
            tablet.page.navigate("about:blank");
            tablet.open("/field/incident#v=" + TabletSession.VISIT);
        }
        assertThat(release()).isEqualTo(wanted);
    }

    private String release() {
        return (String) tablet.page.evaluate(
                "() => getComputedStyle(document.documentElement).getPropertyValue('--release').trim()");
    }

    private int shells() {
        return (Integer) tablet.page.evaluate("async () => { const names = async () => (await caches.keys())"
                + ".filter((name) => name.startsWith('mcs-shell-')).length;"
                + " for (let n = 0; n < 100 && (await names()) > 1; n++) await new Promise((done) => setTimeout(done, 50));"
                + " return names(); }");
    }
}
