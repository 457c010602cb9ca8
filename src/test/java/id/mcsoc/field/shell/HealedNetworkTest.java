package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * R6: after 200 drawn histories of a bad network the tablet's own loop empties its outbox by itself. The clock is the
 * test's and the store is memory, so a day takes no time; the first seed is {@code -Dmcs.fault.seed=}.
 */
@DemoServer
class HealedNetworkTest {

    private static final long SEED = Long.getLong("mcs.fault.seed", 20261121);
    private static final int HIDDEN_CAP_MS = 300_000;
    private static final int SEEN_CAP_MS = 30_000;
    /** The longest a server of the draw asks to wait, and the longest a request hangs. */
    private static final int HELD_MS = 31_000;

    /** An office with a watermark, behind everything a network does to it. */
    private static final String HISTORY = """
            const openOffice = () => {
              const ids = [];
              const take = (batch) => {
                for (const { seq, opId } of batch.ops) if (seq === ids.length + 1) ids.push(opId);
                const through = ids.length;
                return { ack: "v1", batchId: batch.batchId, device: batch.device, incarnation: batch.incarnation,
                  serverEpoch: "e-1", appliedThrough: through, durable: true,
                  results: batch.ops.filter(({ seq }) => seq <= through).map(({ seq }) => ({ seq, r: "APPLIED", code: "", facts: {} })) };
              };
              return { ids, take };
            };
            const status = (code, after) => () => new Response("{}", { status: code, headers: after ? { "retry-after": after } : {} });
            const FAULTS = [
              () => { throw new TypeError("Failed to fetch"); },
              (batch, { take }) => { take(batch); throw new TypeError("Failed to fetch"); },
              (_batch, _office, time) => time.hang(HELD),
              (batch, { take }, time) => (take(batch), time.hang(HELD)),
              answers.html,
              (batch, { take }) => new Response(JSON.stringify(take(batch)).slice(0, -9), typed),
              (batch, { take }) => new Response(JSON.stringify({ ...take(batch), batchId: "b-2" }), typed),
              status(400), status(401), status(403), status(413), status(426), status(429, "10"), status(500), status(502),
              status(503, "5"), status(503, "20"),
            ];
            async function history(seed, { timer = (time) => time.timer, watched = true } = {}) {
              const random = drawn(seed);
              const pick = (most) => Math.floor(random() * most);
              const [kept, office, time] = [await begun(), openOffice(), clockwork(Date.UTC(2026, 10, 21) + seed)];
              const healsAt = time.now() + MINUTE + pick(6 * MINUTE);
              const luck = random() * 0.5;
              let seen = true;
              let emptied;
              const isEmpty = () => kept.now("acked").through === kept.now("line").head;
              const fetch = async (_url, request) => {
                const batch = await bodyOf(request);
                const good = time.now() >= healsAt || random() < luck;
                return good ? new Response(JSON.stringify(office.take(batch)), typed) : FAULTS[pick(FAULTS.length)](batch, office, time);
              };
              const sync = createSync({ store: kept, fetch, random, now: time.now, visible: () => seen, locks: oneByOne(),
                timer: timer(time) });
              sync.onState(({ at }) => { if (at === "idle" && time.now() >= healsAt && isEmpty()) emptied ??= time.now(); });
              if (watched) time.every(30_000, () => sync.watch(isEmpty() ? 0 : 1));
              const looked = (is) => (seen = is, is && sync.wake());
              const saved = [];
              for (let i = 5 + pick(8); i > 0; i--) saved.push(time.now() + pick(healsAt - time.now()));
              for (const moment of saved.sort((a, b) => a - b)) {
                await time.until(moment, sync);
                await outbox.append(kept, incident, time.now);
                sync.nudge();
                if (pick(3) === 0) looked(!seen);
              }
              await time.until(healsAt, sync);
              if (isEmpty()) emptied = healsAt;
              await time.until(healsAt + 20 * MINUTE, sync);
              const ids = await outbox.pending(kept, 99);
              return { seed, seen, took: emptied === undefined ? -1 : emptied - healsAt, all: ids.length === 0 && office.ids.length === saved.length };
            }
            async function histories(count, how) {
              const ends = [];
              for (let i = 0; i < count; i++) ends.push(await history(FIRST + i, how));
              return ends;
            }
            """;

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    TabletSession tablet;

    @BeforeEach
    void openTablet() {
        tablet = new TabletSession(CHROMIUM.get().newContext(), "http://localhost:" + port);
        tablet.open("/field/settings");
    }

    @AfterEach
    void close() {
        tablet.context.close();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> run(String script) {
        var drawn = "const FIRST = " + SEED + "; const HELD = " + HELD_MS + ";";
        return (List<Map<String, Object>>) tablet.page.evaluate("async () => {" + OutboxTest.TOOLS + Clockwork.SCRIPT
                + MemoryStore.SCRIPT + drawn + HISTORY + script + "}");
    }

    @Test
    void afterTwoHundredBadNetworksTheOutboxEmptiesByItself() {
        var ends = run("return histories(200)");
        assertThat(ends).hasSize(200).allSatisfy(end -> {
            assertThat(end.get("all")).as("seed " + end.get("seed")).isEqualTo(true);
            assertThat(took(end)).as("seed " + end.get("seed")).isBetween(0.0, HELD_MS + cap(end));
        });
        var seen = ends.stream()
                .filter(end -> end.get("seen").equals(true))
                .mapToDouble(HealedNetworkTest::took)
                .sorted()
                .toArray();
        System.out.printf("R6: seeds from %d, 95%% empty %.1f s after the network healed%n", SEED, p95(seen) / 1000);
        assertThat(p95(seen)).isLessThanOrEqualTo(30_000);
    }

    /** The control: a loop whose next try never comes is seen; and the one that only the watchdog starts again heals. */
    @Test
    void aLoopThatGivesUpIsSeenUnlessSomebodyWatches() {
        var gone = "timer: () => ({ set: () => 1, clear: () => {} })";
        var alone = run("return histories(20, { watched: false, " + gone + " })");
        assertThat(alone)
                .filteredOn(end -> took(end) < 0)
                .hasSizeGreaterThan(10)
                .allSatisfy(end -> assertThat(end.get("all")).isEqualTo(false));
        assertThat(run("return histories(20, { " + gone + " })"))
                .allSatisfy(end -> assertThat(took(end)).isBetween(0.0, HELD_MS + 3 * cap(end) + 30_000));
    }

    private static double took(Map<String, Object> end) {
        return ((Number) end.get("took")).doubleValue();
    }

    private static double cap(Map<String, Object> end) {
        return end.get("seen").equals(true) ? SEEN_CAP_MS : HIDDEN_CAP_MS;
    }

    private static double p95(double[] sorted) {
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }
}
