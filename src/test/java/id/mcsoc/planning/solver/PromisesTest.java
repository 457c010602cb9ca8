package id.mcsoc.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.Problem.CurrentFact;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half a plan is promised, the other half is up for grabs: nothing promised may move, whatever the solver likes. */
class PromisesTest {

    private static final Map<String, Long> DEAR_ROADS = Map.of("travel", 1000L, "moved-visit", 0L, "shifted-visit", 0L);

    private final VisitPlanner planner = OptaVisitPlanner.standard();

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void notOnePinnedVisitMovesWhenHalfThePlanIsPinned(long seed) {
        var problem = RandomProblem.of(seed);
        var first = solve(problem, 200);
        var half = pinEverySecond(problem, first);
        var second = byId(solve(half, 600));
        var pinned = half.visits().stream().filter(visit -> visit.pins().all()).toList();
        assertThat(pinned).hasSizeGreaterThan(3).allSatisfy(visit -> {
            var stop = Objects.requireNonNull(second.get(visit.id()));
            assertThat(stop.team())
                    .isEqualTo(Objects.requireNonNull(visit.current()).team());
            assertThat(stop.start()).isEqualTo(visit.current().start());
        });
    }

    /** The control: the same plan, published but not pinned, and roads that are dear: some visits do move. */
    @Test
    void whatIsNotPinnedDoesMove() {
        int moved = 0;
        for (long seed = 21; seed <= 24; seed++) {
            var problem = RandomProblem.of(seed);
            var first = solve(problem, 1);
            var second = byId(solve(withDearRoads(problem), 600));
            for (var stop : first.visits()) {
                moved += stop.equals(second.get(stop.id())) ? 0 : 1;
            }
        }
        assertThat(moved).isPositive();
    }

    private SolvedPlan solve(Problem problem, long steps) {
        return planner.solve(problem, new Limits(Duration.ZERO, 1, steps), progress -> {}, () -> false);
    }

    private static Map<String, PlannedStop> byId(SolvedPlan plan) {
        return plan.visits().stream().collect(Collectors.toMap(PlannedStop::id, Function.identity()));
    }

    private static Problem withDearRoads(Problem problem) {
        return with(problem, problem.visits());
    }

    private static Problem pinEverySecond(Problem problem, SolvedPlan plan) {
        var stops = byId(plan);
        var visits = new ArrayList<VisitFact>();
        for (var visit : problem.visits()) {
            var stop = stops.get(visit.id());
            boolean pin = stop != null && visits.size() % 2 == 0;
            var current = stop == null ? null : new CurrentFact(stop.team(), stop.start());
            var held = pin || visit.pins().any() && stop != null;
            visits.add(visit.with(current, held ? Problem.Pins.ALL : Problem.Pins.NONE));
        }
        return with(problem, visits);
    }

    private static Problem with(Problem problem, List<VisitFact> visits) {
        return new Problem(
                problem.format(),
                problem.name(),
                problem.zone(),
                problem.travel(),
                problem.teams(),
                visits,
                DEAR_ROADS);
    }
}
