package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.Random;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** How warm the search starts: by the size of what a move changes, which is a leg, or a visit left out. */
public final class Annealing {

    /** Shares of the mean leg: where a search begins, and where the warm start has cooled down to. */
    public static final double WARM = 1;

    public static final double COOL = 0.025;

    private static final int SAMPLES = 2_000;

    private Annealing() {}

    /** @param share of the mean leg between two visits of the problem */
    public static HardMediumSoftLongScore start(VisitPlan plan, double share) {
        var parts = new ScoreParts(plan.weights());
        long legs = 0;
        long leftOut = 0;
        var random = new Random(0);
        var visits = plan.visits();
        var roads = plan.ghost().facts().roads();
        for (int i = 0; i < SAMPLES; i++) {
            var a = visits.get(random.nextInt(visits.size())).facts();
            var b = visits.get(random.nextInt(visits.size())).facts();
            legs += roads.between(a.place(), b.place()) * parts.weight(Rule.TRAVEL);
            leftOut += parts.leftOut(Rule.Level.MEDIUM, a);
        }
        return HardMediumSoftLongScore.of(
                0, (long) (leftOut * 0.05 / SAMPLES), Math.max(1, (long) (legs * share / SAMPLES)));
    }
}
