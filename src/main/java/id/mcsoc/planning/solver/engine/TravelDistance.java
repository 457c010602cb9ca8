package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.Roads;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitFacts;
import org.optaplanner.core.impl.heuristic.selector.common.nearby.NearbyDistanceMeter;

/** Near is what a team reaches soon, on a date that suits both. */
public class TravelDistance implements NearbyDistanceMeter<Visit, Object> {

    private static final double NEVER_TOGETHER = 1e7;

    @Override
    public double getNearbyDistance(Visit origin, Object destination) {
        var from = origin.facts();
        if (destination instanceof TeamDay day) {
            return distance(from, day.facts());
        }
        var to = ((Visit) destination).facts();
        double apart = roads(origin).between(from.place(), to.place());
        return shareADate(from, to) ? apart : apart + NEVER_TOGETHER;
    }

    private static double distance(VisitFacts from, DayFacts day) {
        if (day.isGhost()) {
            return 0;
        }
        double apart = day.roads().between(from.place(), day.crew().base());
        boolean possible = from.windows()[day.date()] != null
                && from.keep().pin().allows(day)
                && (from.skills() & ~day.crew().skills()) == 0;
        return possible ? apart : apart + NEVER_TOGETHER;
    }

    private static Roads roads(Visit visit) {
        var day = visit.day();
        if (day == null) {
            throw new IllegalStateException("visit " + visit + " stands in no list");
        }
        return day.facts().roads();
    }

    private static boolean shareADate(VisitFacts a, VisitFacts b) {
        for (int i = 0; i < a.windows().length; i++) {
            if (a.windows()[i] != null && b.windows()[i] != null) {
                return true;
            }
        }
        return false;
    }
}
