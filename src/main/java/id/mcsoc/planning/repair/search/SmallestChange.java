package id.mcsoc.planning.repair.search;

import id.mcsoc.planning.repair.search.Standing.Ease;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.CurrentFact;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.VisitPlanner;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Finds new places for the visits that were touched. First at the agreed hour with another team, then at any hour
 * offered, and only when that does not do, others make room: the unanswered, then the far, then the near. Today's never.
 */
public final class SmallestChange {

    private final VisitPlanner planner;
    private final Limits last;

    /** @param last how long to look far and wide when moving one other visit does not do */
    public SmallestChange(VisitPlanner planner, Limits last) {
        this.planner = planner;
        this.last = last;
    }

    public Repaired find(Damage damage) {
        var best = sameHour(damage);
        best = better(damage, best, attempt(damage, damage.touched(), best));
        var free = new HashSet<>(damage.touched());
        for (var ease : Ease.values()) {
            if (!best.left().isEmpty() && ease != Ease.NEVER && free.addAll(inTheWay(damage, ease, best))) {
                best = better(damage, best, attempt(damage, Set.copyOf(free), best));
            }
        }
        if (!best.left().isEmpty() && free.size() > damage.touched().size()) {
            var stage = new Stage(damage, Set.copyOf(free));
            best = better(damage, best, Repaired.of(search(stage.from(best.slots())), stage.free()));
        }
        return putBack(damage, best);
    }

    private Repaired sameHour(Damage damage) {
        var stage = new Stage(damage, damage.touched());
        return Repaired.of(insert(stage.sameHour()), damage.touched());
    }

    private Repaired attempt(Damage damage, Set<String> free, Repaired from) {
        return from.left().isEmpty() ? from : Repaired.of(insert(new Stage(damage, free).from(from.slots())), free);
    }

    /** What fits, and what fits when one other visit makes room; at once. */
    private SolvedPlan insert(Problem problem) {
        return planner.solve(problem, last.replanning(), progress -> {}, () -> true);
    }

    private SolvedPlan search(Problem problem) {
        var done = new AtomicBoolean();
        return planner.solve(problem, last, progress -> done.set(progress.unassigned() == 0), done::get);
    }

    /** Fewer families lost, and nobody untouched among them. */
    private static Repaired better(Damage damage, Repaired old, Repaired young) {
        boolean sound =
                young.sound() && damage.touched().containsAll(young.left().keySet());
        return sound && (!old.sound() || lost(damage, young) < lost(damage, old)) ? young : old;
    }

    private static int lost(Damage damage, Repaired repaired) {
        return damage.problem().visits().stream()
                .filter(visit -> repaired.left().containsKey(visit.id()))
                .mapToInt(VisitFact::families)
                .sum();
    }

    /** Who stands on a day that a visit still without a place could have. */
    private static Set<String> inTheWay(Damage damage, Ease ease, Repaired best) {
        Set<LocalDate> days = damage.problem().visits().stream()
                .filter(visit -> best.left().containsKey(visit.id()))
                .flatMap(visit -> visit.windows().stream())
                .map(window -> window.from().toLocalDate())
                .collect(Collectors.toSet());
        return damage.standing().entrySet().stream()
                .filter(entry -> entry.getValue().ease() == ease
                        && days.contains(entry.getValue().date()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whoever made room without need goes back, the nearest first. */
    private Repaired putBack(Damage damage, Repaired found) {
        var best = found;
        var moved = best.stops().values().stream()
                .filter(stop -> !damage.touched().contains(stop.id()) && moved(damage, stop))
                .sorted(Comparator.comparing(PlannedStop::start))
                .toList();
        for (var stop : moved) {
            var back = new HashMap<>(best.slots());
            back.remove(stop.id());
            var stage = new Stage(damage, best.free());
            var tried = Repaired.of(planner.evaluate(stage.from(back)), best.free());
            if (tried.sound() && tried.left().keySet().equals(best.left().keySet())) {
                best = tried.withReasons(best.left());
            }
        }
        return best;
    }

    private static boolean moved(Damage damage, PlannedStop stop) {
        var stands = Objects.requireNonNull(damage.standing().get(stop.id()));
        return !new CurrentFact(stop.team(), stop.start()).equals(new CurrentFact(stands.team(), stands.start()));
    }
}
