package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Block;
import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.Figures;
import id.mcsoc.planning.solver.model.Latest;
import id.mcsoc.planning.solver.model.Stay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitFacts;
import id.mcsoc.planning.solver.model.Walk;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One team-day with its earliest departures forwards and latest arrivals backwards, so that one more visit between two
 * stops is judged without walking the day again.
 */
final class Schedule {

    private final DayFacts day;
    private final Walk walk;
    private final Stay stay = new Stay();
    private int stops;
    private int[] place = new int[8];
    private int[] leave = new int[8];
    private int[] latest = new int[8];
    private int[] visitsUpTo = new int[8];
    private @Nullable VisitFacts[] visit = new VisitFacts[8];

    Schedule(DayFacts day, Walk walk) {
        this.day = day;
        this.walk = walk;
    }

    /** Walks the day; the figures are overwritten by the next walk. */
    Figures refresh(List<Visit> visits) {
        stops = 0;
        add(day.crew().base(), day.shift().from(), 0, null);
        var figures = walk.log(day, visits, this::add);
        add(day.crew().base(), 0, day.shift().to(), null);
        for (int i = stops - 2; i > 0; i--) {
            var facts = visit[i];
            if (facts != null) {
                int leg = day.roads().between(place[i], place[i + 1]);
                latest[i] = Latest.arrival(day, facts, Latest.departure(day, leg, latest[i + 1]));
            }
        }
        return figures;
    }

    private void add(@Nullable Visit stop, @Nullable Block block, int arrive, int start, int end) {
        if (stop != null) {
            add(stop.facts().place(), end, 0, stop.facts());
        } else if (block != null) {
            add(block.place(), end, block.start(), null);
        }
    }

    private void add(int where, int leaves, int arriveBy, @Nullable VisitFacts facts) {
        if (stops == place.length) {
            place = Arrays.copyOf(place, 2 * stops);
            leave = Arrays.copyOf(leave, 2 * stops);
            latest = Arrays.copyOf(latest, 2 * stops);
            visitsUpTo = Arrays.copyOf(visitsUpTo, 2 * stops);
            visit = Arrays.copyOf(visit, 2 * stops);
        }
        place[stops] = where;
        leave[stops] = leaves;
        latest[stops] = arriveBy;
        visit[stops] = facts;
        visitsUpTo[stops] = stops == 0 ? 0 : visitsUpTo[stops - 1] + (facts == null ? 0 : 1);
        stops++;
    }

    /** Gaps that a visit could go into: one fewer than stops, the base counting at both ends. */
    int gaps() {
        return stops - 1;
    }

    /** Position in the list of visits of what goes into that gap. */
    int position(int gap) {
        return visitsUpTo[gap];
    }

    /** @return seconds of travel the visit adds in that gap; -1 if it breaks something there, -2 also in every later one */
    int extraTravel(VisitFacts facts, int gap) {
        stay.find(day, facts, place[gap], leave[gap]);
        if (stay.late() > 0
                || facts.keep().pin().holdsTime()
                        && stay.start() != facts.keep().pin().start()) {
            return -2;
        }
        var roads = day.roads();
        int onwards = roads.between(facts.place(), place[gap + 1]);
        if (Stay.arrival(day, stay.end(), onwards) > latest[gap + 1]) {
            return -1;
        }
        boolean only = stops == 2;
        int before = only ? 0 : roads.between(place[gap], place[gap + 1]);
        return Math.max(0, roads.between(place[gap], facts.place()) + onwards - before);
    }

    /** Seconds before the hall opens, of the last {@link #extraTravel} asked for. */
    int wait(int gap) {
        return gap == 0 ? 0 : stay.start() - stay.arrive();
    }
}
