package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitFacts;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.Random;

/** Puts one visit where it costs least and breaks nothing. */
final class Insertion {

    private final Routes routes;
    private final int[][] possibleDays;
    private int bestDay;
    private int bestPosition;
    private long bestCost;

    Insertion(VisitPlan plan, Routes routes) {
        this.routes = routes;
        int last = plan.visits().stream()
                .mapToInt(visit -> visit.facts().index())
                .max()
                .orElse(0);
        possibleDays = new int[Math.max(0, last) + 1][];
        for (var visit : plan.visits()) {
            if (!visit.facts().isNobody()) {
                possibleDays[visit.facts().index()] = possibleDays(visit.facts());
            }
        }
    }

    private int[] possibleDays(VisitFacts visit) {
        return routes.days().stream()
                .map(day -> day.facts())
                .filter(day -> visit.windows()[day.date()] != null)
                .filter(day -> (visit.skills() & ~day.crew().skills()) == 0)
                .filter(day -> visit.keep().pin().allows(day))
                .filter(day -> day.blocks().size() < day.shift().visits())
                .mapToInt(DayFacts::index)
                .toArray();
    }

    /** @param blink chance to overlook a gap, which keeps repeated insertion from always doing the same */
    boolean insert(Visit visit, Random random, double blink) {
        var facts = visit.facts();
        bestCost = Long.MAX_VALUE;
        for (int day : possibleDays[facts.index()]) {
            if (hasRoom(facts, day) && !routes.wouldClash(day, facts.area())) {
                search(facts, day, random, blink);
            }
        }
        if (bestCost == Long.MAX_VALUE) {
            return false;
        }
        long broken = routes.hard(bestDay);
        routes.insert(visit, bestDay, bestPosition);
        if (routes.hard(bestDay) <= broken) {
            return true;
        }
        routes.remove(visit);
        routes.refresh(bestDay);
        return false;
    }

    private boolean hasRoom(VisitFacts visit, int day) {
        var facts = routes.days().get(day).facts();
        var visits = routes.visits(day);
        int families = facts.blockFamilies() + visit.families();
        int cards = visit.cards();
        for (int i = 0; i < visits.size(); i++) {
            families += visits.get(i).facts().families();
            cards += visits.get(i).facts().cards();
        }
        return families <= facts.shift().families()
                && cards <= facts.shift().cards()
                && facts.blocks().size() + visits.size() < facts.shift().visits();
    }

    private void search(VisitFacts visit, int day, Random random, double blink) {
        var schedule = routes.schedule(day);
        long fixed = Long.MIN_VALUE;
        for (int gap = 0; gap < schedule.gaps(); gap++) {
            int travel = schedule.extraTravel(visit, gap);
            if (travel == -2) {
                return;
            }
            if (travel < 0 || blink > 0 && random.nextDouble() < blink) {
                continue;
            }
            if (fixed == Long.MIN_VALUE) {
                fixed = costOfDay(visit, routes.days().get(day).facts());
            }
            long cost = fixed
                    + travel * routes.parts().weight(Rule.TRAVEL)
                    + schedule.wait(gap) * routes.parts().weight(Rule.TEAM_WAITING);
            if (cost < bestCost) {
                bestCost = cost;
                bestDay = day;
                bestPosition = schedule.position(gap);
            }
        }
    }

    private long costOfDay(VisitFacts visit, DayFacts day) {
        var parts = routes.parts();
        long cost = routes.extraSpread(day.index(), visit.service());
        cost += day.days() * parts.weight(Rule.EARLY_DAYS);
        if (visit.wishes() && !isWished(visit.windows()[day.date()])) {
            cost += parts.weight(Rule.WISHED_DATE);
        }
        var keep = visit.keep();
        if (keep.day() >= 0 && keep.day() != day.index()) {
            cost += keep.nearness() * parts.weight(Rule.MOVED_VISIT);
        }
        return cost;
    }

    private static boolean isWished(int[] windows) {
        for (int i = 3; i < windows.length; i += 4) {
            if (windows[i] == 1) {
                return true;
            }
        }
        return false;
    }
}
