package id.mcsoc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.BuiltPlans;
import id.mcsoc.planning.solver.OptaVisitPlanner;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.SolveOutcome;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import id.mcsoc.planning.solver.branch.BranchProblems;
import id.mcsoc.planning.solver.engine.RuinAndRecreate;
import id.mcsoc.planning.solver.model.PlanWeights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Figures of the planner alone, printed as they go into {@code solver-config/README.md}; with the command there. */
@Tag("heavy")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class PlannerFiguresTest {

    private static final int SEEDS = 3;

    private static SolveOutcome solve(Problem problem, double seconds, long seed) {
        var limits = new Limits(Duration.ofMillis((long) (seconds * 1000)), seed, 0);
        return OptaVisitPlanner.standard().run(problem, limits, progress -> {}, () -> false);
    }

    /** The first plan of a JVM pays for its compilation: it does not count. */
    private static void warmUp() {
        solve(BranchProblems.jambi().visits(200).seed(99).build(), 5, 99);
    }

    @Test
    void twoSecondsAgainstThirty() {
        warmUp();
        for (double load : new double[] {0.8, 1.2}) {
            for (int seed = 0; seed < SEEDS; seed++) {
                var problem =
                        BranchProblems.jambi().visits(660).load(load).seed(seed).build();
                var quick = solve(problem, 2, seed);
                var slow = solve(problem, 30, seed);
                assertThat(quick.plan().score().hard()).isZero();
                System.out.printf(
                        Locale.ROOT,
                        "660 visits, load %.1f, seed %d: 2 s medium %d, soft %d, %d left; 30 s medium %d, soft %d, %d left%n",
                        load,
                        seed,
                        quick.plan().score().medium(),
                        quick.plan().score().soft(),
                        quick.plan().unassigned().size(),
                        slow.plan().score().medium(),
                        slow.plan().score().soft(),
                        slow.plan().unassigned().size());
            }
        }
    }

    @Test
    void memoryOfTenThousandVisits() {
        long before = usedBytes();
        var held = new ArrayList<>();
        int visits = 0;
        for (int branch = 0; visits < 10_000; branch++) {
            var problem = BranchProblems.jambi().visits(660).seed(branch).build();
            var plan = BuiltPlans.of(problem);
            held.add(problem);
            held.add(new RuinAndRecreate(plan, branch));
            visits += problem.visits().size();
        }
        double megabytes = (usedBytes() - before) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%.0f MB for %d visits: %.0f MB per 10,000%n",
                megabytes,
                visits,
                megabytes / visits * 1e4);
        assertThat(held).isNotEmpty();
    }

    private static long usedBytes() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void variationOfTeamWorkWithAndWithoutFairness() {
        warmUp();
        for (int seed = 0; seed < SEEDS; seed++) {
            var fair = BranchProblems.kotaJambi()
                    .teams(6)
                    .days(10)
                    .load(0.7)
                    .seed(seed)
                    .build();
            double with = variation(fair, solve(fair, 10, seed));
            double without = variation(fair, solve(weighing(fair, Map.of("load-spread", 0L)), 10, seed));
            System.out.printf(
                    Locale.ROOT,
                    "variation of team work, seed %d: %.3f with, %.3f without, ratio %.2f%n",
                    seed,
                    with,
                    without,
                    with / without);
        }
    }

    /** On the moves that OptaPlanner brings: ruin-and-recreate does most of its work before it is scored. */
    @Test
    void evaluationsPerSecondOfTheIncrementalScoreAndOfTheRuleBook() throws IOException {
        warmUp();
        var incremental = configured("", "");
        var streams = configured(
                "<incrementalScoreCalculatorClass>id.mcsoc.planning.solver.engine.IncrementalPlanScore</incrementalScoreCalculatorClass>",
                "<constraintProviderClass>id.mcsoc.planning.solver.VisitPlanConstraints</constraintProviderClass>"
                        + "<constraintStreamImplType>BAVET</constraintStreamImplType>");
        for (int visits : new int[] {100, 400}) {
            var problem =
                    BranchProblems.jambi().visits(visits).load(1.2).seed(1).build();
            for (int seed = 0; seed < SEEDS; seed++) {
                long fast = speed(incremental, problem, seed);
                long slow = speed(streams, problem, seed);
                System.out.printf(
                        Locale.ROOT,
                        "evaluations a second, %d visits, seed %d: %d incremental, %d streams, ratio %.1f%n",
                        visits,
                        seed,
                        fast,
                        slow,
                        (double) fast / slow);
            }
        }
    }

    private static long speed(OptaVisitPlanner planner, Problem problem, long seed) {
        return planner.run(problem, new Limits(Duration.ofSeconds(6), seed, 0), progress -> {}, () -> false)
                .evaluationsPerSecond();
    }

    /** {@code plan.xml} without ruin-and-recreate, with one thing in it replaced by another. */
    private static OptaVisitPlanner configured(String one, String other) throws IOException {
        var plan = new String(shipped("plan.xml"), StandardCharsets.UTF_8);
        assertThat(plan).contains(one).contains("<moveIteratorFactory>");
        var changed = plan.replace(one, other)
                .replaceAll("(?s)<moveIteratorFactory>.*?</moveIteratorFactory>", "")
                .replaceAll("name=\"share\" value=\"[0-9.]+\"", "name=\"share\" value=\"0.1\"");
        return new OptaVisitPlanner(
                new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayInputStream(shipped("replan.xml")),
                PlanWeights.standard());
    }

    private static byte[] shipped(String file) throws IOException {
        try (var in =
                Objects.requireNonNull(PlannerFiguresTest.class.getResourceAsStream("/solver-config/" + file), file)) {
            return in.readAllBytes();
        }
    }

    private static Problem weighing(Problem problem, Map<String, Long> weights) {
        return new Problem(
                problem.format(),
                problem.name(),
                problem.zone(),
                problem.travel(),
                problem.teams(),
                problem.visits(),
                weights);
    }

    /** Standard deviation over mean of the teams' minutes at the places. */
    private static double variation(Problem problem, SolveOutcome outcome) {
        var minutes = problem.visits().stream()
                .collect(Collectors.toMap(Problem.VisitFact::id, Problem.VisitFact::serviceMinutes));
        var work = new HashMap<String, Double>();
        problem.teams().forEach(team -> work.put(team.id(), 0.0));
        outcome.plan().visits().forEach(stop -> work.merge(stop.team(), minutes.get(stop.id()), Double::sum));
        var values = work.values().stream().mapToDouble(d -> d).toArray();
        double mean = DoubleStream.of(values).average().orElseThrow();
        double squares = DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / values.length) / mean;
    }
}
