package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Block;
import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitFacts;
import id.mcsoc.planning.solver.model.VisitFacts.Pin;
import id.mcsoc.planning.solver.model.VisitFacts.Promise;
import id.mcsoc.planning.solver.model.VisitPlan;
import id.mcsoc.planning.solver.model.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one more visit fits into a plan of blocks: the schedules name the gaps, the walk has the last word. Not for use
 * by two threads at once.
 */
public final class Gaps {

    private final Routes routes;
    private final Insertion insertion;
    private final List<DayFacts> days;
    private final long travelWeight;
    private final long waitingWeight;

    /** @param plan of which no visit moves: all are blocks */
    public Gaps(VisitPlan plan) {
        routes = new Routes(plan);
        insertion = new Insertion(plan, routes);
        days = routes.days().stream().map(TeamDay::facts).toList();
        travelWeight = routes.parts().weight(Rule.TRAVEL);
        waitingWeight = routes.parts().weight(Rule.TEAM_WAITING);
    }

    /**
     * @param day index of the team-day
     * @param start seconds from midnight
     * @param travel seconds that it adds
     * @param cost soft points, estimated
     */
    public record Gap(int day, int start, int travel, long cost) {}

    /**
     * A gap really tried.
     *
     * @param end seconds from midnight
     * @param points soft points that the whole plan loses
     * @param before the stop before it, {@code after}: the one after it; none for the base
     */
    public record Trial(Gap gap, int end, long points, Optional<Block> before, Optional<Block> after) {}

    public List<DayFacts> days() {
        return days;
    }

    /** The cheapest gap of each team-day that has one, cheapest first. */
    public List<Gap> of(VisitFacts visit) {
        var found = new ArrayList<Gap>();
        for (int day = 0; day < days.size(); day++) {
            var gap = isOpen(visit, day)
                    ? cheapest(visit, day, routes.schedule(day), costOfDay(visit, day), Long.MAX_VALUE)
                    : null;
            if (gap != null) {
                found.add(gap);
            }
        }
        found.sort(Comparator.comparingLong(Gap::cost).thenComparingInt(Gap::day));
        return found;
    }

    private boolean isOpen(VisitFacts visit, int day) {
        var facts = days.get(day);
        return isOffered(visit, facts) && routes.hasRoom(visit, day) && !routes.wouldClash(day, visit.area());
    }

    static boolean isOffered(VisitFacts visit, DayFacts day) {
        return visit.windows()[day.date()] != null
                && (visit.skills() & ~day.crew().skills()) == 0
                && visit.keep().pin().allows(day);
    }

    /**
     * @param fixed what the visit costs anywhere in that day
     * @param below only what costs less
     */
    @Nullable
    Gap cheapest(VisitFacts visit, int day, Schedule schedule, long fixed, long below) {
        Gap best = null;
        long least = below;
        for (int gap = 0; gap < schedule.gaps(); gap++) {
            int travel = schedule.extraTravel(visit, gap);
            long cost = fixed + travel * travelWeight;
            if (cost >= least || !schedule.fits(visit, gap)) {
                continue;
            }
            cost += schedule.wait(gap) * waitingWeight;
            if (cost < least) {
                least = cost;
                best = new Gap(day, schedule.start(), travel, cost);
            }
        }
        return best;
    }

    long costOfDay(VisitFacts visit, int day) {
        return insertion.costOfDay(visit, days.get(day));
    }

    /** Walks the day with the visit in it; empty when a hard rule would be broken. */
    public Optional<Trial> trial(VisitFacts visit, Gap gap) {
        var day = days.get(gap.day());
        var parts = routes.parts();
        var before = Walk.figures(day, List.of());
        var guest = new Visit(visit.withPromise(new Promise(gap.day(), gap.start(), 0, true, true, Pin.FREE)));
        var look = new Look(guest);
        var after = new Walk().log(day, List.of(guest), look);
        boolean fits = parts.measured(Rule.Level.HARD, after) <= parts.measured(Rule.Level.HARD, before);
        long points = parts.measured(Rule.Level.SOFT, after)
                - parts.measured(Rule.Level.SOFT, before)
                + routes.extraSpread(gap.day(), (int) (after.load() - before.load()));
        return fits && look.start == gap.start() ? Optional.of(look.trial(gap, points)) : Optional.empty();
    }

    Routes routes() {
        return routes;
    }

    /** What stands around the guest. */
    private static final class Look implements Walk.Log {

        private final Visit guest;
        private @Nullable Block last;
        private @Nullable Block before;
        private @Nullable Block after;
        private int start = -1;
        private int end;

        Look(Visit guest) {
            this.guest = guest;
        }

        @Override
        public void stop(@Nullable Visit visit, @Nullable Block block, int arrive, int from, int to) {
            if (visit == guest) {
                before = last;
                start = from;
                end = to;
            } else if (start >= 0 && after == null) {
                after = block;
            }
            last = block;
        }

        Trial trial(Gap gap, long points) {
            return new Trial(gap, end, points, Optional.ofNullable(before), Optional.ofNullable(after));
        }
    }
}
