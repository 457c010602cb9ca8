package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.model.PlanWeights;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.Map;

/** Random plans for tests of the engine, which does not know how plans are built. */
public final class RandomPlans {

    private RandomPlans() {}

    public static VisitPlan of(long seed) {
        return PlanBuilder.build(RandomProblem.of(seed), PlanWeights.standard(), false);
    }

    /** Published visits do not wait for their published hour. */
    public static VisitPlan withoutHolding(long seed) {
        var weights = PlanWeights.standard().with(Map.of("shifted-visit", 0L));
        return PlanBuilder.build(RandomProblem.of(seed), weights, false);
    }
}
