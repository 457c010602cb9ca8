package id.mcsoc.planning.solver.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a team is where: the one evaluation that score, moves, checks and reasons share. The visits are walked in order,
 * the day's blocks merged in by time: a visit goes before a block when it ends early enough to reach it. Not for use by
 * two threads at once.
 */
public final class Walk {

    /** Seconds a published start may slip before it counts. */
    public static final int SHIFT_TOLERANCE = 15 * 60;

    private static final int DAY = 86_400;
    private static final int BUFFER = 30 * 60;

    /** Is told of every stop in order; exactly one of {@code visit} and {@code block} is there. */
    public interface Log {
        void stop(@Nullable Visit visit, @Nullable Block block, int arrive, int start, int end);
    }

    private final Stay stay = new Stay();
    private final Figures figures = new Figures();
    private @Nullable Log log;
    private int time;
    private int place;
    private boolean first;
    private boolean lastCounts;
    private boolean afterPinned;
    private boolean afterPoorNetwork;
    private boolean hungry;

    /** Measures the day; the result belongs to the caller. */
    public static Figures figures(DayFacts day, List<Visit> visits) {
        return new Walk().measure(day, visits);
    }

    /** As {@link #measure}, telling of every stop on the way. */
    public Figures log(DayFacts day, List<Visit> visits, Log to) {
        log = to;
        measure(day, visits);
        log = null;
        return figures;
    }

    /** While telling of a stop: whether lunch is still to come after it. */
    public boolean isHungry() {
        return hungry;
    }

    /** Measures the day; the result is overwritten by the next call. */
    public Figures measure(DayFacts day, List<Visit> visits) {
        figures.clear();
        if (day.isGhost()) {
            return unserved(visits);
        }
        leaveBase(day);
        int next = 0;
        int families = 0;
        int cards = 0;
        var blocks = day.blocks();
        for (int i = 0; i < visits.size(); i++) {
            var visit = visits.get(i).facts();
            stay.find(day, visit, place, time, hungry);
            while (next < blocks.size() && !fitsBefore(day, visit, blocks.get(next))) {
                take(day, blocks.get(next++));
                stay.find(day, visit, place, time, hungry);
            }
            take(day, visits.get(i), visit);
            families += visit.families();
            cards += visit.cards();
        }
        while (next < blocks.size()) {
            take(day, blocks.get(next++));
        }
        returnToBase(day);
        count(day, visits.size(), families);
        countCards(day, cards);
        return figures;
    }

    private Figures unserved(List<Visit> visits) {
        for (int i = 0; i < visits.size(); i++) {
            figures.pinsBroken += visits.get(i).facts().mustStay() ? 1 : 0;
        }
        return figures;
    }

    private void leaveBase(DayFacts day) {
        time = day.shift().from();
        place = day.crew().base();
        first = true;
        hungry = day.shift().lunch() != null;
        lastCounts = false;
        afterPinned = false;
        afterPoorNetwork = false;
    }

    private boolean fitsBefore(DayFacts day, VisitFacts visit, Block block) {
        int leg = day.roads().between(visit.place(), block.place());
        return Stay.arrival(day, stay.end, leg, stay.hungry) <= block.start();
    }

    private void take(DayFacts day, Visit visit, VisitFacts facts) {
        int leg = day.roads().between(place, facts.place());
        int idle = stay.start - stay.arrive - Stay.pausedWithin(day, stay.arrive, stay.start) - stay.lunchBefore;
        figures.travel += leg;
        figures.waiting += first ? 0 : idle;
        figures.load += facts.service();
        figures.late += stay.late;
        figures.missingSkills += Long.bitCount(facts.skills() & ~day.crew().skills());
        figures.daysLate += day.days();
        if (facts.wishes() && !stay.wished) {
            figures.unwished++;
        }
        countChange(day, facts);
        countPins(day, facts.keep().pin());
        buffer(stay.start - time - leg);
        hungry = stay.hungry;
        if (log != null) {
            log.stop(visit, null, stay.arrive, stay.start, stay.end);
        }
        moveOn(facts.place(), stay.end, facts.poorNetwork());
        lastCounts = true;
        afterPinned = false;
    }

