package id.mcsoc.field.shell;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A tablet the office knows, in a real browser, that writes about people and cannot send until it is allowed to. */
final class RescuedTablet {

    static final List<String> PEOPLE = List.of("Marlina Rahasia", "9971014101900099", "081298765432");

    private static final String ENROL = """
            async ({ device, key, sealingKey }) => {
              const bytes = Uint8Array.from(atob(key.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
              const curve = { name: "ECDSA", namedCurve: "P-256" };
              const privateKey = await crypto.subtle.importKey("pkcs8", bytes, curve, false, ["sign"]);
              const { choose, openStore, storeOf } = await import("/field/core/store.js");
              const { enrol } = await import("/field/core/auth.js");
              const { protect } = await import("/field/core/unlock.js");
              const officer = { id: "o-1", name: "Petugas uji", team: "T1", teamName: "Tim 1" };
              const locked = await protect({ secret: "kata sandi uji", pin: "271828" }, { memory: 64, rounds: 1 });
              choose(storeOf(device));
              await enrol(openStore(), { device, officer, sealingKey, branch: { zone: "Asia/Jakarta" } }, { privateKey }, locked);
              await (await import("/field/core/session.js")).share();
            }""";
    private static final String WRITE = """
            async (count) => {
              const { openStore } = await import("/field/core/store.js");
              const { append } = await import("/field/core/outbox.js");
              const visit = "%s";
              for (let i = 0; i < count; i++) {
                await append(openStore(), { visit, grant: "g", type: "LOG_INCIDENT", entity: `VISIT/${visit}`, form: "incident@1",
                  set: { kind: "TECHNICAL", text: `%s %d` } });
              }
            }""".formatted(TabletSession.VISIT, String.join(" ", PEOPLE), 7);
    private static final String FILE = """
            async () => {
              const { rescueFile } = await import("/field/core/rescue.js");
              const { openStore } = await import("/field/core/store.js");
              const { base64url } = await import("/field/core/sealed.js");
              return base64url(await (await rescueFile(openStore())).blob.arrayBuffer());
            }""";
    private static final String PENDING = """
            async () => (await (await import("/field/core/outbox.js")).counts((await import("/field/core/store.js")).openStore())).pending""";

    final BrowserContext context;
    final Page page;
    private final String server;

    RescuedTablet(BrowserContext context, String server) {
        this.context = context;
        this.server = server;
        context.route("**/sync/v1/push", route -> route.abort());
        context.route("**/field/api/**", route -> route.abort());
        context.clock().setSystemTime(TestTime.START.toEpochMilli());
        page = context.newPage();
        open("/field/");
    }

    void enrol(TestDevice given, String sealingKey) {
        page.evaluate(
                ENROL,
                Map.of("device", given.device().toString(), "key", given.privateKey(), "sealingKey", sealingKey));
        open("/field/");
    }

    void open(String path) {
        page.navigate("about:blank");
        page.navigate(server + path);
        page.waitForSelector("html[data-ready=true]");
        if (page.url().contains("/field/unlock")) {
            unlock();
        }
    }

    void unlock() {
        page.locator("#secret").fill(TabletSession.PASSPHRASE);
        page.locator("[data-part=form] [type=submit]").click();
        page.waitForURL(url -> !url.contains("/field/unlock"));
        page.waitForSelector("html[data-ready=true]");
    }

    void lock() {
        page.evaluate("async () => (await import('/field/core/session.js')).lock()");
        page.navigate(server + "/field/unlock");
        page.waitForSelector("html[data-ready=true]");
    }

    void write(int count) {
        page.evaluate(WRITE, count);
    }

    byte[] file() {
        return Base64.getUrlDecoder().decode((String) page.evaluate(FILE));
    }

    int pending() {
        return ((Number) page.evaluate(PENDING)).intValue();
    }

    /** The network is back: what waits goes by itself. */
    void sends() {
        context.unroute("**/sync/v1/push");
        page.evaluate("async () => (await import('/field/parts/boot.js')).sync.wake()");
        for (var left = pending(); left > 0; left = pending()) {
            page.waitForTimeout(100);
        }
    }
}
