package id.mcsoc.sync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.TestDevice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * R22: 200 tablets with 100 operations each reconnect within a minute; an officer types while 5,000 operations are sent.
 * {@code mvn -o test -Dgroups=heavy -Dtest=CapacityTest}; the figures are printed.
 */
@Tag("heavy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class CapacityTest {

    private static final int TABLETS = Integer.getInteger("mcs.swarm.tablets", 200);
    private static final int OPERATIONS = 100;
    private static final int QUEUED = Integer.getInteger("mcs.swarm.queued", 5_000);
    private static final long MINUTE = 60_000;
    private static final String WATCH = """
            () => {
              const field = document.body.appendChild(document.createElement("input"));
              window.waits = [];
              field.addEventListener("keydown", (event) =>
                requestAnimationFrame(() => {
                  const channel = new MessageChannel();
                  channel.port1.onmessage = () => window.waits.push(performance.now() - event.timeStamp);
                  channel.port2.postMessage(0);
                }));
              field.focus();
            }""";

    @TempDir
    static Path folder;

    private FaultHouse house;
    private History history;

    @BeforeAll
    void start() throws Exception {
        house = FaultHouse.open(folder);
        history = new History("capacity");
    }

    @AfterAll
    void stop() {
        history.close();
        house.close();
    }

    @Test
    void twoHundredTabletsComeHomeWithinAMinute() throws Exception {
        var spread = swarm(true);
        System.out.println("R22: " + spread);
        assertThat(spread.pending()).isZero();
        assertThat(spread.failed()).isZero();
        assertThat(spread.p95()).isLessThanOrEqualTo(2_000);
    }

    /** The control: without jitter far more requests are turned away for the same work. */
    @Test
    void withoutJitterTheyStandInEachOthersWay() throws Exception {
        var spread = swarm(true);
        var together = swarm(false);
        System.out.println("R22 control: " + together + "; with jitter: " + spread);
        assertThat(together.answered(503)).isGreaterThan(2 * spread.answered(503) + TABLETS / 2);
    }

    @Test
    void typingStaysSmoothWhileFiveThousandOperationsAreSent() throws Exception {
        var given = SimulatedTablet.enrol(house.server().url(), "typing");
        try (var tablet =
                new BrowserTablet(folder.resolve("typing"), house.server().url(), given, history)) {
            tablet.offline(true);
            tablet.save(QUEUED);
            tablet.page().evaluate(WATCH);
            tablet.offline(false);
            var keys = 0;
            while (tablet.pending() > 0) {
                for (var i = 0; i < 20; i++, keys++) {
                    tablet.page().keyboard().press("a");
                    tablet.page().waitForTimeout(30);
                }
            }
            var sorted = waits(tablet);
            var p95 = sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
            System.out.printf("R22 typing: %d keys while %d were sent, p95 %.0f ms%n", keys, QUEUED, p95);
            assertThat(sorted.size()).isGreaterThan(20);
            assertThat(p95).isLessThanOrEqualTo(100);
        }
    }

    private static List<Double> waits(BrowserTablet tablet) {
        var waits = (List<?>) tablet.page().evaluate("() => window.waits");
        return waits.stream()
                .map(each -> ((Number) each).doubleValue())
                .sorted()
                .toList();
    }

    private Swarm swarm(boolean jitter) throws Exception {
        List<TestDevice> devices = new ArrayList<>();
        for (var i = 0; i < TABLETS; i++) {
            devices.add(SimulatedTablet.enrol(house.server().url(), "swarm"));
        }
        var swarm = new Swarm(house.server().url(), devices, OPERATIONS, jitter, history);
        swarm.comeHome(MINUTE, 5 * MINUTE, 20261121);
        return swarm;
    }
}
