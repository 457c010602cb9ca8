package id.mcsoc.field.shell;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** An officer's tablet in a test: enrolled by its own modules, with an office that answers what the test says. */
final class TabletSession {

    static final String VISIT = "0198f000-0000-7000-8000-000000000100";
    static final String FAMILY = "1571990101900001";
    static final String NEW_FAMILY = "1571990101900003";
    static final String PASSPHRASE = "kata sandi uji";
    static final String HEAD = "0198f000-0000-7000-8000-000000000201";

    private static final String ENROL = """
            async (given) => {
              const { openStore } = await import("/field/core/store.js");
              const { enrol, newKey } = await import("/field/core/auth.js");
              const { encode } = await import("/field/core/crypto.js");
              const { install } = await import("/field/core/package.js");
              const { share } = await import("/field/core/session.js");
              const { protect } = await import("/field/core/unlock.js");
              const store = openStore();
              const officer = { id: "o-1", name: "Rina Petugas", team: "t-1", teamName: "Tim Jambi 1" };
              const key = await newKey();
              const cheap = { memory: 64, rounds: 1 };
              const locked = await protect({ secret: "kata sandi uji", pin: "271828" }, cheap);
              await enrol(store, { device: "dev-1", officer, branch: { zone: "Asia/Jakarta" } }, key.pair, locked);
              const visits = { serverTime: "2026-11-20T01:00:00Z", officer, visits: [given.visit] };
              await store.put("meta", await encode(visits, "meta/visits"), "visits");
              await share();
              await install(store, given);
            }""";

    final BrowserContext context;
    final Page page;
    final String server;
    final AtomicReference<Consumer<Route>> office = new AtomicReference<>(Route::abort);

    TabletSession(BrowserContext context, String server) {
        this.context = context;
        this.server = server;
        context.route("**/sync/v1/push", route -> office.get().accept(route));
        context.route("**/field/api/**", Route::abort);
        this.page =
                context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
    }

    /** Opens a page and waits until its script has filled it. */
    Page open(String path) {
        page.navigate("about:blank");
        page.navigate(server + path);
        return ready();
    }

    Page ready() {
        page.waitForSelector("html[data-ready=true]");
        if (page.url().contains("/field/unlock")) {
            unlock(PASSPHRASE);
            page.waitForURL(url -> !url.contains("/field/unlock"));
            page.waitForSelector("html[data-ready=true]");
        }
        return page;
    }

    void unlock(String secret) {
        page.locator("#secret").fill(secret);
        page.locator("[data-part=form] [type=submit]").click();
    }

    void enrol() {
        enrol(packageJson());
    }

    void enrol(String pack) {
        open("/field/");
        page.evaluate("(text) => (" + ENROL + ")(JSON.parse(text))", pack);
    }

    /** Waits until the shell is on the tablet. */
    void offlineReady() {
        offlineReady(page);
    }

    /** Of a page whose requests nobody routes: those keep the browser's own cache. */
    static void offlineReady(Page page) {
        page.waitForFunction("() => Boolean(navigator.serviceWorker.controller)");
    }

    /** A family card under {@code kk} becomes the name the tablet gives it. */
    String visitPage(String name, Map<String, String> more) {
        var hash = new StringBuilder("#v=" + VISIT);
        more.forEach((key, value) ->
                hash.append('&').append(key.equals("kk") ? "f=" + familyName(value) : key + "=" + value));
        return "/field/" + name + hash;
    }

    /** Addresses of all pages that show the visit in hand. */
    List<String> pages() {
        return List.of(
                "/field/",
                visitPage("start", Map.of()),
                visitPage("visit", Map.of()),
                "/field/board",
                "/field/printers",
                visitPage("incident", Map.of()),
                visitPage("close", Map.of()),
                visitPage("family", Map.of("kk", FAMILY)),
                visitPage("family", Map.of("kk", NEW_FAMILY)),
                visitPage("register", Map.of("kk", NEW_FAMILY)),
                visitPage("change", Map.of("kk", FAMILY, "group", "ADDRESS")),
                visitPage("change", Map.of("kk", FAMILY, "group", "CONTACT")),
                visitPage("change", Map.of("kk", FAMILY, "m", HEAD, "group", "FACILITY")),
                visitPage("change", Map.of("kk", FAMILY, "m", HEAD, "group", "IDENTITY")),
                visitPage("change", Map.of("kk", FAMILY, "group", "CLASS")),
                visitPage("change", Map.of("kk", FAMILY, "m", HEAD, "group", "FAMILY_STATUS")),
                visitPage("register", Map.of("kk", FAMILY)),
                visitPage("card", Map.of("kk", FAMILY)),
                visitPage("complaint", Map.of("kk", FAMILY)),
                visitPage("complaint", Map.of("kk", FAMILY, "about", "paid")),
                visitPage("receipt", Map.of("kk", FAMILY)),
                visitPage("survey", Map.of()),
                visitPage("faq", Map.of("kk", FAMILY)),
                "/field/outbox",
                "/field/settings");
    }

    String visitPageOf(String page, String family) {
        return "/field/" + page + "#v=" + VISIT + "&f=" + family;
    }

    String familyName(String familyCard) {
        if (!page.url().startsWith(server + "/field/") || page.url().contains("/field/unlock")) {
            open("/field/");
        }
        return (String) page.evaluate(
                "async (card) => (await import('/field/core/names.js')).remember("
                        + "(await import('/field/parts/boot.js')).store, card)",
                familyCard);
    }

    static String packageJson() {
        return resource("/tablet/package.json");
    }

    static String resource(String name) {
        try (var text = TabletSession.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
