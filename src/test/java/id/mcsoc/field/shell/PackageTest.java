package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The visit package in a real browser: whole or not at all, resumed after a cut, refreshed without losing work. */
@DemoServer
class PackageTest {

    /** Modules, packages of a generation, an office that gives them part by part and may be cut. */
    private static final String OFFICE = """
            import { openStore } from "/field/core/store.js";
            import { canonical, encode, hold, sha256 } from "/field/core/crypto.js";
            import { download } from "/field/core/package.js";
            export async function packageOf(generation) {
              const families = Array.from({ length: 40 }, (_, i) => ({ familyCard: String(i), known: true,
                headName: generation, revision: 1, address: {}, members: [] }));
              const lease = (id) => ({ id, prefix: "SEM-1571-", from: 1, to: 9 });
              const rest = { packageId: generation, issuedAt: "2026-11-20T01:00:00Z", visit: { id: "v-1", areaCode: "1",
                families: 4 }, grant: { id: "g-1" }, families, facilities: [], leases: { members: lease("m-1"),
                tickets: lease("t-1") }, feed: { after: 0, life: "l-1" } };
              return { ...rest, sha256: await sha256(canonical(rest)) };
            }
            export async function office(generation, asked = [], cut = () => false) {
              const texts = async (id) => (JSON.stringify(await packageOf(id)).match(/.{1,900}/gs));
              return async (address) => {
                asked.push(address);
                if (cut(asked.length)) throw new TypeError("network");
                const [, id, n] = address.match(/packages\\/([^/]+)\\/parts\\/(\\d+)/) ?? [];
                if (id) return Response.json({ text: (await texts(id))[n] });
                const parts = await Promise.all((await texts(generation)).map(sha256));
                return Response.json({ packageId: generation, visit: "v-1", issuedAt: new Date().toISOString(), parts });
              };
            }
            /** One transaction a family: the control. */
            export async function halves(store, generation) {
              const { families, ...rest } = await packageOf(generation);
              for (let i = 1; i <= families.length; i++) {
                const payload = await encode({ ...rest, families: families.slice(0, i) }, "packages/v-1");
                await store.put("packages", { visit: "v-1", payload });
                globalThis.postMessage?.(i);
              }
            }
            if (typeof DedicatedWorkerGlobalScope !== "undefined") onmessage = async ({ data: { name, generation, mode, keys } }) => {
              hold(keys);
              const store = openStore(name);
              if (mode === "control") await halves(store, generation);
              else await download({ store, fetch: await office(generation), now: Date.now }, "v-1", (n) => postMessage(n));
              postMessage("done");
            };
            """;

    private static final String TOOLS = """
            const { openStore } = await import("/field/core/store.js");
            const { enrol, newKey } = await import("/field/core/auth.js");
            const outbox = await import("/field/core/outbox.js");
            const packages = await import("/field/core/package.js");
            const { saveDraft, draft } = await import("/field/core/drafts.js");
            const { pull } = await import("/field/core/pull.js");
            const { refill, left } = await import("/field/core/numbers.js");
            const { loadVisit } = await import("/field/model/visit.js");
            const { packageOf, office } = await import("/field/test-office.js");
            const name = "test-" + crypto.randomUUID();
            const store = openStore(name);
            const { held } = await import("/field/core/crypto.js");
            const { protect } = await import("/field/core/unlock.js");
            const locked = await protect({ secret: "kata sandi uji", pin: "271828" }, { memory: 64, rounds: 1 });
            await enrol(store, { device: "dev-1" }, (await newKey()).pair, locked);
            const take = async (generation, asked, cut) =>
              packages.download({ store, fetch: await office(generation, asked, cut), now: Date.now }, "v-1");
            const heads = async () => [...new Set((await packages.installed(store, "v-1")).families.map((f) => f.headName))];
            """;

    /** 50 kills at steps given by the round's number; every look afterwards must find one whole generation. */
    private static final String KILLS = """
            await take("gen-start");
            let half = 0, changed = 0, kept = 0, before = "gen-start";
            for (let round = 0; round < 50; round++) {
              const worker = new Worker("/field/test-office.js", { type: "module" });
              const killed = new Promise((done) => (worker.onmessage = ({ data }) => {
                if (data === "done" || data >= 1 + (round * 7) % LAST) { worker.terminate(); done(); }
              }));
              worker.postMessage({ name, generation: "gen-" + round, mode: MODE, keys: held() });
              await killed;
              const found = await packages.installed(store, "v-1");
              const names = new Set(found.families.map((family) => family.headName));
              if (names.size !== 1 || found.families.length !== 40) half++;
              else if (found.packageId === before) kept++;
              else { changed++; before = found.packageId; }
            }
            return { half, changed, kept };""";

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    TabletSession tablet;

