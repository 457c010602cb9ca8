package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.SplittableRandom;

/** Puts every unserved visit where it costs least, the dearest to leave out first; what fits nowhere stays unserved. */
public final class CheapestInsertion {

    private CheapestInsertion() {}

    public static void fill(VisitPlan plan) {
        var routes = new Routes(plan);
        var insertion = new Insertion(plan, routes);
        var parts = routes.parts();
        var random = new SplittableRandom(0);
        var waiting = new ArrayList<>(plan.ghost().visits());
        waiting.removeIf(visit -> visit.facts().isNobody());
        waiting.sort(Comparator.comparingLong((Visit visit) -> -parts.leftOut(Rule.Level.HARD, visit.facts()))
                .thenComparingLong(visit -> -parts.leftOut(Rule.Level.MEDIUM, visit.facts())));
        waiting.forEach(visit -> insertion.insert(visit, random, 0));
        PlanLists.apply(routes, plan);
    }
}
