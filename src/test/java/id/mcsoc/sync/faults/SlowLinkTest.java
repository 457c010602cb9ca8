package id.mcsoc.sync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.sync.faults.SimulatedTablet.Client;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R21: 200 operations of the tablet's own pages over 50 kbit/s, half a second late in each direction. {@code mvn -o test
 * -Dgroups=heavy -Dtest=SlowLinkTest}; the figures are printed.
 */
@Tag("heavy")
class SlowLinkTest {

    private static final int OPERATIONS = 200;
    private static final int BITS = 50_000;
    private static final int LATE_MS = 500;
    private static final long MOST_MS = 60_000;
    private static final long MOST_BYTES = 60_000;

    @TempDir
    static Path folder;

    @Test
    void twoHundredOperationsComeHomeInAMinute() throws Exception {
        try (var house = FaultHouse.open(folder.resolve("own"));
                var link = new SlowLink(house.server().port());
                var history = new History("slow-link");
                var tablet = new BrowserTablet(
                        folder.resolve("profile"),
                        link.url(),
                        SimulatedTablet.enrol(house.server().url(), "2g"),
                        history)) {
            tablet.offline(true);
            tablet.save(OPERATIONS);
            link.slow(BITS, LATE_MS);
            tablet.offline(false);
            var start = System.nanoTime();
            tablet.page().waitForCondition(() -> tablet.pending() < OPERATIONS);
            var first = ms(start);
            tablet.awaitEmptyOutbox();
            var all = ms(start);
            System.out.printf(
                    "R21: first after %d ms, all after %d ms, %d bytes both ways%n", first, all, link.bytes());
            assertThat(first).isLessThanOrEqualTo(5_000);
            assertThat(all).isLessThanOrEqualTo(MOST_MS);
            assertThat(link.bytes()).isLessThanOrEqualTo(MOST_BYTES);
            assertThat(new Checkers(history, house.tables()).lost()).isEmpty();
        }
    }

    @Test
    void aRequestForEachOperationDoesNot() throws Exception {
        try (var house = FaultHouse.open(folder.resolve("rows"));
                var link = new SlowLink(house.server().port());
                var history = new History("slow-link-rows")) {
            var given = SimulatedTablet.enrol(house.server().url(), "2g");
            var tablet = new SimulatedTablet(link.url(), given, Client.ROW_PER_REQUEST, history);
            IntStream.range(0, OPERATIONS).forEach(i -> tablet.save());
            link.slow(BITS, LATE_MS);
            var start = System.nanoTime();
            while (tablet.pending() > 0 && ms(start) < MOST_MS) {
                tablet.push();
            }
            System.out.printf(
                    "R21 control: %d of %d wait after %d ms, %d bytes both ways%n",
                    tablet.pending(), OPERATIONS, ms(start), link.bytes());
            assertThat(tablet.pending()).isPositive();
            assertThat(link.bytes()).isGreaterThan(MOST_BYTES);
        }
    }

    private static long ms(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
