package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.Figures;
import id.mcsoc.planning.solver.model.PlanWeights;
import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.Walk;
import java.util.ArrayList;
import java.util.List;

/** Where in a team's day one more visit would stand best, and what that breaks: the walk of the solver, tried out. */
public final class Fit {

    private final ScoreParts parts;
    private final Walk walk = new Walk();

    public Fit(PlanWeights weights) {
        parts = new ScoreParts(weights);
    }

    /**
     * @param visits the day with the visit in it
     * @param before measured without it
     * @param after measured with it
     */
    public record Trial(List<Visit> visits, Figures before, Figures after, long brokenPoints) {}

    public boolean fits(DayFacts day, List<Visit> others, Visit visit) {
        return best(day, others, visit).brokenPoints() <= 0;
    }

    /** The position that breaks least, then costs least. */
    public Trial best(DayFacts day, List<Visit> others, Visit visit) {
        var list = new ArrayList<>(others);
        var before = walk.measure(day, list);
        long base = parts.measured(Rule.Level.HARD, before);
        int best = 0;
        long leastBroken = Long.MAX_VALUE;
        long leastCost = Long.MAX_VALUE;
        for (int i = 0; i <= others.size(); i++) {
            list.add(i, visit);
            var figures = walk.measure(day, list);
            long broken = parts.measured(Rule.Level.HARD, figures) - base;
            long cost = parts.measured(Rule.Level.SOFT, figures);
            if (broken < leastBroken || broken == leastBroken && cost < leastCost) {
                best = i;
                leastBroken = broken;
                leastCost = cost;
            }
            list.remove(i);
        }
        list.add(best, visit);
        return new Trial(list, Walk.figures(day, others), Walk.figures(day, list), leastBroken);
    }
}
