package id.mcsoc.planning.solver.model;

/**
 * A pause of fixed length that lies anywhere in its window. A team eats as late as it can: before a leg that would end
 * after {@link #latest}, in a wait that is long enough, or in the middle of a service that goes on past it. Seconds from
 * midnight; the window touches no other pause.
 */
public record Lunch(int from, int to, int length) {

    /** The last moment to begin. */
    public int latest() {
        return to - length;
    }

    /** When a team that stops now has eaten. */
    int eatenBy(int now) {
        return Math.max(now, from) + length;
    }

    /** Whether who has not eaten before that moment may still put it off. */
    public static boolean mayWait(DayFacts day, boolean hungry, int now) {
        var lunch = day.shift().lunch();
        return hungry && lunch != null && now <= lunch.latest();
    }
}
