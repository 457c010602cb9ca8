package id.mcsoc.sync.faults;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import id.mcsoc.TestDevice;
import id.mcsoc.browser.Browsers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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
              const digits = (many) => Array.from({ length: many }, () => Math.floor(Math.random() * 10)).join("");
              (async () => {
                for (let i = 0; i < count; i++) {
                  const set = { text: `Layanan ${i}`, nik: digits(16), phone: `08${digits(10)}` };
                  const op = await append(store, { ...entry, set: { ...set, address: `Jl. Sultan Thaha ${i}` } });
                  console.info(`told ${op.seq} ${op.opId}`);
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
    private final Set<String> told = new HashSet<>();
    private Page page;
    private Page second;

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
        context.onConsoleMessage(line -> hear(line.text().split(" ")));
        page = context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
        page.navigate(url + "/field/");
        page.waitForSelector("html[data-ready=true]");
        unlock();
    }

    /** What the officer reads. */
    private void hear(String[] words) {
        if (words.length == 3 && words[0].equals("told") && told.add(words[2])) {
            history.told(device(), Long.parseLong(words[1]), words[2]);
        }
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

    String device() {
        return given.device().toString();
    }

    /** A second tab of the same store, which saves and syncs as the first. */
    void openSecondTab() {
        second = context.newPage();
        second.navigate(url + "/field/");
        second.waitForSelector("html[data-ready=true]");
    }

    /** Saves operations one after another, in every open tab, until so many were confirmed in all. */
    void saveUntil(int enough) {
        page.evaluate(SAVE, enough - told.size() + 20);
        if (second != null) {
            second.evaluate(SAVE, enough - told.size() + 20);
        }
        page.waitForCondition(() -> told.size() >= enough, patience());
    }

    /** Exactly so many more, in one tab. */
    void save(int more) {
        var enough = told.size() + more;
        page.evaluate(SAVE, more);
        page.waitForCondition(() -> told.size() >= enough, patience());
    }

    long pending() {
        return ((Number) page.evaluate(PENDING)).longValue();
    }

    Page page() {
        return page;
    }

    int saved() {
        return told.size();
    }

    void offline(boolean is) {
        context.setOffline(is);
    }

    /** Every process of the browser dies in the middle of what it does; then it is opened again. */
    void killAndReopen() {
        Browsers.kill(profile);
        second = null;
        open();
    }

    void awaitEmptyOutbox() {
        page.waitForCondition(() -> pending() == 0, patience());
    }

    private static Page.WaitForConditionOptions patience() {
        return new Page.WaitForConditionOptions().setTimeout(180_000);
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
