package id.mcsoc.field.shell;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.mcsoc.TestDevice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a tablet of an earlier release left: written by the modules of that release, see field/released. */
record ReleasedStore(int release, int operations) {

    static final int DRAFTS = 20;

    /** Relaxed writing only makes it quick; the layout is the release's own. */
    private static final String WRITE = """
            async ({ release, operations, drafts, device, key, sealingKey, pack }) => {
              const core = (name) => import(`/field/released/${release}/core/${name}.js`);
              const real = IDBDatabase.prototype.transaction;
              IDBDatabase.prototype.transaction = function (stores, mode) { return real.call(this, stores, mode); };
              const [{ openStore, storeOf, choose }, { enrol }, { append }] = [await core("store"), await core("auth"), await core("outbox")];
              const store = openStore(storeOf ? storeOf(device) : "mcs");
              const officer = { id: "o-1", name: "Rina Petugas", team: "T1", teamName: "Tim 1" };
              const me = { device, officer, branch: { zone: "Asia/Jakarta" } };
              const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
              const curve = { name: "ECDSA", namedCurve: "P-256" };
              const pair = { privateKey: await crypto.subtle.importKey("pkcs8", bytes(key), curve, false, ["sign"]) };
              if (release === 1) await enrol(store, { ...me, token: "t" });
              if (release === 2) await enrol(store, me, pair);
              if (release > 2) {
                const { protect } = await core("unlock");
                const cheap = { memory: 64, rounds: 1 };
                await enrol(store, { ...me, sealingKey }, pair, await protect({ secret: "kata sandi uji", pin: "271828" }, cheap));
                choose(storeOf(device));
              }
              await (await core("package")).install(store, JSON.parse(pack));
              const { saveDraft } = await core("drafts");
              for (let n = 0; n < drafts; n++) await saveDraft(store, `incident/v-${n}`, { text: `Isian ${n}` });
              const visit = "0198f000-0000-7000-8000-000000000100";
              const entry = { visit, grant: "g", type: "LOG_INCIDENT", form: "incident@1", entity: `VISIT/${visit}` };
              for (let n = 1; n <= operations; n++) await append(store, { ...entry, set: { kind: "TECHNICAL", text: `Catatan ${n}` } });
            }""";

    /**
     * Unlocks what has a lock; [version of the database, operations in order and readable, drafts, families, copies left
     * behind]
     */
    private static final String READ = """
            async (drafts) => {
              const { store } = await import("/field/parts/boot.js");
              const { history } = await import("/field/core/outbox.js");
              const { draft } = await import("/field/core/drafts.js");
              const { installed } = await import("/field/core/package.js");
              const { copies } = await import("/field/core/upgrade.js");
              const { held } = await import("/field/core/crypto.js");
              const { unlock } = await import("/field/core/unlock.js");
              const locked = await store.get("meta", "protection");
              if (locked && !held()) await unlock(store, "kata sandi uji");
              const found = (await indexedDB.databases()).find(({ name }) => name === store.name);
              const entries = locked ? await history(store) : (await store.all("ops")).map(({ payload }) => ({ op: JSON.parse(payload) }));
              const form = (key) => (locked ? draft(store, key) : store.get("drafts", key));
              const right = entries.filter(({ op }, i) => op.seq === i + 1 && op.set.text === `Catatan ${i + 1}`).length;
              let forms = 0;
              for (let n = 0; n < drafts; n++) forms += (await form(`incident/v-${n}`))?.text === `Isian ${n}` ? 1 : 0;
              const visit = "0198f000-0000-7000-8000-000000000100";
              const { families } = locked ? await installed(store, visit) : (await store.get("packages", visit)).payload;
              return [found.version, right, forms, families.length, (await copies()).length];
            }""";

    static final String PENDING = "async () => { const { store } = await import('/field/parts/boot.js');"
            + " return (await (await import('/field/core/outbox.js')).counts(store)).pending; }";

    void write(BrowserContext context, String server, TestDevice device, String sealingKey) {
        context.route("**/field/released/**", ReleasedStore::frozen);
        var page = context.newPage();
        page.navigate(server + "/field/css/queue.css");
        page.evaluate(
                WRITE,
                Map.of(
                        "release", release,
                        "operations", operations,
                        "drafts", DRAFTS,
                        "device", device.device().toString(),
                        "key", device.privateKey(),
                        "sealingKey", sealingKey,
                        "pack", TabletSession.packageJson()));
        page.close();
    }

    /** What today's shell reads of it. */
    static Object read(Page page) {
        return page.evaluate(READ, DRAFTS);
    }

    private static void frozen(Route route) {
        var path = route.request().url().replaceFirst(".*/field/released/", "/field/released/");
        try (var file = ReleasedStore.class.getResourceAsStream(path)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setBody(text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
