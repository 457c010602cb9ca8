package id.mcsoc.bench;

import id.mcsoc.planning.solver.OptaVisitPlanner;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.SolvedPlan.Left;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** A process that plans the branches whose numbers it is given on stdin, and answers each with a line. */
final class CountryWorker {

    private CountryWorker() {}

    /** @param args milliseconds a branch, visits a branch, folder of data */
    public static void main(String[] args) throws IOException {
        var time = Duration.ofMillis(Long.parseLong(args[0]));
        int visits = Integer.parseInt(args[1]);
        System.setProperty("mcs.bench.data", args[2]);
        var country = CountryBranches.read(Path.of(args[2]));
        var planner = OptaVisitPlanner.standard();
        var branches = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = branches.readLine(); line != null; line = branches.readLine()) {
            int branch = Integer.parseInt(line);
            long began = System.nanoTime();
            var problem = country.problem(branch, visits);
            double drawn = (System.nanoTime() - began) / 1e9;
            var plan = planner.solve(problem, new Limits(time, branch, 0), progress -> {}, () -> false);
            double solved = (System.nanoTime() - began) / 1e9 - drawn;
            var left = plan.unassigned().stream().map(Left::id).collect(Collectors.toSet());
            int families = problem.visits().stream()
                    .filter(visit -> left.contains(visit.id()))
                    .mapToInt(VisitFact::families)
                    .sum();
            System.out.printf(
                    Locale.ROOT,
                    "%d,%d,%d,%d,%d,%.2f,%.2f,%d%n",
                    branch,
                    problem.visits().size(),
                    plan.score().hard(),
                    left.size(),
                    families,
                    drawn,
                    solved,
                    peakMegabytes());
        }
    }

    /** The most memory the process ever held; 0 where the system does not say. */
    private static long peakMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
    }
}
