package id.mcsoc.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import id.mcsoc.planning.solver.branch.BranchProblems;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A weight that is turned up moves its own figure down, over several branches together. */
class WeightsTest {

    private static final Limits STEPS = new Limits(Duration.ZERO, 3, 150);
    private static final long SEEDS = 4;

    private final VisitPlanner planner = OptaVisitPlanner.standard();

    /** What the rule would cost at weight 1, measured on the plan found with that weight. */
    private long figure(String rule, long weight, LongFunction<Problem> branch) {
        long sum = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var problem = branch.apply(seed);
            var plan = solve(weighing(problem, rule, weight));
            var measured = planner.evaluate(weighing(laid(problem, plan), rule, 1));
            sum -= measured.rules().stream()
                    .filter(figure -> figure.id().equals(rule))
                    .mapToLong(SolvedPlan.RuleFigure::score)
                    .sum();
        }
        return sum;
    }

    private void falls(String rule, long heavy, LongFunction<Problem> branch) {
        assertThat(figure(rule, heavy, branch)).as(rule).isLessThan(figure(rule, 0, branch));
    }

    private SolvedPlan solve(Problem problem) {
        return planner.solve(problem, STEPS, progress -> {}, () -> false);
    }

    private static Problem weighing(Problem problem, String rule, long weight) {
        var weights = new HashMap<>(problem.weights());
        weights.put(rule, weight);
        return new Problem(
                problem.format(),
                problem.name(),
                problem.zone(),
                problem.travel(),
                problem.teams(),
                problem.visits(),
                weights);
    }

    /** As it was found; what was published before counts as before. */
    private static Problem laid(Problem problem, SolvedPlan plan) {
        var stops = plan.visits().stream().collect(Collectors.toMap(PlannedStop::id, stop -> stop));
        return problem.withVisits(problem.visits().stream()
                .map(visit -> {
                    var stop = stops.get(visit.id());
                    var now = stop == null ? null : new Problem.CurrentFact(stop.team(), stop.start());
                    return visit.with(now, visit.pins());
                })
                .toList());
    }

    private static Problem easy(long seed) {
        return BranchProblems.kotaJambi().teams(3).days(5).load(0.6).seed(seed).build();
    }

    private static Problem crowded(long seed) {
        return BranchProblems.kotaJambi().teams(2).days(4).load(1.8).seed(seed).build();
    }

    @Test
    void travel() {
        falls("travel", 1000, WeightsTest::easy);
    }

    @Test
    void teamWaiting() {
        falls("team-waiting", 100_000, seed -> halfDays(crowded(seed)));
    }

    /** Halls that open in the morning and halls that open after lunch. */
    private static Problem halfDays(Problem problem) {
        var visits = problem.visits();
        return problem.withVisits(IntStream.range(0, visits.size())
                .mapToObj(i -> visits.get(i)
                        .with(visits.get(i).windows().stream()
                                .map(window -> half(window.from().toLocalDate().atTime(i % 2 == 0 ? 8 : 12, 45)))
                                .toList()))
                .toList());
    }

    private static Problem.WindowFact half(LocalDateTime from) {
        return new Problem.WindowFact(from, from.plusHours(4), null, false);
    }

    @Test
    void loadSpread() {
        falls("load-spread", 100_000, WeightsTest::easy);
    }

    @Test
    void wishedDate() {
        falls("wished-date", 10_000_000, WeightsTest::easy);
    }

    @Test
    void earlyDays() {
        falls("early-days", 1_000_000, WeightsTest::easy);
    }

    @Test
    void poorNetworkBuffer() {
        falls("poor-network-buffer", 100_000, seed -> poor(easy(seed)));
    }

    private static Problem poor(Problem problem) {
        return problem.withVisits(problem.visits().stream()
                .map(visit -> new Problem.VisitFact(
                        visit.id(),
                        visit.area(),
                        visit.at(),
                        visit.place(),
                        visit.families(),
                        visit.serviceMinutes(),
                        visit.skills(),
                        visit.windows(),
                        visit.priority(),
                        visit.waitingDays(),
                        visit.mandatory(),
                        visit.current(),
                        visit.pins(),
                        true,
                        visit.background()))
                .toList());
    }

    @Test
    void unservedFamilies() {
        falls("unserved-families", 100_000, WeightsTest::crowded);
    }

    @Test
    void waitingDays() {
        falls("waiting-days", 100_000, WeightsTest::crowded);
    }

    @Test
    void giliran() {
        falls("giliran", 100_000, seed -> served(crowded(seed)));
    }

    /** Every kelurahan was served at another time. */
    private static Problem served(Problem problem) {
        var visits = problem.visits();
        return problem.withVisits(IntStream.range(0, visits.size())
                .mapToObj(i -> {
                    var on = problem.teams().get(0).days().get(0).date().minusDays(7L * (i * 13 % 50));
                    var background = new Problem.Background(new Problem.LastServed(on), 0, 0, null);
                    return visits.get(i).with(background);
                })
                .toList());
    }

    @Test
    void movedVisit() {
        assertThat(changed("moved-visit", 100_000_000, WeightsTest::isMoved))
                .isLessThan(changed("moved-visit", 0, WeightsTest::isMoved));
    }

    @Test
    void shiftedVisit() {
        assertThat(changed("shifted-visit", 100_000_000, WeightsTest::isShifted))
                .isLessThan(changed("shifted-visit", 0, WeightsTest::isShifted));
    }

    private interface Change {
        boolean of(PlannedStop before, PlannedStop after);
    }

    private static boolean isMoved(PlannedStop before, PlannedStop after) {
        return !before.team().equals(after.team()) || !before.date().equals(after.date());
    }

    private static boolean isShifted(PlannedStop before, PlannedStop after) {
        var apart = Duration.between(before.start(), after.start()).abs().toMinutes();
        return !isMoved(before, after) && apart > 15;
    }

    /** Published visits that a plan made with other wishes in mind no longer keeps. */
    private long changed(String rule, long weight, Change change) {
        long count = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var problem = easy(seed);
            var before = solve(problem);
            var again = weighing(weighing(laid(problem, before), rule, weight), "travel", 0);
            count += count(before, solve(weighing(again, "load-spread", 100_000)), change);
        }
        return count;
    }

    private static long count(SolvedPlan before, SolvedPlan after, Change change) {
        Map<String, PlannedStop> stops =
                before.visits().stream().collect(Collectors.toMap(PlannedStop::id, stop -> stop));
        return after.visits().stream()
                .filter(stop -> stops.containsKey(stop.id()) && change.of(stops.get(stop.id()), stop))
                .count();
    }

    /** Row 13 of the ladder: with fairness, teams' work varies at most 0.7 times as much as without. */
    @Test
    void teamsWorkMoreAlikeWithLoadSpread() {
        double with = variation(50);
        double without = variation(0);
        assertThat(with / without).isLessThan(0.7);
    }

    private double variation(long weight) {
        return IntStream.range(0, (int) SEEDS)
                .mapToDouble(seed -> variation(solve(weighing(easy(seed), "load-spread", weight)), easy(seed)))
                .average()
                .orElseThrow();
    }

    private static double variation(SolvedPlan plan, Problem problem) {
        ToLongFunction<String> minutes = team -> plan.visits().stream()
                .filter(stop -> stop.team().equals(team))
                .mapToLong(stop -> Duration.between(stop.start(), stop.end()).toMinutes())
                .sum();
        var loads = problem.teams().stream()
                .mapToDouble(team -> minutes.applyAsLong(team.id()))
                .toArray();
        double mean = Arrays.stream(loads).average().orElseThrow();
        double variance = Arrays.stream(loads)
                .map(load -> (load - mean) * (load - mean))
                .average()
                .orElseThrow();
        return Math.sqrt(variance) / mean;
    }
}
