package id.mcsoc.bench;

import id.mcsoc.bench.PeerRun.Answer;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Our planner against others: one after the other, each run in a fresh JVM on one thread with the same time, the order
 * turned by one for each instance and seed. Results come from {@link RouteCheck} alone.
 */
public final class Peers {

    private static final int SECONDS_BEYOND = 120;

    private final Path data = Path.of(option("data", "../shared/data"));
    private final List<String> contestants =
            List.of(option("who", "ours,or-tools,jsprit,timefold").split(","));
    private final List<String> instances =
            List.of(option("instances", "C101,R101,RC101,KOTA400").split(","));
    private final double seconds = Double.parseDouble(option("seconds", "10"));
    private final int seeds = Integer.parseInt(option("seeds", "3"));
    private final int first = Integer.parseInt(option("first", "0"));
    private final PeersTable table = new PeersTable(new BestKnown(data), contestants);

    public static void main(String[] args) throws IOException, InterruptedException {
        new Peers().run();
    }

    private static String option(String name, String otherwise) {
        return System.getProperty("peers." + name, otherwise);
    }

    private void run() throws IOException, InterruptedException {
        for (int i = 0; i < instances.size(); i++) {
            var instance = PeerRun.instance(data, instances.get(i));
            for (int seed = first; seed < first + seeds; seed++) {
                var order = new ArrayList<>(contestants);
                Collections.rotate(order, -(i + seed));
                for (var contestant : order) {
                    run(contestant, instances.get(i), instance, seed);
                }
            }
            System.out.println(table.row(instances.get(i)));
        }
        System.out.println("\n" + table.head());
        for (var instance : instances) {
            System.out.println(table.row(instance));
        }
        System.out.println(table.means(instances) + table.loads());
    }

    private void run(String contestant, String name, Instance instance, int seed)
            throws IOException, InterruptedException {
        var answer = Files.createTempFile("peer", ".routes");
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx3g",
                        "-XX:ActiveProcessorCount=1",
                        "-Dslf4j.internal.verbosity=WARN",
                        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PeerRun.class.getName(),
                        contestant,
                        data.toString(),
                        name,
                        Long.toString(Math.round(seconds * 1000)),
                        Integer.toString(seed),
                        answer.toString())
                .redirectErrorStream(true)
                .redirectOutput(log(contestant, name, seed))
                .start();
        boolean ended = process.waitFor((long) seconds + SECONDS_BEYOND, TimeUnit.SECONDS);
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0) {
            System.out.println(name + " " + contestant + " seed " + seed + ": no answer, see target/peers");
            return;
        }
        var found = Answer.read(answer);
        Files.delete(answer);
        var verdict = RouteCheck.of(instance, found.routes());
        table.add(name, contestant, verdict, found.processor(), load);
        System.out.printf(
                Locale.ROOT,
                "%s %s seed %d: %s objective %d, %d left out (%d families), %.1f s, %.1f s of processor, load average %.1f%n",
                name,
                contestant,
                seed,
                verdict.feasible()
                        ? "feasible"
                        : "NOT FEASIBLE " + verdict.wrong().get(0),
                verdict.objective(),
                verdict.left(),
                verdict.families(),
                found.seconds(),
                found.processor(),
                load);
    }

    private static File log(String contestant, String name, int seed) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "peers"));
        return folder.resolve(name + "-" + contestant + "-" + seed + ".log").toFile();
    }
}
