package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R12: three days in which the office refuses everything, by a clock the test moves; and what the officer is told. */
@DemoServer
class RefusedForDaysTest {

    private static final int OPERATIONS = 12;
    private static final double PHASE_MS = 72 * 3_600_000.0 / 5;
    private static final Map<Integer, String> SENTENCES = sentences();

    /** {@code refused(...)}: a locked tablet with {@code OPERATIONS} saved, the office's answers in turn, then good ones. */
    private static final String DAYS = """
            const { expired } = await import("/field/core/grant.js");
            const { hold, held } = await import("/field/core/crypto.js");
            const { base64url, bytesOf, unseal } = await import("/field/core/sealed.js");
            const { networkKey } = await import("/field/parts/statusbar.js");
            const { t } = await import("/field/parts/text.js");
            const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
            const sealingKey = base64url(await crypto.subtle.exportKey("raw", pair.publicKey));
            const own = await begun({ sealingKey });
            const START = Date.now();
            await own.put("meta", { at: START, seen: START }, "contact");
            const arrived = new Map();
            let leaked = false;
            const opened = async ({ incarnation }, { seq, sealed }) => {
              const bytes = bytesOf(sealed);
              const letter = { from: bytes.slice(0, 65), iv: bytes.slice(65, 77), ct: bytes.slice(77) };
              const plain = await unseal(pair.privateKey, letter, `${incarnation}/${seq}`);
              return JSON.parse(new TextDecoder().decode(plain)).set.text;
            };
            const taken = async (batch) => {
              for (const op of batch.ops) arrived.set(op.seq, await opened(batch, op));
              return answers.good(batch);
            };
            async function refused(phases, { hours, random = drawn(72), forgets = () => {} }) {
              for (let i = 1; i <= 12; i++) {
                await outbox.append(own, { ...incident, set: { kind: "TECHNICAL", text: `Siti Rahayu ${i}` } });
              }
              const mine = held();
              hold(undefined);
              const time = clockwork(START);
              const each = (hours * HOUR) / phases.length;
              const told = phases.map(([status, after]) => ({ status, after, asked: [] }));
              const fetch = async (_url, request) => {
                const batch = await bodyOf(request);
                leaked ||= JSON.stringify(batch).includes("Siti");
                const phase = told[Math.floor((time.now() - START) / each)];
                if (!phase) return taken(batch);
                phase.asked.push(time.now());
                await forgets(phase.status);
                const headers = phase.after ? { "retry-after": String(phase.after) } : {};
                return new Response('{"code":"REFUSED"}', { status: phase.status, headers });
              };
              const visible = () => time.now() - START < HOUR;
              const sync = createSync({ store: own, fetch, random, visible, now: time.now, timer: time.timer, locks: oneByOne() });
              time.every(30_000, () => sync.watch(12));
              sync.wake();
              for (const [turn, phase] of told.entries()) {
                await time.until(START + (turn + 1) * each - 1, sync);
                phase.words = t(networkKey(sync.state));
              }
              const kept = (await own.all("ops")).length;
              const over = await expired(own, time.now() + 2 * MINUTE);
              await time.until(time.now() + 11 * MINUTE, sync);
              return { told, kept, over, mine };
            }
            const gaps = (asked) => asked.slice(1).map((moment, i) => moment - asked[i]);
            """;

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    TabletSession tablet;

    @BeforeEach
    void openTablet() {
        tablet = new TabletSession(CHROMIUM.get().newContext(), "http://localhost:" + port);
    }

    @AfterEach
    void close() {
        tablet.context.close();
    }

    private Map<?, ?> run(String script) {
        tablet.open("/field/settings");
        return (Map<?, ?>) tablet.page.evaluate(
                "async () => {" + OutboxTest.TOOLS + Clockwork.SCRIPT + MemoryStore.SCRIPT + DAYS + script + "}");
    }

