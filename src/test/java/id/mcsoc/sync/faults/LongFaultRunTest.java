package id.mcsoc.sync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.browser.RunningPostgres;
import id.mcsoc.browser.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * R1 to R4, R6, R7 and R8 on PostgreSQL: all seeds at once against one server, the application as it ships as a process
 * of its own, which dies together with the database again and again. {@code mvn -o test -Dgroups=heavy
 * -Dtest=LongFaultRunTest}; a short one: {@code -Dmcs.fault.operations=2000 -Dmcs.fault.seeds=2 -Dmcs.fault.browsers=1
 * -Dmcs.fault.kills=2}. Writes {@code target/faults/long}; {@link Recheck} judges that again.
 */
@Tag("heavy")
class LongFaultRunTest {

    private static final long SEED = Long.getLong("mcs.fault.seed", 20261121);
    private static final int SEEDS = Integer.getInteger("mcs.fault.seeds", 20);
    private static final int BROWSERS = Integer.getInteger("mcs.fault.browsers", 2);
    private static final int OPERATIONS = Integer.getInteger("mcs.fault.operations", 200_000);
    private static final int BROWSER_OPERATIONS = Integer.getInteger("mcs.fault.browser-operations", 1_000);
    private static final int KILLS = Integer.getInteger("mcs.fault.kills", 34);
    /** After this nobody saves any more: the run ends in time, and says with how many operations. */
    private static final Duration WORKING = Duration.ofMinutes(Integer.getInteger("mcs.fault.minutes", 19));

    private final long start = System.nanoTime();
    private final List<SeedRun> tablets = new ArrayList<>();
    private final List<BrowserRun> browsers = new ArrayList<>();
    private int serverKills;
    private int databaseKills;

    @Test
    @Timeout(value = 25, unit = TimeUnit.MINUTES)
    void nothingIsLostDoubledOrDisordered(@TempDir Path folder) throws Exception {
        var out = Files.createDirectories(Path.of("target", "faults", "long"));
        try (var house = KILLS > 3 ? FaultHouse.openOften(folder) : FaultHouse.open(folder);
                var history = new History("long/history")) {
            System.out.println(
                    "fault seeds " + SEED + " to " + (SEED + SEEDS + BROWSERS - 1) + ", began after " + since() + " s");
            var course = new Course(history, OPERATIONS, WORKING);
            prepare(folder, house.server(), history, course);
            work(house.server(), house.postgres(), history, course);
            new Export(house.tables(), out).write();
            history.copyTo(out.resolve("history.jsonl"));
            var checkers = new Checkers(history, house.tables());
            var table = new FaultTable(checkers, tablets, browsers, serverKills, databaseKills);
            Files.writeString(out.resolve("table.md"), table.text(since()));
            System.out.println(table.text(since()));
            assertThat(table.faults()).isEmpty();
            assertThat(tablets).allMatch(tablet -> tablet.drainedMs() >= 0 && tablet.drainedMs() <= 30_000);
            assertThat(browsers).allMatch(BrowserRun::drained);
            assertThat(history.size()).isGreaterThanOrEqualTo(OPERATIONS);
            assertThat(Recheck.verdict(out))
                    .containsEntry("lost", 0L)
                    .containsEntry("duplicated", 0L)
                    .containsEntry("out of order", 0L)
                    .containsEntry("broken acknowledgements", 0L);
        }
    }

    private void prepare(Path folder, RunningServer server, History history, Course course) throws Exception {
        var each = (OPERATIONS - BROWSERS * BROWSER_OPERATIONS + SEEDS - 1) / SEEDS;
        for (var seed : LongStream.range(SEED, SEED + SEEDS).toArray()) {
            tablets.add(new SeedRun(seed, each, server.url(), history, course));
        }
        for (var seed : LongStream.range(SEED + SEEDS, SEED + SEEDS + BROWSERS).toArray()) {
            var profile = folder.resolve("chromium-" + seed);
            browsers.add(new BrowserRun(seed, BROWSER_OPERATIONS, profile, server.url(), history, course));
        }
    }

    private void work(RunningServer server, RunningPostgres postgres, History history, Course course) throws Exception {
        var people = Executors.newFixedThreadPool(SEEDS + BROWSERS);
        var shown = browsers.stream()
                .map(run -> CompletableFuture.runAsync(run, people))
                .toList();
        for (var browser : browsers) {
            browser.awaitEnrolled();
        }
        var saved = tablets.stream()
                .map(run -> CompletableFuture.runAsync(run, people))
                .toList();
        var all = CompletableFuture.allOf(saved.toArray(CompletableFuture[]::new));
        for (var kill = 1; kill <= KILLS && !course.late(); kill++) {
            course.await(kill, KILLS + 1);
            if (kill % 2 == 0) {
                kill(postgres, history);
            }
            kill(server, history);
        }
        course.calm();
        all.get();
        System.out.println("all saved after " + since() + " s");
        CompletableFuture.allOf(tablets.stream()
                        .map(run -> CompletableFuture.runAsync(run::drain, people))
                        .toArray(CompletableFuture[]::new))
                .get();
        CompletableFuture.allOf(shown.toArray(CompletableFuture[]::new)).get();
        people.shutdown();
    }

    private void kill(RunningServer server, History history) {
        history.note("nemesis", "kill-server", "at " + history.acknowledged());
        server.kill();
        server.restart();
        serverKills++;
        history.note("nemesis", "server-is-back", "after " + since() + " s");
    }

    private void kill(RunningPostgres postgres, History history) throws IOException {
        history.note("nemesis", "kill-database", "at " + history.acknowledged());
        postgres.killAndRestart();
        databaseKills++;
    }

    private long since() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }
}
