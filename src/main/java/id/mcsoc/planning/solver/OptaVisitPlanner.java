package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.model.PlanWeights;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.optaplanner.core.config.solver.SolverConfig;

/** The planner on OptaPlanner. One instance serves any number of threads; every call works on its own plan. */
public final class OptaVisitPlanner implements VisitPlanner {

    private final SolverConfig config;
    private final PlanWeights weights;

    /** @param solverXml as {@code solver-config/plan.xml}; is read and closed */
    public OptaVisitPlanner(InputStream solverXml, PlanWeights weights) {
        try (var reader = new InputStreamReader(solverXml, StandardCharsets.UTF_8)) {
            this.config = SolverConfig.createFromXmlReader(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.weights = weights;
    }

    /** With the configuration and weights that ship with the application. */
    public static OptaVisitPlanner standard() {
        var path = "/solver-config/plan.xml";
        var xml = Objects.requireNonNull(OptaVisitPlanner.class.getResourceAsStream(path), path);
        return new OptaVisitPlanner(xml, PlanWeights.standard());
    }

    @Override
    public SolvedPlan solve(Problem problem, Limits limits, Consumer<Progress> progress, BooleanSupplier stop) {
        return run(problem, limits, progress, stop).plan();
    }

    /** As {@link #solve}, with figures about the search. */
    public SolveOutcome run(Problem problem, Limits limits, Consumer<Progress> progress, BooleanSupplier stop) {
        var plan = PlanBuilder.build(problem, weights, false);
        var run = new SolveRun(config, problem, limits, stop);
        var solved = run.solve(plan, progress);
        long travel =
                solved.days().stream().mapToLong(day -> day.figures().travel()).sum();
        return new SolveOutcome(new PlanReport(problem).full(solved), travel, run.evaluationsPerSecond());
    }

    @Override
    public SolvedPlan evaluate(Problem problem) {
        return new PlanReport(problem).full(PlanBuilder.build(problem, weights, true));
    }

    @Override
    public MoveCheck check(Problem problem, String visit, String team, LocalDate date, LocalTime notBefore) {
        return new MoveTrial(problem, weights, visit).to(team, date, notBefore);
    }
}
