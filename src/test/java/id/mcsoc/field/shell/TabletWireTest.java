package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tablet says of itself, what it forgets and when, and what it does when its store is gone. */
@DemoServer
class TabletWireTest {

    private static final String MORE = """
            const seen = [];
            const spying = (reply) => async (url, request) => {
              seen.push({ url, client: request.headers["X-MCS-Client"] ?? "", size: request.body.byteLength ?? 0 });
              if (url.endsWith("/losses")) return new Response(JSON.stringify({ heard: "loss-v1",
                incarnation: JSON.parse(request.body).incarnation }), { status: 202 });
              return answers[reply](await bodyOf(request));
            };
            const tell = (reply, now = Date.now) => pushOnce({ store, now, fetch: spying(reply) }, 50);
            """;

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    TabletSession tablet;

    @BeforeEach
    void openTablet() {
        tablet = new TabletSession(CHROMIUM.get().newContext(), "http://localhost:" + port);
        tablet.open("/field/outbox");
    }

    @AfterEach
    void close() {
        tablet.context.close();
    }

    private Object run(String script) {
        return tablet.page.evaluate("async () => {" + OutboxTest.TOOLS + MORE + script + "}");
    }

    @Test
    void everyPushSaysHowFarTheTabletIs() {
        assertThat(run("await save(); await save(); await tell('good'); await save(); await tell('good');"
                        + "return seen.map(({ client }) => client.replace(/inc=[^;]*/, 'inc'))"))
                .isEqualTo(List.of(
                        "app=3.0.0; proto=1; schema=4; inc; head=2; acked=0",
                        "app=3.0.0; proto=1; schema=4; inc; head=3; acked=2"));
    }

    @Test
    void aVanishedStoreIsToldOnceWithTheLastNumberItGaveOut() {
        assertThat(run("for (let i = 0; i < 5; i++) await save(); await tell('good'); await save(); await save();"
                        + "const name = store.name; const line = await store.get('meta', 'line');"
                        + "await store.write(['ops', 'meta'], (tx) => { tx.objectStore('ops').clear();"
                        + " tx.objectStore('meta').clear(); });"
                        + "await enrol(store, { device: 'dev-2' }, (await newKey()).pair);"
                        + "const { lost } = await import('/field/core/marker.js'); const told = await lost(store);"
                        + "seen.length = 0; await save(); await tell('good'); await tell('good');"
                        + "return [told.length, told[0].device, told[0].head, told[0].incarnation === line.incarnation,"
                        + " seen.filter(({ url }) => url.endsWith('/losses')).length]"))
                .isEqualTo(List.of(1, "dev-1", 7, true, 1));
    }

    /** The control: another officer's line on the same tablet is not lost, it is only another line. */
    @Test
    void aLineThatIsStillInTheStoreIsNotLost() {
        assertThat(run("await save(); await enrol(store, { device: 'dev-2' }, (await newKey()).pair); await save();"
                        + "const { lost } = await import('/field/core/marker.js'); return (await lost(store)).length"))
                .isEqualTo(0);
    }

    @Test
    void whatABackupHoldsForAWeekIsErasedAndNothingElse() {
        assertThat(run("for (let i = 0; i < 4; i++) await save();"
                        + "answers.kept = (b) => new Response(JSON.stringify(good(b, { backupThrough: 4 })), typed);"
                        + "answers.old = (b) => new Response(JSON.stringify("
                        + " good(b, { backupThrough: 4, forgetThrough: 3 })), typed);"
                        + "const full = async () => (await store.all('ops')).filter(({ payload }) => payload).length;"
                        + "await tell('kept'); const first = await full(); await save(); await tell('old');"
                        + "const entries = await outbox.history(store);"
                        + "return [first, await full(), entries.length, entries[0].receipt.r,"
                        + " (await store.all('ops')).every(({ hash }) => hash.length === 64)]"))
                .isEqualTo(List.of(4, 2, 5, "APPLIED", true));
    }

