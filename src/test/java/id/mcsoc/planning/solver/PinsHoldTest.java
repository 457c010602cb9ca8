package id.mcsoc.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Half of a plan is confirmed or pinned by team, day or time, by turns and together; the other half is up for grabs.
 * Each move of the planner is let loose on it alone, then all of them: not one held visit may change.
 */
class PinsHoldTest {

    private static final int RUNS = 10;
    private static final Map<String, Long> DEAR_ROADS = Map.of("travel", 1000L, "moved-visit", 0L, "shifted-visit", 0L);

    private final Map<Long, HalfHeld> halves = new TreeMap<>();

    @ParameterizedTest
    @EnumSource(OneMove.class)
    void notOneHeldVisitChangesWhicheverMoveIsOn(OneMove move) {
        int moved = 0;
        for (long seed = 1; seed <= RUNS; seed++) {
            var half = half(seed);
            var after = solve(move.planner(), half.problem(DEAR_ROADS), seed, 150);
            assertThat(half.broken(after)).isEmpty();
            moved += half.freeThatMoved(after);
        }
        assertThat(moved).as("what is free does move").isPositive();
    }

    /** The control: pins that weigh nothing are not kept, and this test would notice. */
    @Test
    void pinsThatWeighNothingAreBrokenAndFoundOut() {
        var careless = new TreeMap<>(DEAR_ROADS);
        careless.put("pins", 0L);
        long broken = 0;
        for (long seed = 1; seed <= RUNS; seed++) {
            var half = half(seed);
            broken += half.broken(solve(OneMove.ALL.planner(), half.problem(careless), seed, 300))
                    .size();
        }
        assertThat(broken).isPositive();
    }

    /** The control: a visit that starts elsewhere than it is held is found out, whatever it is held by. */
    @Test
    void aPlanThatMovesAnythingHeldIsFoundOut() {
        var half = half(1);
        var untouched = solve(OneMove.ALL.planner(), half.problem(DEAR_ROADS), 1, 1);
        var later = untouched.visits().stream()
                .map(stop -> new PlannedStop(
                        stop.id(),
                        "elsewhere",
                        stop.date().plusDays(1),
                        stop.arrive(),
                        stop.start().plusMinutes(1),
                        stop.end()))
                .toList();
        var forged = new SolvedPlan(
                untouched.format(),
                untouched.problem(),
                untouched.score(),
                later,
                untouched.unassigned(),
                untouched.rules());
        assertThat(half.broken(forged)).hasSize(half.pinned());
    }

    private HalfHeld half(long seed) {
        return halves.computeIfAbsent(seed, s -> {
            var problem = HalfHeld.open(RandomProblem.of(100 + s));
            return HalfHeld.of(problem, solve(OptaVisitPlanner.standard(), problem, s, 100));
        });
    }

    private static SolvedPlan solve(VisitPlanner planner, Problem problem, long seed, long steps) {
        return planner.solve(problem, new Limits(Duration.ZERO, seed, steps), progress -> {}, () -> false);
    }

    static Map<String, PlannedStop> byId(SolvedPlan plan) {
        return plan.visits().stream().collect(Collectors.toMap(PlannedStop::id, Function.identity()));
    }
}