    private void countChange(DayFacts day, VisitFacts facts) {
        var keep = facts.keep();
        if (keep.day() < 0) {
            return;
        }
        if (keep.day() != day.index()) {
            figures.moved += keep.nearness();
        } else if (Math.abs(stay.start - keep.start()) > SHIFT_TOLERANCE) {
            figures.shifted += keep.nearness();
        }
    }

    private void countPins(DayFacts day, VisitFacts.Pin pin) {
        if (pin.isFree()) {
            return;
        }
        figures.pinsBroken += pin.allows(day) ? 0 : 1;
        if (pin.holdsTime()) {
            figures.pinsBroken += stay.start == pin.start() ? 0 : 1;
            figures.paused += Stay.outOfPause(day, stay.start) - stay.start;
        }
    }

    private void take(DayFacts day, Block block) {
        int leg = day.roads().between(place, block.place());
        int arrive = Stay.arrival(day, time, leg, hungry);
        figures.travel += leg;
        figures.load += block.end() - block.start();
        figures.waiting +=
                first ? 0 : Math.max(0, block.start() - arrive - Stay.pausedWithin(day, arrive, block.start()));
        if (arrive > block.start() && (block.isPinned() || afterPinned)) {
            figures.overlap += arrive - block.start();
        }
        if (block.pinned() != null) {
            checkPinned(day, block, block.pinned());
        }
        buffer(block.start() - time - leg);
        hungry = Block.leavesHungry(day, block, hungry, arrive);
        if (log != null) {
            log.stop(null, block, Math.min(arrive, block.start()), block.start(), block.end());
        }
        moveOn(
                block.place(),
                Math.max(time, block.end()),
                block.pinned() != null && block.pinned().poorNetwork());
        lastCounts = block.isPinned();
        afterPinned = block.isPinned();
    }

    private void checkPinned(DayFacts day, Block block, VisitFacts visit) {
        figures.late += Stay.outsideWindows(day, visit, block.start(), block.end());
        figures.paused += Stay.outOfPause(day, block.start()) - block.start();
        figures.missingSkills += Long.bitCount(visit.skills() & ~day.crew().skills());
        figures.daysLate += day.days();
    }

    private void buffer(int gap) {
        if (afterPoorNetwork) {
            figures.thinBuffer += Math.max(0, BUFFER - Math.max(0, gap));
        }
    }

    private void moveOn(int to, int end, boolean poorNetwork) {
        time = end;
        place = to;
        first = false;
        afterPoorNetwork = poorNetwork;
    }

    private void returnToBase(DayFacts day) {
        if (first) {
            return;
        }
        int leg = day.roads().between(place, day.crew().base());
        int back = Stay.arrival(day, time, leg, hungry);
        figures.travel += leg;
        buffer(day.shift().to() - back);
        if (lastCounts) {
            figures.overtime = Math.min(DAY, Math.max(0, back - day.shift().to()));
        }
    }

    private void countCards(DayFacts day, int ofVisits) {
        int cards = ofVisits;
        for (var block : day.blocks()) {
            cards += block.pinned() == null ? 0 : block.pinned().cards();
        }
        figures.tooManyCards = Math.max(0, cards - day.shift().cards());
    }

    /** What promises alone exceed is not this plan's fault. */
    private void count(DayFacts day, int visits, int families) {
        int promised = day.blockFamilies();
        int limit = Math.max(day.shift().families(), promised);
        figures.tooManyFamilies = Math.max(0, promised + families - limit);
        int blocks = day.blocks().size();
        figures.tooManyVisits =
                Math.max(0, blocks + visits - Math.max(day.shift().visits(), blocks));
    }
}
