package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Block;
import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.Figures;
import id.mcsoc.planning.solver.model.Latest;
import id.mcsoc.planning.solver.model.Lunch;
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
    private final Walk.Log log = this::add;
    private int stops;
    private int[] place = new int[8];
    private int[] leave = new int[8];
    private int[] latest = new int[8];
    private int[] latestHungry = new int[8];
    private boolean[] hungry = new boolean[8];
    private int[] legs = new int[8];
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
        hungry[0] = day.shift().lunch() != null;
        var figures = walk.log(day, visits, log);
        add(day.crew().base(), 0, day.shift().to(), null);
        for (int i = stops - 2; i >= 0; i--) {
            var facts = visit[i];
            legs[i] = stops == 2 ? 0 : day.roads().between(place[i], place[i + 1]);
            if (facts != null) {
                latest[i] = Latest.arrival(day, facts, Latest.departure(day, legs[i], latest[i + 1]));
            }
        }
        if (day.shift().lunch() != null) {
            lunchToCome(day.shift().lunch());
        }
        return figures;
    }

    /** How late a team may arrive that has not eaten. Before a promise it may have to eat so that what follows fits. */
    private void lunchToCome(Lunch lunch) {
        latestHungry[stops - 1] = latest[stops - 1];
        for (int i = stops - 2; i > 0; i--) {
            var facts = visit[i];
            int leaveBy = Latest.hungryDeparture(day, lunch, legs[i], latestHungry[i + 1], latest[i + 1]);
            if (facts != null) {
                int leaveFedBy = Latest.departure(day, legs[i], latest[i + 1]);
                latestHungry[i] = Latest.hungryArrival(day, lunch, facts, leaveBy, leaveFedBy);
            } else {
                boolean mayLeaveHungry = leave[i] > lunch.latest() || leave[i] <= leaveBy;
                latestHungry[i] = mayLeaveHungry ? latest[i] : latest[i] - lunch.length();
            }
        }
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
            latestHungry = Arrays.copyOf(latestHungry, 2 * stops);
            hungry = Arrays.copyOf(hungry, 2 * stops);
            legs = Arrays.copyOf(legs, 2 * stops);
            visitsUpTo = Arrays.copyOf(visitsUpTo, 2 * stops);
            visit = Arrays.copyOf(visit, 2 * stops);
        }
        place[stops] = where;
        leave[stops] = leaves;
        latest[stops] = arriveBy;
        visit[stops] = facts;
        hungry[stops] = walk.isHungry();
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

    /** When the team is free in that gap; the same or later in every later one. */
    int free(int gap) {
        return leave[gap];
    }

    /** Until when the team may still arrive at what comes after that gap. */
    int awaited(int gap) {
        return latest[gap + 1];
    }

    /** Seconds of travel the visit adds in that gap. */
    int extraTravel(VisitFacts facts, int gap) {
        var roads = day.roads();
        int there = roads.between(place[gap], facts.place());
        int onwards = roads.between(facts.place(), place[gap + 1]);
        return Math.max(0, there + onwards - legs[gap]);
    }

    /** Whether the visit and all that follows keep their times. */
    boolean fits(VisitFacts facts, int gap) {
        stay.find(day, facts, place[gap], leave[gap], hungry[gap]);
        if (stay.late() > 0 || !stay.keepsPin(day, facts.keep().pin())) {
            return false;
        }
        int onwards = day.roads().between(facts.place(), place[gap + 1]);
        int arrive = Stay.arrival(day, stay.end(), onwards, stay.hungry());
        return arrive <= (Lunch.mayWait(day, stay.hungry(), arrive) ? latestHungry : latest)[gap + 1];
    }

    /** When service starts, of the last {@link #fits} asked for. */
    int start() {
        return stay.start();
    }

    /** Seconds before the hall opens, of the last {@link #fits} asked for. */
    int wait(int gap) {
        return gap == 0 ? 0 : stay.start() - stay.arrive() - stay.lunchBefore();
    }
}
