package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitFacts;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.SplittableRandom;

/** Puts one visit where it costs least and breaks nothing. */
final class Insertion {

    private final Routes routes;
    private final int[][] possibleDays;
    private final int[][] lastStarts;
    private final int[][] firstEnds;
    private final EmptyTwins twins;
    private final long travelWeight;
    private final long waitingWeight;
    private int bestDay;
    private int bestPosition;
    private long bestCost;

    Insertion(VisitPlan plan, Routes routes) {
        this.routes = routes;
        int last = plan.visits().stream()
                .mapToInt(visit -> visit.facts().index())
                .max()
                .orElse(0);
        travelWeight = routes.parts().weight(Rule.TRAVEL);
        waitingWeight = routes.parts().weight(Rule.TEAM_WAITING);
        twins = new EmptyTwins(routes);
        possibleDays = new int[Math.max(0, last) + 1][];
        lastStarts = new int[possibleDays.length][];
        firstEnds = new int[possibleDays.length][];
        for (var visit : plan.visits()) {
            if (!visit.facts().isNobody()) {
                possibleDays[visit.facts().index()] = possibleDays(visit.facts());
                lastStarts[visit.facts().index()] = lastStarts(visit.facts());
                firstEnds[visit.facts().index()] = firstEnds(visit.facts());
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

    /** Per date the latest moment to begin, pauses not considered. */
    private static int[] lastStarts(VisitFacts visit) {
        var last = new int[visit.windows().length];
        for (int date = 0; date < last.length; date++) {
            var windows = visit.windows()[date];
            for (int i = 0; windows != null && i < windows.length; i += 4) {
                int service = windows[i + 2] == VisitFacts.PRESENCE ? visit.service() : 0;
                last[date] = Math.max(last[date], windows[i + 1] - service);
            }
        }
        return last;
    }

    /** Per date the earliest moment to be done. */
    private static int[] firstEnds(VisitFacts visit) {
        var first = new int[visit.windows().length];
        for (int date = 0; date < first.length; date++) {
            var windows = visit.windows()[date];
            first[date] = windows == null || windows.length == 0 ? 0 : Integer.MAX_VALUE;
            for (int i = 0; windows != null && i < windows.length; i += 4) {
                first[date] = Math.min(first[date], windows[i] + visit.service());
            }
        }
        return first;
    }

    /** @param blink chance to overlook a gap, which keeps repeated insertion from always doing the same */
    boolean insert(Visit visit, SplittableRandom random, double blink) {
        var facts = visit.facts();
        bestCost = Long.MAX_VALUE;
        twins.forget();
        for (int day : possibleDays[facts.index()]) {
            if (routes.hasRoom(facts, day) && !twins.seen(day, facts) && !routes.wouldClash(day, facts.area())) {
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

    private void search(VisitFacts visit, int day, SplittableRandom random, double blink) {
        var schedule = routes.schedule(day);
        long fixed = costOfDay(visit, routes.days().get(day).facts());
        if (fixed >= bestCost) {
            return;
        }
        int date = routes.days().get(day).facts().date();
        int lastStart = lastStarts[visit.index()][date];
        int firstEnd = firstEnds[visit.index()][date];
        for (int gap = 0; gap < schedule.gaps() && schedule.free(gap) <= lastStart; gap++) {
            if (schedule.awaited(gap) < firstEnd) {
                continue;
            }
            long cost = fixed + schedule.extraTravel(visit, gap) * travelWeight;
            if (cost >= bestCost || !schedule.fits(visit, gap)) {
                continue;
            }
            cost += schedule.wait(gap) * waitingWeight;
            if (cost < bestCost && (blink == 0 || random.nextDouble() >= blink)) {
                bestCost = cost;
                bestDay = day;
                bestPosition = schedule.position(gap);
            }
        }
    }

    long costOfDay(VisitFacts visit, DayFacts day) {
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
