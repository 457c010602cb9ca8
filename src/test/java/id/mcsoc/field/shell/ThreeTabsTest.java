package id.mcsoc.field.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.mcsoc.DemoServer;
import id.mcsoc.browser.OpenBrowser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R8: three tabs of one tablet save at once and send to a slow office; what the office sees. */
@DemoServer
class ThreeTabsTest {

    private static final int EACH = 15;
    /** Twice the longest back-off of a page that is seen: after so long the watchdog acts. */
    private static final int BOUND_MS = 60_000;

    private static final String SAVE = """
            async (count) => {
              const { store } = await import("/field/parts/boot.js");
              const { append } = await import("/field/core/outbox.js");
              const entry = { visit: "v", grant: "g", type: "LOG_INCIDENT", form: "f", entity: "VISIT/v" };
              globalThis.saving = true;
              (async () => {
                for (let i = 0; i < count; i++) await append(store, { ...entry, set: { kind: "TECHNICAL", text: `${i}` } });
                globalThis.saving = false;
              })();
            }""";
    /** What was saved when nothing is saved or waits any more, else -1. */
    private static final String ALL_SENT = """
            async () => {
              const { store } = await import("/field/parts/boot.js");
              const [line, acked] = await Promise.all(["line", "acked"].map((key) => store.get("meta", key)));
              return globalThis.saving || acked.through < line.head ? -1 : line.head;
            }""";

    private static final String WITHOUT_LOCK = """
            Object.defineProperty(Navigator.prototype, "locks", { get: () => ({ request: (_name, work) => work() }) });
            """;

    @RegisterExtension
    static final OpenBrowser CHROMIUM = new OpenBrowser();

    @LocalServerPort
    int port;

    SlowOffice office;
    TabletSession tablet;
    final AtomicReference<Page> sender = new AtomicReference<>();

    @BeforeEach
    void enrol() throws IOException {
        office = new SlowOffice(port);
        tablet = new TabletSession(CHROMIUM.get().newContext(), office.url());
        tablet.enrol();
        tablet.offlineReady();
        tablet.context.unrouteAll();
        tablet.context.setDefaultTimeout(BOUND_MS);
    }

    @AfterEach
    void close() {
        tablet.context.close();
        office.close();
    }

    @Test
    void theOfficeHearsOneOfThemAtATimeInOrderAndAnotherOneWhenItsTabIsKilled() {
        var tabs = threeTabs();
        tabs.forEach(tab -> tab.evaluate(SAVE, EACH));
        tabs.get(0).waitForCondition(() -> sent(tabs) == 3 * EACH);
        assertThat(office.mostInHand()).isEqualTo(1);
        assertThat(office.again()).isZero();

        office.hold();
        sender.set(null);
        tabs.forEach(tab -> tab.evaluate(SAVE, EACH));
        tabs.get(0).waitForCondition(() -> office.inHand() == 1 && sender.get() != null);
        var leader = sender.get();
        var others = tabs.stream().filter(tab -> tab != leader).toList();
        leader.close();
        office.release();
        others.get(0).waitForCondition(() -> sent(others) > 3 * EACH);
        assertThat(sender.get()).isNotSameAs(leader);
        assertThat(office.through()).isEqualTo(sent(others));
        assertThat(office.again()).isPositive();
        assertThat(office.beyond()).isZero();
    }

    /** The control: tabs that do not wait for each other. */
    @Test
    void withoutTheLockTheOfficeHearsThemAtOnce() {
        tablet.context.addInitScript(WITHOUT_LOCK);
        var tabs = threeTabs();
        tabs.forEach(tab -> tab.evaluate(SAVE, EACH));
        tabs.get(0).waitForCondition(() -> sent(tabs) == 3 * EACH);
        assertThat(office.mostInHand()).isGreaterThan(1);
        assertThat(office.again()).isPositive();
    }

    private List<Page> threeTabs() {
        List<Page> tabs = new ArrayList<>(List.of(tablet.open("/field/settings")));
        for (var more = 0; more < 2; more++) {
            var tab = tablet.context.newPage();
            tab.navigate(office.url() + "/field/settings");
            tab.waitForSelector("html[data-ready=true]");
            tabs.add(tab);
        }
        assertThat(tabs).noneMatch(tab -> tab.url().contains("unlock"));
        tabs.forEach(tab -> tab.onRequest(request -> {
            if (request.url().endsWith("/sync/v1/push")) {
                sender.set(tab);
            }
        }));
        return tabs;
    }

    /** How many operations arrived, once every tab says that nothing waits; -1 before. */
    private static int sent(List<Page> tabs) {
        return tabs.stream()
                .mapToInt(tab -> ((Number) tab.evaluate(ALL_SENT)).intValue())
                .min()
                .orElse(-1);
    }
}
