package id.mcsoc.planning.solver.model;

import org.jspecify.annotations.Nullable;

/**
 * A stay that no move can touch: a confirmed visit, or one that somebody pinned.
 *
 * @param start seconds from midnight, as {@code end}
 * @param pinned the visit, when it belongs to this plan and still has to keep its rules
 */
public record Block(
        String id,
        int place,
        int area,
        int families,
        int start,
        int end,
        @Nullable VisitFacts pinned) {

    /** Lunch is had while waiting for a promise, or counts as part of one that goes on past the last moment for it. */
    static boolean leavesHungry(DayFacts day, Block block, boolean hungry, int arrive) {
        var lunch = day.shift().lunch();
        return Lunch.mayWait(day, hungry, arrive)
                && lunch != null
                && block.start() < lunch.eatenBy(arrive)
                && block.end() <= lunch.latest();
    }

    public boolean isPinned() {
        return pinned != null;
    }
}
