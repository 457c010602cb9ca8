package id.mcsoc.planning.repair.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.repair.search.Standing.Ease;
import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import id.mcsoc.planning.solver.branch.BranchProblems;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long a repair takes and how much it moves on a branch of 660 visits. Prints; the figures stand in solver-config. */
@Tag("heavy")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class RepairFiguresTest {

    private static final int VISITS = 660;

    @Test
    void afterEachOfTheFirstLostTeamDays() {
        for (double load : new double[] {0.8, 1.1}) {
            figures(load);
        }
    }

    private static void figures(double load) {
        var problem = BranchProblems.jambi().visits(VISITS).load(load).seed(1).build();
        var plan = Branch.PLANNER.solve(problem, new Limits(Duration.ofSeconds(20), 1, 0), any -> {}, () -> false);
        var today = plan.visits().get(0).date().minusDays(1);
        var standing = plan.visits().stream().collect(Collectors.toMap(PlannedStop::id, stop -> standing(stop, today)));
        var schedule = FactEdits.with(
                problem,
                problem.teams(),
                problem.visits().stream()
                        .filter(visit -> standing.containsKey(visit.id()))
                        .toList(),
                Map.of());
        var branch = new Branch(schedule, standing);
        int n = 0;
        for (var entry : days(standing).entrySet()) {
            if (n++ % 12 == 0 && n < 120) {
                lose(branch, load, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void lose(Branch branch, double load, String teamDay, Set<String> touched) {
        var stands =
                Objects.requireNonNull(branch.standing().get(touched.iterator().next()));
        var span = new Loss.Span(stands.date(), stands.date());
        var damage =
                new Damage(Loss.team(branch.problem(), stands.team(), span, null, null), branch.standing(), touched);
        var last = new Limits(Duration.ofMillis(1_200), 1, 0);
        long began = System.nanoTime();
        var repaired = new SmallestChange(Branch.PLANNER, last).find(damage);
        long millis = (System.nanoTime() - began) / 1_000_000;
        var lost = new HashSet<>(repaired.left().keySet());
        lost.removeAll(touched);
        assertThat(lost).isEmpty();
        System.out.printf(
                Locale.ROOT,
                "load %.1f, %d promised, %s: touched %d, %d ms, other visits moved %d (%.2f %%), lost %d%n",
                load,
                branch.standing().size(),
                teamDay,
                touched.size(),
                millis,
                branch.moved(damage, repaired).size(),
                100.0
                        * branch.moved(damage, repaired).size()
                        / branch.standing().size(),
                repaired.left().size());
    }

    private static Standing standing(PlannedStop stop, LocalDate today) {
        var ease = Ease.of(id.mcsoc.planning.VisitState.CONFIRMED, stop.date(), today);
        return new Standing(stop.team(), stop.start(), stop.end(), ease);
    }

    private static Map<String, Set<String>> days(Map<String, Standing> standing) {
        return standing.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry ->
                                entry.getValue().date() + " " + entry.getValue().team(),
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
    }
}
