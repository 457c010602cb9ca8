package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.model.PlanWeights;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.optaplanner.core.config.solver.SolverConfig;

/** The planner on OptaPlanner. One instance serves any number of threads; every call works on its own plan. */
public final class OptaVisitPlanner implements VisitPlanner {

    private final Map<Search, SolverConfig> configs = new EnumMap<>(Search.class);
    private final PlanWeights weights;

    /**
     * Reads and closes both.
     *
     * @param planXml as {@code solver-config/plan.xml}, {@code replanXml}: as {@code solver-config/replan.xml}
     */
    public OptaVisitPlanner(InputStream planXml, InputStream replanXml, PlanWeights weights) {
        configs.put(Search.PLAN, config(planXml));
        configs.put(Search.REPLAN, config(replanXml));
        this.weights = weights;
    }

    /** With the configuration and weights that ship with the application. */
    public static OptaVisitPlanner standard() {
        return new OptaVisitPlanner(shipped("plan.xml"), shipped("replan.xml"), PlanWeights.standard());
    }

    private static InputStream shipped(String file) {
        var path = "/solver-config/" + file;
        return Objects.requireNonNull(OptaVisitPlanner.class.getResourceAsStream(path), path);
    }

    private static SolverConfig config(InputStream xml) {
        try (var reader = new InputStreamReader(xml, StandardCharsets.UTF_8)) {
            return SolverConfig.createFromXmlReader(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SolvedPlan solve(Problem problem, Limits limits, Consumer<Progress> progress, BooleanSupplier stop) {
        return run(problem, limits, progress, stop).plan();
    }

    @Override
    public SolvedPlan resume(
            Problem problem, SolvedPlan found, Limits limits, Consumer<Progress> progress, BooleanSupplier stop) {
        var plan = Restart.from(found, () -> PlanBuilder.build(problem, weights, false));
        return new PlanReport(problem).full(run(problem, limits, stop).solve(plan, progress));
    }

    /** As {@link #solve}, with figures about the search. */
    public SolveOutcome run(Problem problem, Limits limits, Consumer<Progress> progress, BooleanSupplier stop) {
        var plan = PlanBuilder.build(problem, weights, false);
        var run = run(problem, limits, stop);
        var solved = run.solve(plan, progress);
        long travel =
                solved.days().stream().mapToLong(day -> day.figures().travel()).sum();
        return new SolveOutcome(new PlanReport(problem).full(solved), travel, run.evaluationsPerSecond());
    }

    private SolveRun run(Problem problem, Limits limits, BooleanSupplier stop) {
        return new SolveRun(Objects.requireNonNull(configs.get(limits.search())), problem, limits, stop);
    }

    @Override
    public SolvedPlan evaluate(Problem problem) {
        return new PlanReport(problem).full(PlanBuilder.build(problem, weights, true));
    }

    @Override
    public MoveCheck check(Problem problem, String visit, String team, LocalDate date, LocalTime notBefore) {
        return new MoveTrial(problem, weights, visit).to(team, date, notBefore);
    }

    @Override
    public SlotSearch slots(Problem problem) {
        return new SlotSearch(problem, weights);
    }
}