    @BeforeEach
    void openTablet() {
        var ownWorkers = new Browser.NewContextOptions().setBypassCSP(true);
        tablet = new TabletSession(CHROMIUM.get().newContext(ownWorkers), "http://localhost:" + port);
        tablet.context.route(
                "**/field/test-office.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(OFFICE)));
        tablet.open("/field/outbox");
    }

    @AfterEach
    void close() {
        tablet.context.close();
    }

    private Object run(String script) {
        return tablet.page.evaluate("async () => {" + TOOLS + script + "}");
    }

    @Test
    void aCutCostsOnePartAndNotTheWhole() {
        assertThat(run(
                        "const first = []; const cut = await take('gen-1', first, (n) => n === 4).then(() => 'whole', () => 'cut');"
                                + "const none = (await packages.installed(store, 'v-1')) === undefined;"
                                + "const second = []; await take('gen-2', second);"
                                + "return [cut, none, second.some((a) => a.endsWith('/parts/0')), await heads(),"
                                + " (await store.keys('packages'))]"))
                .isEqualTo(List.of("cut", true, false, List.of("gen-1"), List.of("v-1")));
    }

    @Test
    void whatIsNotAsTheOfficeSentItIsNotInstalled() {
        assertThat(run("await take('gen-1'); const real = await office('gen-2');"
                        + "const lying = async (a) => { const answer = await (await real(a)).json();"
                        + " if (answer.text) answer.text = answer.text.replace('gen-2', 'gen-x'); return Response.json(answer); };"
                        + "const error = await packages.download({ store, fetch: lying }, 'v-1').catch((e) => e.code);"
                        + "return [error, await heads(), (await store.keys('packages')).length]"))
                .isEqualTo(List.of("PACKAGE_BROKEN", List.of("gen-1"), 1));
    }

    @Test
    void aRefreshTouchesNoWorkDoneHere() {
        assertThat(
                        run(
                                "await take('gen-1'); await saveDraft(store, 'd', { a: 1 });"
                                        + "const save = () => outbox.append(store, { visit: 'v-1', grant: 'g', type: 'X', form: 'x@1',"
                                        + " wants: { series: 'members', count: 1 }, shape: ([number]) => ({ entity: 'E/' + number, set: {} }) });"
                                        + "await save(); await take('gen-2'); const op = await save();"
                                        + "return [await heads(), (await draft(store, 'd')).a, op.entity, (await outbox.pending(store, 9)).length]"))
                .isEqualTo(List.of(List.of("gen-2"), 1, "E/SEM-1571-000002", 2));
    }

    @Test
    void fiftyKillsLeaveTheOldOrTheNewOneNeverAHalf() {
        var result = (Map<?, ?>) run(KILLS.replace("LAST", "9").replace("MODE", "'download'"));
        assertThat(result.get("half")).isEqualTo(0);
        assertThat((Integer) result.get("changed")).isPositive();
        assertThat((Integer) result.get("kept")).isPositive();
    }

    /** The negative control: an installer that writes family by family. */
    @Test
    void anInstallerOfManyTransactionsLeavesHalves() {
        var result = (Map<?, ?>) run(KILLS.replace("LAST", "39").replace("MODE", "'control'"));
        assertThat((Integer) result.get("half")).isPositive();
    }

    @Test
    void changesOfOthersComeOnTopAndOwnWorkStays() {
        assertThat(run("""
                await take("gen-1");
                const change = (phone) => outbox.append(store, { visit: "v-1", grant: "g", type: "CHANGE_DATA", form: "f",
                  entity: "MEMBER/m-7", base: { rev: 1, fields: {} }, set: { group: "CONTACT", fields: { phone } } });
                const member = { id: "m-7", name: "Siti", relation: "HEAD", primaryFacility: "F", revision: 1, number: "0002" };
                const told = (seq, payload, kind = "UPSERT", entity = "FAMILY/7") => ({ seq, entity, rev: seq, kind, payload });
                const family = (phone, revision) => ({ headName: "Siti", phone, address: {}, notes: [], revision, members: [member] });
                let page;
                const fetch = async (address) => Response.json({ scope: "v-1", serverEpoch: "l-1", more: false, ...page });
                page = { changes: [told(1, family("111", 2)), told(2, {}, "TOMBSTONE", "FAMILY/8")], next: 2 };
                await pull({ store, fetch }, "v-1");
                const mine = await change("222");
                const seen = async () => (await loadVisit(store, "v-1")).families.find((f) => f.familyCard === "7").phone;
                const own = await seen();
                const ack = { serverEpoch: "e", incarnation: (await store.get("meta", "line")).incarnation, appliedThrough: 1,
                  results: [{ seq: 1, r: "APPLIED", code: "", facts: { rev: "3" } }] };
                await outbox.acknowledge(store, ack, "now");
                const sent = await seen();
                page = { changes: [told(3, family("333", 4))], next: 3 };
                await pull({ store, fetch }, "v-1");
                const model = await loadVisit(store, "v-1");
                return [own, sent, await seen(), model.families.length, model.feed.after,
                  model.families.find((f) => f.familyCard === "7").members[0].number];""")).isEqualTo(List.of("222", "222", "333", 39, 3, "0002"));
    }

    @Test
    void aDecisionOfTheOfficeEndsTheWaiting() {
        assertThat(run("""
                await take("gen-1");
                const op = await outbox.append(store, { visit: "v-1", grant: "g", type: "CHANGE_DATA", form: "f",
                  entity: "MEMBER/m", base: { rev: 1, fields: {} }, set: { group: "CONTACT", fields: { phone: "1" } } });
                await outbox.acknowledge(store, { serverEpoch: "e", incarnation: (await store.get("meta", "line")).incarnation,
                  appliedThrough: 1, results: [{ seq: 1, r: "CONFLICT_QUEUED", code: "CHANGED_MEANWHILE", facts: {} }] }, "now");
                let seq = 0;
                const hear = (decision) => pull({ store, fetch: async () => Response.json({ scope: "v-1", more: false, next: ++seq,
                  changes: [{ seq, entity: "OPERATION/" + op.opId, rev: 0, kind: "UPSERT", payload: { decision } }] }) }, "v-1");
                const waits = async () => (await outbox.counts(store)).office;
                const before = await waits();
                await hear("MINE"); const taken = [await waits(), (await outbox.history(store, "v-1"))[0].receipt.code];
                await hear("OPEN"); const again = await waits();
                await hear("THEIRS"); const kept = await outbox.counts(store);
                return [before, ...taken, again, kept.office, kept.rejected];""")).isEqualTo(List.of(1, 0, "DECIDED_MINE", 1, 0, 1));
    }

    @Test
    void aCursorThatIsGoneFetchesAFreshPackageAndDropsNothing() {
        assertThat(run(
                        "await take('gen-1'); await outbox.append(store, { visit: 'v-1', grant: 'g', type: 'X', form: 'x',"
                                + " entity: 'E/1', set: {} }); const parts = await office('gen-2');"
                                + "const fetch = async (a) => a.startsWith('/sync/') ? Response.json({ code: 'FEED_GONE' }, { status: 410 }) : parts(a);"
                                + "const state = await pull({ store, fetch, now: Date.now }, 'v-1');"
                                + "return [state, await heads(), (await outbox.pending(store, 9)).length]"))
                .isEqualTo(List.of("renewed", List.of("gen-2"), 1));
    }

    @Test
    void atHalfMoreNumbersComeAndTheOldOnesGoOn() {
        assertThat(run(
                        "await take('gen-1'); const asked = []; const fetch = async (a, r) => { asked.push(JSON.parse(r.body));"
                                + " return Response.json({ leases: [{ id: 'm-2', series: 'members', prefix: 'SEM-1571-', from: 50, to: 58 }] }); };"
                                + "const save = () => outbox.append(store, { visit: 'v-1', grant: 'g', type: 'X', form: 'x@1',"
                                + " wants: { series: 'members', count: 5 }, shape: (numbers) => ({ entity: 'E/1', set: { numbers } }) });"
                                + "const early = await refill({ store, fetch }, 'v-1'); await save();"
                                + "const late = await refill({ store, fetch }, 'v-1'); const again = await refill({ store, fetch }, 'v-1');"
                                + "const { set } = await save(); const stop = await save().then(() => save()).catch((e) => e.constructor.name);"
                                + "return [early, late, again, asked[0].members.left, set.numbers.at(-1), stop]"))
                .isEqualTo(List.of(0, 1, 0, 4, "SEM-1571-000050", "NumbersExhausted"));
    }

    /** The negative control of R15 on the tablet: a counter beside the transaction gives numbers twice. */
    @Test
    void aCounterInLocalStorageGivesTheSameNumberTwice() {
        var counter =
                "localStorage.setItem('next', '1'); const draw = async () => { const n = Number(localStorage.getItem('next'));"
                        + " await store.put('drafts', n, crypto.randomUUID()); localStorage.setItem('next', String(n + 1)); return n; };"
                        + "const given = await Promise.all(Array.from({ length: 9 }, draw)); return new Set(given).size";
        assertThat((Integer) run(counter)).isLessThan(9);
        assertThat(
                        run(
                                "await take('gen-1'); const save = () => outbox.append(store, { visit: 'v-1', grant: 'g', type: 'X',"
                                        + " form: 'x', wants: { series: 'members', count: 1 }, shape: ([n]) => ({ entity: 'E/' + n, set: {} }) });"
                                        + "return new Set((await Promise.all(Array.from({ length: 9 }, save))).map((op) => op.entity)).size"))
                .isEqualTo(9);
    }
}
