package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.model.PlanWeights;
import id.mcsoc.planning.solver.model.VisitPlan;

/** What the planner holds in memory of a problem, for tests outside of this package. */
public final class BuiltPlans {

    private BuiltPlans() {}

    public static VisitPlan of(Problem problem) {
        return PlanBuilder.build(problem, PlanWeights.standard(), false);
    }
}
