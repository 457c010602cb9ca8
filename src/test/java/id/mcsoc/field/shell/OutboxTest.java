package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The outbox in a real browser: what is confirmed is on disk, and only a typed acknowledgement moves anything. */
@DemoServer
@TestInstance(Lifecycle.PER_CLASS)
class OutboxTest {

    /** Modules, a fresh database, one operation to save, an office that answers what `reply` says. */
    static final String TOOLS = """
            const { openStore } = await import("/field/core/store.js");
            const { enrol, newKey } = await import("/field/core/auth.js");
            const outbox = await import("/field/core/outbox.js");
            const { pushOnce } = await import("/field/core/push.js");
            const { install } = await import("/field/core/package.js");
            const store = openStore("test-" + crypto.randomUUID());
            const { protect } = await import("/field/core/unlock.js");
            const locked = await protect({ secret: "kata sandi uji", pin: "271828" }, { memory: 64, rounds: 1 });
            await enrol(store, { device: "dev-1" }, (await newKey()).pair, locked);
            const incident = { visit: "v-1", grant: "g-1", type: "LOG_INCIDENT", form: "incident@1",
              entity: "VISIT/v-1", set: { kind: "TECHNICAL", text: "x" } };
            const save = () => outbox.append(store, incident);
            const good = (batch, more) => ({ ack: "v1", batchId: batch.batchId, device: batch.device,
              incarnation: batch.incarnation, serverEpoch: "e-1", appliedThrough: batch.ops.at(-1).seq, durable: true,
              results: batch.ops.map(({ seq }) => ({ seq, r: "APPLIED", code: "", facts: {} })), ...more });
            const typed = { status: 202, headers: { "content-type": "application/vnd.mcs.ack+json" } };
            const answers = {
              good: (batch) => new Response(JSON.stringify(good(batch)), typed),
              html: () => new Response("<html>login</html>", { status: 200, headers: { "content-type": "text/html" } }),
              "typed 200": (batch) => new Response(JSON.stringify(good(batch)), { ...typed, status: 200 }),
              "json 202": (batch) => new Response(JSON.stringify(good(batch)), { status: 202,
                headers: { "content-type": "application/json" } }),
              truncated: (batch) => new Response(JSON.stringify(good(batch)).slice(0, -20), typed),
              "other batch": (batch) => new Response(JSON.stringify(good(batch, { batchId: "b-2" })), typed),
              "other device": (batch) => new Response(JSON.stringify(good(batch, { device: "dev-2" })), typed),
              "other incarnation": (batch) => new Response(JSON.stringify(good(batch, { incarnation: "i" })), typed),
              "not durable": (batch) => new Response(JSON.stringify(good(batch, { durable: false })), typed),
              "beyond the head": (batch) => new Response(JSON.stringify(good(batch, { appliedThrough: 99 })), typed),
              unauthorised: () => new Response('{"code":"DEVICE_UNKNOWN"}', { status: 401 }),
              forbidden: () => new Response("", { status: 403 }),
              broken: () => new Response("", { status: 503, headers: { "retry-after": "7" } }),
            };
            const bodyOf = async ({ body }) => JSON.parse(typeof body === "string" ? body
              : await new Response(new Blob([body]).stream().pipeThrough(new DecompressionStream("gzip"))).text());
            const answering = (reply) => async (_url, request) => answers[reply](await bodyOf(request));
            const push = (reply) => pushOnce({ store, now: Date.now, fetch: answering(reply) }, 50);
            """;

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    TabletSession tablet;

    @BeforeAll
    void openTablet() {
        tablet = new TabletSession(CHROMIUM.get().newContext(), "http://localhost:" + port);
    }

    /** What a test does to the browser's own functions ends with its page. */
    @BeforeEach
    void openPage() {
        tablet.open("/field/outbox");
    }

    private Object run(String script) {
        return tablet.page.evaluate("async () => {" + TOOLS + script + "}");
    }

