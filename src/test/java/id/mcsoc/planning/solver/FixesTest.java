package id.mcsoc.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.Problem.CurrentFact;
import id.mcsoc.planning.solver.Problem.Pins;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Problem.WindowFact;
import id.mcsoc.planning.solver.SolvedPlan.Left;
import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import id.mcsoc.planning.solver.branch.BranchProblems;
import id.mcsoc.planning.solver.reasons.Fixes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A hundred branches with more requests than teams: what a reason suggests is done, and the request is scheduled. */
class FixesTest {

    private static final Limits FEW_STEPS = new Limits(Duration.ZERO, 5, 10);

    private final VisitPlanner planner = OptaVisitPlanner.standard();
    private int left;
    private int helped;
    private final List<String> unhelped = new ArrayList<>();

    @Test
    void whatIsSuggestedHelpsAndNobodyWhoWasPromisedFallsOut() {
        IntStream.range(0, 100).mapToObj(this::standing).forEach(problem -> {
            var plan = planner.evaluate(problem);
            for (var visit : plan.unassigned()) {
                assertThat(visit.reasons()).hasSizeBetween(1, 3);
                left++;
                if (!isScheduled(problem, visit)) {
                    unhelped.add(problem.name() + " " + visit);
                }
            }
        });
        assertThat(left).isGreaterThan(200);
        assertThat(left - unhelped.size())
                .as("of %d not helped: %s", left, unhelped)
                .isEqualTo(left);
    }

    /** Negative control: the same, and nobody does what is suggested. */
    @Test
    void withoutItHardlyAnyIsScheduled() {
        IntStream.range(0, 20).mapToObj(this::standing).forEach(problem -> {
            var without = planner.evaluate(problem).unassigned().stream()
                    .map(Left::id)
                    .collect(Collectors.toSet());
            left += without.size();
            helped += (int) stops(solve(problem)).keySet().stream()
                    .filter(without::contains)
                    .count();
        });
        assertThat(left).isGreaterThan(40);
        assertThat(helped).isLessThan(left / 10);
    }

    /** Negative control: were the promise broken, the visit would fit; that is never suggested. */
    @Test
    void aConfirmedVisitInTheWayNeverGivesWay() {
        var full = AProblem.aProblem()
                .team("T1")
                .works("T1", 1, day -> day.families(30).confirmed("F", "F", 25, "08:30", "11:00"))
                .visit("A", visit -> visit.families(20).offers(1, "08:30", "15:00"))
                .build();
        var without = full.with(full.teams().stream()
                .map(team -> team.with(team.days().stream()
                        .map(day -> day.promising(List.of()))
                        .toList()))
                .toList());
        assertThat(planner.evaluate(without)
                        .unassigned()
                        .get(0)
                        .reasons()
                        .get(0)
                        .code())
                .as("room enough")
                .isEqualTo("R14");
        var left = planner.evaluate(full).unassigned().get(0);
        assertThat(isScheduled(full, left)).isTrue();
        var changed = Fixes.apply(
                full, "A", Objects.requireNonNull(left.reasons().get(0).fixes()));
        assertThat(promises(changed)).isEqualTo(promises(full));
    }

    private boolean isScheduled(Problem problem, Left visit) {
        var fixes = visit.reasons().get(0).fixes();
        if (fixes == null || fixes.isEmpty()) {
            return false;
        }
        var changed = Fixes.apply(problem, visit.id(), fixes);
        assertThat(promises(changed)).containsAll(promises(problem));
        var again = solve(changed);
        assertThat(again.score().hard()).isZero();
        var stops = stops(again);
        changed.visits().stream()
                .filter(fact -> fact.pins().all())
                .forEach(fact -> assertThat(stops.get(fact.id()).start())
                        .isEqualTo(current(fact).start()));
        boolean divided = fixes.get(0).kind() == Fix.Kind.SPLIT;
        return stops.containsKey(visit.id()) && (!divided || stops.containsKey(visit.id() + "/2"));
    }

    private SolvedPlan solve(Problem problem) {
        return planner.solve(problem, FEW_STEPS, progress -> {}, () -> false);
    }

    private static List<Problem.FixedVisit> promises(Problem problem) {
        return problem.teams().stream()
                .flatMap(team -> team.days().stream())
                .flatMap(day -> day.fixed().stream())
                .toList();
    }

    private static CurrentFact current(VisitFact fact) {
        return Objects.requireNonNull(fact.current());
    }

    private static Map<String, PlannedStop> stops(SolvedPlan plan) {
        return plan.visits().stream().collect(Collectors.toMap(PlannedStop::id, Function.identity()));
    }

    /** A branch as its plan has left it, every fourth visit of the plan pinned. */
    private Problem standing(int seed) {
        var problem = branch(seed);
        var stops = stops(solve(problem));
        var placed = List.copyOf(stops.keySet());
        return problem.withVisits(problem.visits().stream()
                .map(visit -> {
                    var stop = stops.get(visit.id());
                    var pins = placed.indexOf(visit.id()) % 4 == 0 ? Pins.ALL : Pins.NONE;
                    return stop == null ? visit : visit.with(new CurrentFact(stop.team(), stop.start()), pins);
                })
                .toList());
    }

    private static Problem branch(int seed) {
        var problem = BranchProblems.kotaJambi()
                .teams(1 + seed % 2)
                .days(2 + seed % 3)
                .load(1.1)
                .confirmed(0.2)
                .seed(seed)
                .build();
        var visits = problem.visits();
        return problem.withVisits(IntStream.range(0, visits.size())
                .mapToObj(i -> hard(visits.get(i), seed + 3 * i))
                .toList());
    }

    /** Every kind of trouble now and then. */
    private static VisitFact hard(VisitFact visit, int dice) {
        return switch (dice % 17) {
            case 0 -> visit.with(visit.windows().stream().map(FixesTest::narrow).toList());
            case 1 -> visit.with(visit.id(), visit.families(), 560, 0);
            case 2 ->
                visit.with(visit.windows().stream().map(FixesTest::onSunday).toList());
            case 3 -> visit.with(visit.background().withMinimum(visit.families() + 5));
            case 4 -> visit.needing(List.of("card-printer", "dirt-road", "interpreter"));
            case 5 -> visit.with(visit.id(), visit.families() + 60, visit.serviceMinutes(), 0);
            default -> visit;
        };
    }

    private static WindowFact narrow(WindowFact window) {
        return new WindowFact(window.from(), window.from().plusMinutes(70), null, window.wished());
    }

    private static WindowFact onSunday(WindowFact window) {
        var days = 7 - window.from().getDayOfWeek().getValue();
        return new WindowFact(window.from().plusDays(days), window.to().plusDays(days), null, window.wished());
    }
}
