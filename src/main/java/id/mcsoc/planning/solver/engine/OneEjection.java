package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Places an unserved visit where one other makes room and finds another place itself, the cheapest such pair of all. */
public final class OneEjection {

    private final Routes routes;
    private final Insertion insertion;
    private final SplittableRandom random = new SplittableRandom(0);

    private OneEjection(VisitPlan plan) {
        routes = new Routes(plan);
        insertion = new Insertion(plan, routes);
    }

    /** The dearest to leave out first; what fits nowhere stays unserved. */
    public static void fill(VisitPlan plan) {
        var ejection = new OneEjection(plan);
        var parts = ejection.routes.parts();
        var waiting = new ArrayList<>(plan.ghost().visits());
        waiting.removeIf(visit -> visit.facts().isNobody());
        waiting.sort(Comparator.comparingLong(visit -> -parts.leftOut(Rule.Level.MEDIUM, visit.facts())));
        waiting.forEach(ejection::place);
        PlanLists.apply(ejection.routes, plan);
    }

    private void place(Visit visit) {
        if (insertion.insert(visit, random, 0)) {
            return;
        }
        Visit gives = null;
        long least = Long.MAX_VALUE;
        for (int day = 0; day < routes.days().size(); day++) {
            if (visit.facts().windows()[routes.days().get(day).facts().date()] != null) {
                for (var other : List.copyOf(routes.visits(day))) {
                    long cost = swap(visit, other, true);
                    if (cost < least) {
                        least = cost;
                        gives = other;
                    }
                }
            }
        }
        make(visit, gives);
    }

    private void make(Visit visit, @Nullable Visit gives) {
        if (gives != null) {
            swap(visit, gives, false);
        }
    }

    /** @return soft points of the plan with both in a place, a very large number when that breaks a rule */
    private long swap(Visit visit, Visit other, boolean onlyAsking) {
        int day = routes.dayOf(other);
        var before = List.copyOf(routes.visits(day));
        long broken = routes.hard();
        routes.remove(other);
        routes.refresh(day);
        boolean both = insertion.insert(visit, random, 0) && insertion.insert(other, random, 0);
        long cost = both && routes.hard() <= broken ? routes.soft() : Long.MAX_VALUE;
        if (onlyAsking || cost == Long.MAX_VALUE) {
            takeOut(visit);
            takeOut(other);
            routes.set(day, before);
        }
        return cost;
    }

    private void takeOut(Visit visit) {
        int day = routes.dayOf(visit);
        if (day != Routes.UNSERVED) {
            routes.remove(visit);
            routes.refresh(day);
        }
    }
}
