package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.model.PlanWeights;
import id.mcsoc.planning.solver.model.VisitPlan;

/** Random plans for tests of the engine, which does not know how plans are built. */
public final class RandomPlans {

    private RandomPlans() {}

    public static VisitPlan of(long seed) {
        return PlanBuilder.build(RandomProblem.of(seed), PlanWeights.standard(), false);
    }
}
