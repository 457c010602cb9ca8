package id.mcsoc.field.shell;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.Browsers;
import id.mcsoc.browser.CountingProxy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Without network, after a cold start, after a kill: the tablet works and remembers. */
@DemoServer
class OfflineTest {

    /** Browsers offer that online only. */
    private static final String NO_OFFER_TO_INSTALL =
            "addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation())";

    private static final String CODES = "[data-part=faces] svg.face__qr:not([hidden]) path[d]";
    private static final String SAVED = "[data-part=saved]:visible";

    static Playwright playwright;

    @LocalServerPort
    int port;

    @TempDir
    Path profile;

    @BeforeAll
    static void openPlaywright() {
        playwright = Browsers.playwright();
    }

    @AfterAll
    static void closePlaywright() {
        playwright.close();
    }

    private TabletSession start() {
        var context = playwright
                .chromium()
                .launchPersistentContext(profile, Browsers.persistent().setViewportSize(1280, 800));
        return new TabletSession(context, "http://localhost:" + port);
    }

    @Test
    void whatWasConfirmedAndWhatWasTypedSurvivesAKillWithoutNetwork() {
        var tablet = start();
        tablet.enrol();
        tablet.offlineReady();
        tablet.context.setOffline(true);
        startVisit(tablet);
        var page = tablet.open(tablet.visitPage("incident", Map.of()));
        report(page, "Listrik padam");
        page.locator("#text").fill("Pencetak macet");
        page.waitForTimeout(300);
        Browsers.kill(profile);

        var again = start();
        again.context.setOffline(true);
        page = again.open(again.visitPage("incident", Map.of()));
        assertThat(page.locator("[data-part=incidents]").innerText()).contains("Listrik padam");
        assertThat(page.locator("#text").inputValue()).isEqualTo("Pencetak macet");
        page = again.open("/field/outbox");
        assertThat(page.locator("[data-part=ops] > li").count()).isEqualTo(2);
        assertThat(page.locator("[data-statusbar]").innerText()).contains("2 data tersimpan di tablet");
        assertThat(page.locator("[data-statusbar]").getAttribute("data-state")).isEqualTo("offline");
        again.context.close();
    }

    /** With its control: a page that was kept as it looked. */
    @Test
    void everyPageSaysTheSameWithoutNetworkAndNoDataIsInTheCache() {
        var tablet = start();
        tablet.enrol();
        tablet.offlineReady();
        tablet.context.addInitScript(NO_OFFER_TO_INSTALL);
        var online = tablet.pages().stream().collect(toMap(identity(), path -> words(tablet, path)));
        tablet.context.setOffline(true);
        assertThat(tablet.pages())
                .allSatisfy(path -> assertThat(words(tablet, path)).isNotEmpty().isEqualTo(online.get(path)));
        var leaked = tablet.page.evaluate("""
                async () => {
                  const found = [];
                  for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    for (const request of await cache.keys()) {
                      const text = await (await cache.match(request)).text();
                      if (text.includes("Budi Santoso") || /\\/api\\/|\\/sync\\//.test(request.url)) found.push(request.url);
                    }
                  }
                  return found;
                }""");
        assertThat(leaked).isEqualTo(List.of());
        aPageKeptAsItLookedSaysWhatWasTrueThen(tablet, "/field/outbox");
        tablet.context.close();
    }

    private static void aPageKeptAsItLookedSaysWhatWasTrueThen(TabletSession tablet, String path) {
        var before = words(tablet, path);
        var rendered = tablet.page.content().replaceAll("<script[^>]*></script>", "");
        tablet.page.evaluate("async () => {" + """
                const { store } = await import("/field/parts/boot.js");
                await (await import("/field/core/outbox.js")).append(store, { visit: "v", grant: "g", type: "LOG_INCIDENT",
                  form: "f", entity: "VISIT/v", set: { kind: "TECHNICAL", text: "x" } });
                }""");
        assertThat(words(tablet, path)).isNotEqualTo(before);
        tablet.page.evaluate("""
                async ([path, html]) => {
                  for (const name of await caches.keys()) {
                    await (await caches.open(name)).put(path, new Response(html, { headers: { "content-type": "text/html" } }));
                  }
                }""", List.of(path, rendered));
        assertThat(words(tablet, path)).isEqualTo(before);
    }

