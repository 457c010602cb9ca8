package id.mcsoc.bench;

import com.sun.management.OperatingSystemMXBean;
import id.mcsoc.planning.solver.branch.BranchProblems;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One contestant, one instance, one seed, in a JVM of its own. Writes the routes, one vehicle a line. */
final class PeerRun {

    private PeerRun() {}

    /** @param args contestant, folder of data, instance, milliseconds, seed, file to write */
    public static void main(String[] args) throws IOException {
        var instance = instance(Path.of(args[1]), args[2]);
        var time = Duration.ofMillis(Long.parseLong(args[3]));
        long began = System.nanoTime();
        var routes = Contestant.named(args[0]).solve(instance, time, Long.parseLong(args[4]));
        double seconds = (System.nanoTime() - began) / 1e9;
        double processor =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
        Files.writeString(Path.of(args[5]), seconds + " " + processor + "\n" + text(routes));
        System.exit(0);
    }

    /** Names of {@link InstanceFiles}, or {@code JAMBI-visits-load-seed} for a branch drawn anew. */
    static Instance instance(Path data, String name) throws IOException {
        if (!name.startsWith("JAMBI-")) {
            return InstanceFiles.named(data, name);
        }
        var knobs = name.split("-");
        var branch = BranchProblems.jambi()
                .visits(Integer.parseInt(knobs[1]))
                .load(Double.parseDouble(knobs[2]))
                .seed(Long.parseLong(knobs[3]));
        return BranchInstance.of(branch.build());
    }

    private static String text(List<int[]> routes) {
        return routes.stream()
                .map(route -> Arrays.stream(route).mapToObj(Integer::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /**
     * @param seconds from the instance to the routes, building the model included
     * @param processor seconds the process had of a processor, its start included
     */
    record Answer(double seconds, double processor, List<int[]> routes) {
        static Answer read(Path file) throws IOException {
            var lines = Files.readAllLines(file);
            var routes = lines.subList(1, lines.size()).stream()
                    .map(line -> line.isBlank()
                            ? new int[0]
                            : Arrays.stream(line.split(" "))
                                    .mapToInt(Integer::parseInt)
                                    .toArray())
                    .toList();
            var times = lines.get(0).split(" ");
            return new Answer(Double.parseDouble(times[0]), Double.parseDouble(times[1]), routes);
        }
    }
}