    @Test
    void aQuietTabletAsksNowAndThenAndLearnsThatTheServerWasRestored() {
        assertThat(run("await save(); await save(); await tell('good'); const quiet = await tell('good');"
                        + "answers.restored = (b) => new Response(JSON.stringify({ ...good({ ...b, ops: [{ seq: 1 }] }),"
                        + " serverEpoch: 'e-2', appliedThrough: 1, results: [] }), typed);"
                        + "const later = () => Date.now() + 16 * 60000; const { state } = await tell('restored', later);"
                        + "return [quiet.state, state, (await outbox.pending(store, 9)).map(({ seq }) => seq),"
                        + " (await store.all('receipts')).length]"))
                .isEqualTo(List.of("empty", "moved", List.of(2), 1));
    }

    @Test
    void aBatchNeverWeighsMoreThanTheServerTakes() {
        assertThat(run("const noise = () => btoa(String.fromCharCode(..."
                        + "crypto.getRandomValues(new Uint8Array(30000))));"
                        + "for (let i = 0; i < 20; i++) await outbox.append(store, { ...incident,"
                        + " set: { kind: 'TECHNICAL', text: noise() } });"
                        + "await tell('good'); const [{ size }] = seen;"
                        + "return size > 0 && size <= 256 * 1024"))
                .isEqualTo(true);
    }

    @Test
    void theRescueFileHoldsWhatWaitsAndProvesItself() {
        assertThat(
                        run(
                                "await save(); await tell('good'); await save(); await save();"
                                        + "const { rescueFile } = await import('/field/core/rescue.js');"
                                        + "const { canonical, sha256 } = await import('/field/core/crypto.js');"
                                        + "const file = await rescueFile(store);"
                                        + "const text = await new Response(file.blob.stream().pipeThrough("
                                        + "new DecompressionStream('gzip'))).json();"
                                        + "return [file.name, text.count, text.from, text.to, text.ops[1].prev ==="
                                        + " await sha256(canonical(text.ops[0])), text.chain === await sha256(canonical(text.ops[1]))]"))
                .isEqualTo(List.of("mcs-dev-1-2-3.mcsx", 2, 2, 3, true, true));
    }

    private static final String LOOP = """
            const timers = []; let clock = 1000000;
            const { createSync } = await import("/field/core/sync.js");
            const loop = (fetch) => createSync({ store, fetch, now: () => clock, random: () => 1, visible: () => true,
              locks: { request: (_name, work) => work() }, timer: { set: (work, delay) => timers.push({ work, delay }),
              clear: () => {} } });
            const settled = () => new Promise((done) => setTimeout(done, 300));
            """;

    @Test
    void theLoopHonoursRetryAfterWithSomeJitterAndForgetsItsFailuresWhenWoken() {
        assertThat(run(LOOP + "await save(); const sync = loop(spying('broken'));"
                        + "sync.wake(); await settled(); timers[0].work(); await settled(); sync.wake(); await settled();"
                        + "return timers.map(({ delay }) => delay)"))
                .isEqualTo(List.of(8000, 9000, 8000));
    }

    @Test
    void aLoopThatHangsIsNotedAndStartedAgainAndOneThatWaitsIsLeftAlone() {
        assertThat(run(LOOP + "await save(); let tries = 0; let hang = true;"
                        + "const sync = loop((url, request) => { tries++;"
                        + " return hang ? new Promise(() => {}) : spying('good')(url, request); });"
                        + "sync.wake(); await settled(); clock += 59000; sync.watch(1); await settled();"
                        + "const patient = tries; hang = false; clock += 2000; sync.watch(1); await settled();"
                        + "const log = (await store.all('log')).map(({ event }) => event);"
                        + "return [patient, tries > 1, (await outbox.counts(store)).pending, log.includes('WEDGE')]"))
                .isEqualTo(List.of(1, true, 0, true));
    }
}
