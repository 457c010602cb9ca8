package id.mcsoc.planning.solver.files;

import id.mcsoc.planning.solver.OptaVisitPlanner;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.ProblemInvalid;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import id.mcsoc.planning.solver.VisitPlanner.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code solve PROBLEM …}: plans a file without web server or database. */
public final class SolveCommand {

    /** Exit codes; 1 is what Java itself uses for a crash. */
    static final int FEASIBLE = 0;

    static final int BAD_INPUT = 2;
    static final int INFEASIBLE = 3;

    private final PrintStream out;
    private final PrintStream err;

    SolveCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param args without the word {@code solve} */
    public static int run(String[] args) {
        // the last line on stdout is for machines: no log lines, and no logging framework to start
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        return new SolveCommand(System.out, System.err).solve(args);
    }

    int solve(String[] args) {
        try {
            return solve(SolveOptions.of(args));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        }
    }

    private int solve(SolveOptions options) {
        try {
            var problem = read(options);
            return solve(problem, options);
        } catch (ProblemInvalid e) {
            return refuse(options.problem(), e.getMessage());
        } catch (FileRefused e) {
            return refuse(e.file(), e.getMessage());
        } catch (IOException e) {
            return refuse(options.problem(), "cannot be read or written: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return refuse(options.problem(), "needs more memory than " + megabytes + " MB: give more with java -Xmx");
        }
    }

    private int refuse(Path file, @Nullable String reason) {
        err.println(file + ": " + reason);
        return BAD_INPUT;
    }

    private static Problem read(SolveOptions options) throws IOException {
        FileRefused.unlessWritable(options.out(), options.problem());
        var content = FileRefused.unlessReadable(options.problem());
        return options.solomon() ? SolomonFile.read(content) : ProblemFile.read(content);
    }

    private int solve(Problem problem, SolveOptions options) throws IOException {
        var limits = new Limits(Duration.ofSeconds(options.seconds()), options.seed(), 0);
        long began = System.nanoTime();
        var run = OptaVisitPlanner.standard().run(problem, limits, this::tell, () -> false);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (options.out() != null) {
            Files.write(options.out(), PlanFile.write(run.plan()));
        }
        out.println(summary(run.plan(), seconds, run.evaluationsPerSecond(), run.travel()));
        return run.plan().score().hard() == 0 ? FEASIBLE : INFEASIBLE;
    }

    private void tell(Progress progress) {
        var score = progress.score();
        err.printf(
                Locale.ROOT,
                "%6.1f s  hard %d  medium %d  soft %d  unassigned %d%n",
                progress.elapsed().toMillis() / 1000.0,
                score.hard(),
                score.medium(),
                score.soft(),
                progress.unassigned());
    }

    private static String summary(SolvedPlan plan, double seconds, long evaluations, long travel) {
        return String.format(
                Locale.ROOT,
                "{\"hard\":%d,\"medium\":%d,\"soft\":%d,\"travel\":%d,\"unassigned\":%d,\"seconds\":%.2f,"
                        + "\"evaluationsPerSecond\":%d}",
                plan.score().hard(),
                plan.score().medium(),
                plan.score().soft(),
                travel,
                plan.unassigned().size(),
                seconds,
                evaluations);
    }
}
