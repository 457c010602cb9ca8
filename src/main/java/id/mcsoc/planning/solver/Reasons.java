package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.SolvedPlan.Reason;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.List;

/** Why a visit has no place in the plan. */
record Reasons(VisitPlan plan) {

    List<Reason> of(Visit visit) {
        return List.of(
                Sentences.reason("R02", List.of(Integer.toString(visit.facts().families()))));
    }
}