    /** But for the minute at which a card would be printed. */
    private static String words(TabletSession tablet, String path) {
        return tablet.open(path).locator("main").innerText().replaceAll("Dicetak .*", "Dicetak");
    }

    @Test
    void theFirstLoadStaysUnder300Kilobytes() throws IOException {
        try (var network = new CountingProxy(port);
                var context = playwright.chromium().launchPersistentContext(profile, Browsers.persistent())) {
            var page = context.newPage();
            page.navigate(network.url() + "/field/");
            TabletSession.offlineReady(page);
            assertThat(network.received()).as("bytes").isBetween(100_000L, 300_000L);
            System.out.println("first tablet load: " + network.received() + " bytes");
        }
    }

    @Test
    void aCardIsPrintedOnlyAfterItIsRecordedOnePageEach() {
        try (Browser browser = playwright.chromium().launch(Browsers.options());
                BrowserContext context = browser.newContext()) {
            var tablet = new TabletSession(context, "http://localhost:" + port);
            tablet.enrol();
            var page = tablet.open(tablet.visitPage("card", Map.of("kk", TabletSession.FAMILY)));
            assertThat(page.locator("[data-part=print]").isDisabled()).isTrue();
            page.locator("#layout-A4_SHEET").check();
            assertThat(mediaBoxes(page))
                    .singleElement()
                    .satisfies(box -> assertThat(box[0] / 72 * 25.4).isBetween(209.5, 210.5));
            page.locator("#layout-CR80").check();
            page.locator("#reprintReason-DAMAGED").check();
            assertThat(page.locator(CODES).count()).isZero();
            page.locator("[data-part=form] [type=submit]").click();
            page.waitForSelector(SAVED);
            assertThat(page.locator("[data-part=print]").isDisabled()).isFalse();
            assertThat(page.locator(CODES).count()).isEqualTo(3);
            var types = page.evaluate("async () => (await (await import('/field/core/outbox.js')).history((await"
                    + " import('/field/parts/boot.js')).store)).map(({ op }) => op.type)");
            assertThat(types).isEqualTo(List.of("PRINT_CARD", "REPRINT_CARD", "PRINT_CARD"));
            var boxes = mediaBoxes(page);
            assertThat(boxes).hasSize(3).allSatisfy(box -> {
                assertThat(box[0] / 72 * 25.4).isBetween(85.1, 86.1);
                assertThat(box[1] / 72 * 25.4).isBetween(53.5, 54.5);
            });
        }
    }

    @Test
    void aTestPageOfAPrinterHasTheSizeOfTheCard() {
        try (Browser browser = playwright.chromium().launch(Browsers.options());
                BrowserContext context = browser.newContext()) {
            var tablet = new TabletSession(context, "http://localhost:" + port);
            tablet.enrol();
            var page = tablet.open("/field/printers");
            page.locator("[data-part=exact] [data-test=CR80]").click();
            assertThat(mediaBoxes(page))
                    .singleElement()
                    .satisfies(box -> assertThat(box[0] / 72 * 25.4).isBetween(85.1, 86.1));
        }
    }

    private static List<double[]> mediaBoxes(Page page) {
        var pdf = new String(
                page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true)),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        return java.util.regex.Pattern.compile("/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)\\]")
                .matcher(pdf)
                .results()
                .map(match -> new double[] {Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2))})
                .toList();
    }

    private static void startVisit(TabletSession tablet) {
        var page = tablet.open(tablet.visitPage("start", Map.of()));
        page.waitForFunction("document.querySelectorAll('[data-part=gate] .badge--danger').length <= 1");
        page.locator("#allowedBy").fill("Ibu Rahma");
        page.locator("#allowedReason").fill("Peramban uji");
        page.locator("#signal-NONE").check();
        page.locator("[type=submit]").click();
        page.waitForURL("**/field/visit*");
    }

    private static void report(Page page, String text) {
        page.locator("#kind-TECHNICAL").check();
        page.locator("#text").fill(text);
        page.locator("[type=submit]").click();
        page.waitForSelector(SAVED);
    }
}
