package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.ArrayList;
import java.util.Comparator;

/** Puts every unserved visit where it costs least, the dearest to leave out first; what fits nowhere stays unserved. */
public final class CheapestInsertion {

    private CheapestInsertion() {}

    public static void fill(VisitPlan plan) {
        var draft = new Draft(plan);
        var waiting = new ArrayList<>(draft.unserved());
        waiting.sort(Comparator.comparingLong((Visit visit) -> -draft.parts().leftOut(Rule.Level.HARD, visit.facts()))
                .thenComparingLong(visit -> -draft.parts().leftOut(Rule.Level.MEDIUM, visit.facts())));
        for (var visit : waiting) {
            var gap = draft.cheapest(visit);
            if (gap != null) {
                draft.unserved().remove(visit);
                draft.insert(visit, gap);
            }
        }
        draft.apply();
    }
}
