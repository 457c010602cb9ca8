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

    /** The last moment to arrive for a visit that has to end by then; -1 when it cannot. */
    public static int arrival(DayFacts day, VisitFacts visit, int endBy) {
        var windows = visit.windows()[day.date()];
        int pinned = visit.keep().pin().start();
        if (pinned >= 0) {
            return Stay.end(day, visit, pinned) <= endBy ? pinned : NEVER;
        }
        int latest = NEVER;
        for (int i = 0; windows != null && i < windows.length; i += 4) {
            boolean presence = windows[i + 2] == VisitFacts.PRESENCE;
            int start = start(day, visit.service(), presence ? Math.min(endBy, windows[i + 1]) : endBy);
            if (!presence && start > windows[i + 1]) {
                start = Stay.outOfPause(day, windows[i + 1]) == windows[i + 1] ? windows[i + 1] : NEVER;
            }
            if (start >= windows[i]) {
                latest = Math.max(latest, start);
            }
        }
        return latest;
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
