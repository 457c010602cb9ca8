package id.mcsoc.planning.solver.model;

/** The day walked backwards: how late a team may be somewhere without breaking what follows. */
public final class Latest {

    private static final int NEVER = -1;

    private Latest() {}

    /** The last moment to leave in order to arrive by then, not travelling inside a pause. */
    public static int departure(DayFacts day, int leg, int arriveBy) {
        var pauses = day.shift().pauses();
        int leave = arriveBy - leg;
        for (int i = pauses.length - 2; i >= 0 && leg > 0; i -= 2) {
            if (leave < pauses[i + 1] && leave + leg > pauses[i]) {
                leave = pauses[i] - leg;
            }
        }
        return leave;
    }

    /** As above, with lunch still to come: it is had before leaving, or can wait until after the arrival. */
    public static int hungryDeparture(DayFacts day, Lunch lunch, int leg, int arriveHungryBy, int arriveBy) {
        int later = departure(day, leg, Math.min(arriveHungryBy, lunch.latest()));
        int fed = Math.min(departure(day, leg, arriveBy) - lunch.length(), lunch.latest());
        return fed >= lunch.from() ? Math.max(later, fed) : later;
    }

    /** The last moment to arrive for a visit that has to end by then; -1 when it cannot. */
    public static int arrival(DayFacts day, VisitFacts visit, int endBy) {
        int pinned = visit.keep().pin().start();
        if (pinned >= 0) {
            return pinned + visit.service() + Stay.pausesBeginningIn(day, pinned, visit.service()) <= endBy
                    ? pinned
                    : NEVER;
        }
        var windows = visit.windows()[day.date()];
        int latest = NEVER;
        for (int i = 0; windows != null && i < windows.length; i += 4) {
            latest = Math.max(latest, start(day, visit, windows, i, endBy));
        }
        return latest;
    }

    /** As above, coming without lunch: it is had on arrival, in the middle of the service, or later. */
    public static int hungryArrival(DayFacts day, Lunch lunch, VisitFacts visit, int endHungryBy, int endBy) {
        int pinned = visit.keep().pin().start();
        if (pinned >= 0) {
            return hungryPinned(day, lunch, visit, endHungryBy, endBy);
        }
        var windows = visit.windows()[day.date()];
        int latest = NEVER;
        for (int i = 0; windows != null && i < windows.length; i += 4) {
            int inTime = start(day, visit, windows, i, Math.min(endHungryBy, lunch.latest()));
            int fed = start(day, visit, windows, i, endBy) - lunch.length();
            boolean atOnce = Math.max(windows[i], fed) >= lunch.latest();
            int first = atOnce ? lunch.latest() : windows[i] - lunch.length();
            int before = Math.min(fed, first) >= lunch.from() ? Math.min(fed, first) : NEVER;
            latest = Math.max(latest, Math.max(inTime, Math.max(before, interrupted(day, lunch, visit, i, endBy))));
        }
        return Math.min(latest, lunch.latest());
    }

    private static int hungryPinned(DayFacts day, Lunch lunch, VisitFacts visit, int endHungryBy, int endBy) {
        int start = visit.keep().pin().start();
        int plainEnd = start + visit.service() + Stay.pausesBeginningIn(day, start, visit.service());
        if (plainEnd <= endBy && start - lunch.length() >= lunch.from()) {
            return start - lunch.length();
        }
        if (start >= lunch.latest()) {
            return NEVER;
        }
        boolean keeps = plainEnd <= lunch.latest()
                ? plainEnd <= endHungryBy
                : Stay.endAfterLunch(day, lunch, start, visit.service()) <= endBy;
        return keeps ? start : NEVER;
    }

    /** The last start of a service that lunch interrupts. */
    private static int interrupted(DayFacts day, Lunch lunch, VisitFacts visit, int window, int endBy) {
        var windows = visit.windows()[day.date()];
        boolean presence = windows[window + 2] == VisitFacts.PRESENCE;
        int by = presence ? Math.min(endBy, windows[window + 1]) : endBy;
        int after = workedBetween(day, lunch.to(), by);
        int left = Math.max(visit.service() - after, 1);
        int start = by <= lunch.to() ? NEVER : start(day, left, lunch.latest());
        int last = presence ? start : Math.min(start, windows[window + 1]);
        return last >= windows[window] && Stay.endAfterLunch(day, lunch, last, visit.service()) <= by ? last : NEVER;
    }

    private static int workedBetween(DayFacts day, int from, int to) {
        return Math.max(0, to - from - Stay.pausedWithin(day, from, to));
    }

    private static int start(DayFacts day, VisitFacts visit, int[] windows, int i, int endBy) {
        boolean presence = windows[i + 2] == VisitFacts.PRESENCE;
        int start = start(day, visit.service(), presence ? Math.min(endBy, windows[i + 1]) : endBy);
        if (!presence && start > windows[i + 1]) {
            start = Stay.outOfPause(day, windows[i + 1]) == windows[i + 1] ? windows[i + 1] : NEVER;
        }
        return start >= windows[i] ? start : NEVER;
    }

    private static int start(DayFacts day, int service, int endBy) {
        var pauses = day.shift().pauses();
        int end = endBy;
        int left = service;
        for (int i = pauses.length - 2; i >= 0; i -= 2) {
            if (end <= pauses[i]) {
                continue;
            }
            int worked = Math.max(0, end - pauses[i + 1]);
            if (worked >= left && end > pauses[i + 1]) {
                break;
            }
            left -= worked;
            end = pauses[i];
        }
        return end - left;
    }
}
