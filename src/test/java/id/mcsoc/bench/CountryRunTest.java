package id.mcsoc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole country, one branch after the other on so many worker processes; {@code solver-config/README.md} has the
 * command and the figures. {@code -Dmcs.country.branches} (126), {@code .visits} (660) and {@code .seconds} (10).
 */
@Tag("heavy")
@Timeout(value = 2, unit = TimeUnit.HOURS)
class CountryRunTest {

    private final String data = System.getProperty("mcs.bench.data", "../shared/data");
    private final int branches = Integer.getInteger("mcs.country.branches", CountryBranches.BRANCHES);
    private final int visits = Integer.getInteger("mcs.country.visits", 660);
    private final double seconds = Double.parseDouble(System.getProperty("mcs.country.seconds", "10"));

    /** What a worker said about one branch. */
    private record Branch(int hard, int open, int left, int families, double drawn, double solved, long megabytes) {
        static Branch of(String line) {
            var words = line.split(",");
            return new Branch(
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[3]),
                    Integer.parseInt(words[4]),
                    Double.parseDouble(words[5]),
                    Double.parseDouble(words[6]),
                    Long.parseLong(words[7]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyBranchOfTheCountryGetsAPlanWithoutABrokenRule(int workers) throws Exception {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        // spread over the country when only some are run
        var numbers = new ConcurrentLinkedQueue<Integer>();
        IntStream.range(0, branches).forEach(i -> numbers.add(i * CountryBranches.BRANCHES / branches));
        long began = System.nanoTime();
        var done = planned(numbers, workers);
        double wall = (System.nanoTime() - began) / 1e9;
        report(workers, done, wall, load);
        assertThat(done).hasSize(branches).allMatch(branch -> branch.hard() == 0);
    }

    private List<Branch> planned(Queue<Integer> numbers, int workers) throws Exception {
        var threads = Executors.newFixedThreadPool(workers);
        try {
            var answers = new ArrayList<Future<List<Branch>>>();
            for (int w = 0; w < workers; w++) {
                answers.add(threads.submit(() -> feed(numbers)));
            }
            var done = new ArrayList<Branch>();
            for (var answer : answers) {
                done.addAll(answer.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Branch> feed(Queue<Integer> numbers) throws IOException {
        var worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:ActiveProcessorCount=1",
                        "-Dslf4j.internal.verbosity=WARN",
                        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountryWorker.class.getName(),
                        Long.toString(Math.round(seconds * 1000)),
                        Integer.toString(visits),
                        data)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var to = new PrintWriter(worker.getOutputStream(), true, StandardCharsets.UTF_8);
                var from = new BufferedReader(new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8))) {
            var done = new ArrayList<Branch>();
            for (var next = numbers.poll(); next != null; next = numbers.poll()) {
                to.println(next);
                done.add(Branch.of(from.readLine()));
            }
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            worker.destroy();
        }
    }

    private void report(int workers, List<Branch> done, double wall, double load) {
        System.out.printf(
                Locale.ROOT,
                "| %d | %d of %d | %.0f s | %d | %d of %d (%d families) | %.1f s | %.2f s | %d MB | %.1f min | %.1f |%n",
                workers,
                done.size(),
                CountryBranches.BRANCHES,
                wall,
                done.stream().filter(branch -> branch.hard() != 0).count(),
                done.stream().mapToInt(Branch::left).sum(),
                done.stream().mapToInt(Branch::open).sum(),
                done.stream().mapToInt(Branch::families).sum(),
                done.stream().mapToDouble(Branch::solved).average().orElse(0),
                done.stream().mapToDouble(Branch::drawn).average().orElse(0),
                done.stream().mapToLong(Branch::megabytes).max().orElse(0),
                wall / done.size() * CountryBranches.BRANCHES / 60,
                load);
    }
}
