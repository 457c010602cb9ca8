package id.mcsoc.sync.faults;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import id.mcsoc.TestDevice;
import id.mcsoc.browser.Browsers;
import java.nio.file.Path;
import java.util.Map;

/** The tablet's own pages in a real Chromium whose profile survives a kill; its own loop sends, nobody presses a key. */
final class BrowserTablet implements AutoCloseable {

    private static final String ENROL = """
            async ({ device, key }) => {
              const bytes = Uint8Array.from(atob(key.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
              const curve = { name: "ECDSA", namedCurve: "P-256" };
              const privateKey = await crypto.subtle.importKey("pkcs8", bytes, curve, false, ["sign"]);
              const { openStore } = await import("/field/core/store.js");
              const { enrol } = await import("/field/core/auth.js");
              const officer = { id: "o-1", name: "Petugas uji", team: "T1", teamName: "Tim 1" };
              const { protect } = await import("/field/core/unlock.js");
              const locked = await protect({ secret: "kata sandi uji", pin: "271828" }, { memory: 64, rounds: 1 });
              await enrol(openStore(), { device, officer, branch: { zone: "Asia/Jakarta" } }, { privateKey }, locked);
              await (await import("/field/core/session.js")).share();
            }""";
    private static final String SAVE = """
            async (count) => {
              const { openStore } = await import("/field/core/store.js");
              const { append } = await import("/field/core/outbox.js");
              const store = openStore();
              const visit = "00000000-0000-4000-8000-000000000001";
              const entry = { visit, grant: "g", type: "FAULT_EFFECT", entity: `VISIT/${visit}`, form: "fault@1" };
              (async () => {
                for (let i = 0; i < count; i++) {
                  const op = await append(store, { ...entry, set: { text: `Layanan ${i}` } });
                  await window.told(op.seq, op.opId);
                }
              })();
            }""";
    private static final String PENDING = """
            async () => {
              const { openStore } = await import("/field/core/store.js");
              const { counts } = await import("/field/core/outbox.js");
              return (await counts(openStore())).pending;
            }""";

    private final Playwright playwright = Browsers.playwright();
    private final Path profile;
    private final String url;
    private final TestDevice given;
    private final History history;
    private BrowserContext context;
    private Page page;

    BrowserTablet(Path profile, String url, TestDevice given, History history) {
        this.profile = profile;
        this.url = url;
        this.given = given;
        this.history = history;
        open();
        page.evaluate(ENROL, Map.of("device", given.device().toString(), "key", given.privateKey()));
        page.reload();
        page.waitForSelector("html[data-ready=true]");
        unlock();
    }

    private void open() {
        context = playwright.chromium().launchPersistentContext(profile, Browsers.persistent());
        page = context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
        page.exposeBinding("told", (source, arguments) -> {
            history.told(given.device().toString(), ((Number) arguments[0]).longValue(), (String) arguments[1]);
            return null;
        });
        page.navigate(url + "/field/");
        page.waitForSelector("html[data-ready=true]");
        unlock();
    }

    /** A tablet that was killed is locked; opening it is all that its officer does. */
    private void unlock() {
        if (page.url().contains("/field/unlock")) {
            page.locator("#secret").fill("kata sandi uji");
            page.locator("[data-part=form] [type=submit]").click();
            page.waitForURL(address -> !address.contains("/field/unlock"));
            page.waitForSelector("html[data-ready=true]");
        }
    }

    /** Saves operations one after another until so many were confirmed in all. */
    void saveUntil(int told) {
        page.evaluate(SAVE, told + 100);
        page.waitForCondition(() -> history.told().size() >= told, patience());
    }

    /** Every process of the browser dies in the middle of what it does; then it is opened again. */
    void killAndReopen() {
        Browsers.kill(profile);
        open();
    }

    void awaitEmptyOutbox() {
        page.waitForCondition(() -> ((Number) page.evaluate(PENDING)).longValue() == 0, patience());
    }

    private static Page.WaitForConditionOptions patience() {
        return new Page.WaitForConditionOptions().setTimeout(120_000);
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