    @Test
    void threeDaysOfRefusalsLoseNothingTellNobodyAndEndByThemselves() {
        var result = run("""
                const { told, kept, over, mine } = await refused([[401, 0], [403, 0], [426, 0], [429, 120], [503, 300]],
                  { hours: 72 });
                const nameOf = (work) => work.then(() => "opened", (error) => error.name);
                const shut = await nameOf(outbox.history(own));
                await protect({ secret: "kata sandi lain", pin: "314159" }, { memory: 64, rounds: 1 });
                const colleague = await nameOf(outbox.history(own));
                hold(mine);
                const sent = (await outbox.history(own)).filter(({ sent }) => sent).length;
                const phases = told.map(({ status, after, asked, words }) => ({ status, after, words, asked: asked.length,
                  least: Math.min(...gaps(asked)), most: Math.max(...gaps(asked)) }));
                const right = [...arrived].filter(([seq, text]) => text === `Siti Rahayu ${seq}`).length;
                return { phases, kept, over, leaked, locked: shut, colleague, sent, right,
                  pending: (await outbox.pending(own, 99)).length };""");
        assertThat(result.get("kept")).isEqualTo(OPERATIONS);
        assertThat(result.get("right")).isEqualTo(OPERATIONS);
        assertThat(result.get("sent")).isEqualTo(OPERATIONS);
        assertThat(result.get("pending")).isEqualTo(0);
        assertThat(result.get("leaked")).isEqualTo(false);
        assertThat(result.get("over")).isEqualTo(true);
        assertThat(result.get("locked")).isEqualTo("Error");
        assertThat(result.get("colleague")).isEqualTo("OperationError");
        assertThat((List<?>) result.get("phases")).hasSize(5).allSatisfy(one -> {
            var phase = (Map<?, ?>) one;
            var after = number(phase, "after") * 1000;
            assertThat(phase.get("words")).isEqualTo(SENTENCES.get((int) number(phase, "status")));
            assertThat(number(phase, "least")).isGreaterThanOrEqualTo(after + 250);
            assertThat(number(phase, "most")).isLessThanOrEqualTo(after + 300_000);
            assertThat(number(phase, "asked"))
                    .isBetween(PHASE_MS / (after + 300_000), PHASE_MS / (after + 100_000) + 360);
        });
    }

    /** The control: a client that clears the table when it is told to log in again. */
    @Test
    void aClientThatForgetsAtALogoutIsSeen() {
        var result = run("""
                const { kept } = await refused([[401, 0]], { hours: 1 / 6, forgets: (status) =>
                  status === 401 && own.write(["ops"], (tx) => tx.objectStore("ops").clear()) });
                return { kept, arrived: arrived.size };""");
        assertThat(result.get("kept")).isEqualTo(0);
        assertThat(result.get("arrived")).isEqualTo(0);
    }

    /** The control: a client that asks again at once is counted. */
    @Test
    void aClientThatDoesNotBackOffIsSeen() {
        var asked = """
                const { told } = await refused([[401, 0]], { hours: 1 / 60, random: %s });
                return { asked: told[0].asked.length };""";
        assertThat(number(run(asked.formatted("drawn(1)")), "asked")).isBetween(3.0, 20.0);
        assertThat(number(run(asked.formatted("() => 0")), "asked")).isGreaterThan(200);
    }

    @Test
    void theOfficerReadsOnThePageWhatToDo() {
        tablet.enrol();
        tablet.open("/field/settings");
        tablet.page.evaluate("async () => {" + """
                const { store } = await import("/field/parts/boot.js");
                await (await import("/field/core/outbox.js")).append(store, { visit: "v", grant: "g", type: "LOG_INCIDENT",
                  form: "f", entity: "VISIT/v", set: { kind: "TECHNICAL", text: "x" } });
                }""");
        List.of(403, 426, 503).forEach(status -> {
            var sentence = SENTENCES.get(status);
            tablet.office.set(route ->
                    route.fulfill(new Route.FulfillOptions().setStatus(status).setBody("{}")));
            tablet.page.locator("[data-part=send-now]").click();
            tablet.page.waitForSelector("[data-part=network]:text-is('" + sentence + "')");
            assertThat(tablet.page.locator("[data-part=pending]").innerText()).contains("1 data tersimpan di tablet");
        });
    }

    private static double number(Map<?, ?> from, String key) {
        return ((Number) from.get(key)).doubleValue();
    }

    private static Map<Integer, String> sentences() {
        var told = new LinkedHashMap<Integer, String>();
        told.put(401, "Tablet perlu didaftarkan ulang");
        told.put(403, "Kantor menolak kiriman: hubungi cabang");
        told.put(426, "Aplikasi perlu diperbarui: muat ulang, lalu ketuk Perbarui");
        told.put(429, "Kantor sedang sibuk: tablet mengirim lagi sendiri");
        told.put(503, "Kantor sedang sibuk: tablet mengirim lagi sendiri");
        return told;
    }
}
