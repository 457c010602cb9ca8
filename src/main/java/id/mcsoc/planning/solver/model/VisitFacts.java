package id.mcsoc.planning.solver.model;

/**
 * What does not change about a visit while planning. Times are seconds from midnight.
 *
 * @param index in the problem's list of visits
 * @param place index into {@link Roads}
 * @param area index of the kelurahan, -1 when the rule "one team per kelurahan and day" does not apply
 * @param service seconds at the place
 * @param skills one bit per needed skill or piece of kit
 * @param windows per date index; null or {@code from, to, bounds, wished} four at a time
 * @param keep what is promised already
 * @param cards blank cards it needs
 */
public record VisitFacts(
        int index,
        String id,
        int place,
        int area,
        int families,
        int service,
        long skills,
        int[][] windows,
        Urgency urgency,
        boolean wishes,
        boolean poorNetwork,
        Promise keep,
        int cards) {

    /** {@code bounds} of a window: the whole stay, or the start of service only. */
    public static final int PRESENCE = 0;

    public static final int START = 1;

    /** @param turnDays since the kelurahan was served */
    public record Urgency(int priority, int waitingDays, boolean mandatory, int turnDays) {}

    /**
     * @param day index of the team-day, -1 for none
     * @param start seconds from midnight
     * @param nearness 1 to 3, how dear a change is as the day comes close
     * @param strict never earlier than {@code start}, even when that breaks a rule
     * @param hold keeps {@code start} where it can, instead of moving up into a gap
     */
    public record Promise(int day, int start, int nearness, boolean strict, boolean hold, Pin pin) {
        public static final Promise NONE = new Promise(-1, 0, 0, false, false, Pin.FREE);
    }

    /**
     * What a planner said must stay as it is; -1 for what is free. A visit pinned in all three is a {@link Block} instead.
     *
     * @param team number of the team, {@code date}: of the date, {@code start}: seconds from midnight
     */
    public record Pin(int team, int date, int start) {
        public static final Pin FREE = new Pin(-1, -1, -1);

        public boolean isFree() {
            return team < 0 && date < 0 && start < 0;
        }

        public boolean holdsTime() {
            return start >= 0;
        }

        public boolean allows(DayFacts day) {
            return (team < 0 || team == day.crew().team()) && (date < 0 || date == day.date());
        }
    }

    /** Stands in where a plan has no visit to move: the solver refuses to look at an empty list. Counts nowhere. */
    public static VisitFacts nobody(int dates) {
        return new VisitFacts(
                -1, "", 0, -1, 0, 0, 0, new int[dates][], new Urgency(0, 0, false, 0), false, false, Promise.NONE, 0);
    }

    public boolean isNobody() {
        return index < 0;
    }

    public VisitFacts withSkills(long needed) {
        return new VisitFacts(
                index, id, place, area, families, service, needed, windows, urgency, wishes, poorNetwork, keep, cards);
    }

    /** A part of it, or more than it. @param seconds at the place */
    public VisitFacts withWork(int forFamilies, int seconds, int forCards) {
        return new VisitFacts(
                index,
                id,
                place,
                area,
                forFamilies,
                seconds,
                skills,
                windows,
                urgency,
                wishes,
                poorNetwork,
                keep,
                forCards);
    }

    public VisitFacts withWindows(int[][] other) {
        return new VisitFacts(
                index, id, place, area, families, service, skills, other, urgency, wishes, poorNetwork, keep, cards);
    }

    /** A pinned visit that had its place must not lose it. */
    public boolean mustStay() {
        return keep.day() >= 0 && !keep.pin().isFree();
    }

    public VisitFacts withPromise(Promise other) {
        return new VisitFacts(
                index, id, place, area, families, service, skills, windows, urgency, wishes, poorNetwork, other, cards);
    }
}