    @Test
    void aTypedAcknowledgementOfThisBatchMovesTheWatermark() {
        assertThat(run("await save(); await save(); const { state } = await push('good');"
                        + "return [state, (await outbox.counts(store)).pending, (await store.all('receipts')).length]"))
                .isEqualTo(List.of("moved", 0, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "html",
                "typed 200",
                "json 202",
                "truncated",
                "other batch",
                "other device",
                "other incarnation",
                "not durable",
                "beyond the head",
                "unauthorised",
                "forbidden",
                "broken"
            })
    void noOtherAnswerMovesAnything(String reply) {
        assertThat(run("await save(); const { state } = await push('" + reply + "');"
                        + "const [acked, receipts] = [await store.get('meta', 'acked'), await store.all('receipts')];"
                        + "return [state, acked.through, receipts.length, (await outbox.pending(store, 9)).length]"))
                .isEqualTo(List.of("refused", 0, 0, 1));
    }

    @Test
    void theServersWishToWaitIsHeard() {
        assertThat(run("await save(); return (await push('broken')).retryAfter"))
                .isEqualTo(7000);
    }

    @Test
    void anOperationIsWrittenStrictly() {
        var spied = "const asked = []; const real = IDBDatabase.prototype.transaction;"
                + "IDBDatabase.prototype.transaction = function (stores, mode, options) {"
                + " if (mode === 'readwrite') asked.push(options?.durability); return real.apply(this, arguments); };";
        assertThat(run(spied + "await save(); return asked")).isEqualTo(List.of("strict"));
        var relaxed = "const db = await (await import('/webjars/idb/7.0.1/build/index.js')).openDB('control', 1,"
                + " { upgrade: (d) => d.createObjectStore('a') }); await db.put('a', 1, 1);";
        assertThat(run(spied + relaxed + "return asked")).isNotEqualTo(List.of("strict"));
    }

    @Test
    void numbersFollowEachOtherFromManyHandsAtOnce() {
        assertThat(run("await Promise.all(Array.from({ length: 20 }, save));"
                        + "const ops = await outbox.pending(store, 99);"
                        + "return ops.every(({ seq }, i) => seq === i + 1) && ops.length === 20"))
                .isEqualTo(true);
    }

    @Test
    void eachOperationNamesTheHashOfTheOneBefore() {
        assertThat(run("const { canonical, sha256 } = await import('/field/core/crypto.js');"
                        + "const [first, second] = [await save(), await save()];"
                        + "return [first.prev, second.prev === await sha256(canonical(first))]"))
                .isEqualTo(List.of("", true));
    }

    @Test
    void anOperationTellsTheLastAnswerOfTheOfficeByBothClocks() {
        assertThat(run("const { contact } = await import('/field/core/grant.js');"
                        + "const before = (await save()).dev; await contact(store, 1000, '2026-11-20T01:00:00Z');"
                        + "return [before.contact ?? 'none', (await save()).dev.contact]"))
                .isEqualTo(List.of("none", Map.of("t", "1970-01-01T00:00:01.000Z", "server", "2026-11-20T01:00:00Z")));
    }

    @Test
    void aFullStoreSavesNothingAndSaysSo() {
        assertThat(run("await save(); const real = IDBObjectStore.prototype.add;"
                        + "IDBObjectStore.prototype.add = function () { const r = real.apply(this, arguments);"
                        + " const tx = this.transaction; r.addEventListener('success', () => {"
                        + "   Object.defineProperty(tx, 'error', { value: new DOMException('', 'QuotaExceededError') });"
                        + "   tx.abort(); }); return r; };"
                        + "const error = await save().then(() => 'saved', (e) => e.constructor.name);"
                        + "IDBObjectStore.prototype.add = real; const next = await save();"
                        + "return [error, next.seq, (await outbox.pending(store, 9)).length]"))
                .isEqualTo(List.of("StorageFull", 2, 2));
    }

    @Test
    void aNumberIsNeverGivenOutTwiceAndTheLastOneIsTheLast() {
        var result = (Map<?, ?>) run("""
                const visit = { id: "v-1" };
                const lease = (id, from, to) => ({ id, prefix: "ADU-1571-2026-", from, to });
                const given = { visit, packageId: "p", grant: { id: "g-1" }, families: [],
                  leases: { members: lease("m", 1, 1), tickets: lease("t", 7, 9) } };
                await install(store, given);
                const ticket = () => outbox.append(store, { ...incident, type: "OPEN_COMPLAINT",
                  wants: { series: "tickets", count: 1 }, shape: ([number]) => ({ entity: "COMPLAINT/" + number, set: {} }) });
                const first = await Promise.all([ticket(), ticket()]);
                await install(store, given);
                const third = await ticket();
                const fourth = await ticket().then(() => "given", (error) => error.constructor.name);
                return { first: first.map(({ entity }) => entity).sort(), third: third.entity, fourth };""");
        assertThat(result.get("first"))
                .isEqualTo(List.of("COMPLAINT/ADU-1571-2026-000007", "COMPLAINT/ADU-1571-2026-000008"));
        assertThat(result.get("third")).isEqualTo("COMPLAINT/ADU-1571-2026-000009");
        assertThat(result.get("fourth")).isEqualTo("NumbersExhausted");
    }

    @Test
    void aRestoredServerGetsEverythingAgain() {
        assertThat(run("for (let i = 0; i < 3; i++) await save(); await push('good');"
                        + "answers.restored = (batch) => new Response(JSON.stringify("
                        + " good(batch, { serverEpoch: 'e-2', appliedThrough: 1, results: [] })), typed);"
                        + "await save(); await push('restored');"
                        + "return (await outbox.pending(store, 9)).map(({ seq }) => seq)"))
                .isEqualTo(List.of(2, 3, 4));
    }

    @Test
    void theWaitingTimeIsRandomUnderACeilingThatDoublesToItsCap() {
        assertThat(run("const { backOff } = await import('/field/core/sync.js');"
                        + "return [backOff(0, 30000, () => 1), backOff(3, 30000, () => 1), backOff(60, 30000, () => 1),"
                        + " backOff(9, 30000, () => 0)]"))
                .isEqualTo(List.of(1000, 8000, 30000, 250));
    }
}
