package id.mcsoc.planning.solver.model;

/** When one visit begins and ends if the team comes from there at that time; pauses delay travel and stretch service. */
public final class Stay {

    private static final int DAY = 86_400;

    int arrive;
    int start;
    int end;
    int late;
    boolean wished;

    public int arrive() {
        return arrive;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** Seconds by which every window is missed; 0 when the stay keeps one. */
    public int late() {
        return late;
    }

    /** The stay of a team that is free at {@code place} from {@code time} on. */
    public void find(DayFacts day, VisitFacts visit, int place, int time) {
        arrive = arrival(day, time, day.roads().between(place, visit.place()));
        var keep = visit.keep();
        if (keep.pin().start() >= arrive) {
            standPinned(day, visit, keep.pin().start());
            return;
        }
        boolean holds = keep.day() == day.index() && keep.hold() && keep.start() > arrive;
        find(day, visit, holds ? keep.start() : arrive);
        if (holds && late > 0 && !keep.strict()) {
            find(day, visit, arrive);
        }
    }

    private void find(DayFacts day, VisitFacts visit, int ready) {
        wished = false;
        var windows = visit.windows()[day.date()];
        if (windows == null) {
            stand(day, visit, ready);
            late = DAY;
            return;
        }
        int best = Integer.MAX_VALUE;
        int bestFrom = ready;
        for (int i = 0; i < windows.length; i += 4) {
            int from = Math.max(ready, windows[i]);
            stand(day, visit, from);
            int over = Math.max(0, (windows[i + 2] == VisitFacts.PRESENCE ? end : start) - windows[i + 1]);
            if (over < best) {
                best = over;
                bestFrom = from;
                wished = windows[i + 3] == 1;
            }
            if (over == 0) {
                late = 0;
                return;
            }
        }
        stand(day, visit, bestFrom);
        late = Math.min(DAY, best);
    }

    private void standPinned(DayFacts day, VisitFacts visit, int at) {
        start = at;
        end = at + visit.service() + pausesBeginningIn(day, at, visit.service());
        late = outsideWindows(day, visit, start, end);
        wished = late == 0 && isWished(visit.windows()[day.date()], start, end);
    }

    private static boolean isWished(int[] windows, int start, int end) {
        for (int i = 0; i < windows.length; i += 4) {
            int last = windows[i + 2] == VisitFacts.PRESENCE ? end : start;
            if (windows[i + 3] == 1 && windows[i] <= start && last <= windows[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private void stand(DayFacts day, VisitFacts visit, int from) {
        start = outOfPause(day, from);
        end = start + visit.service() + pausesBeginningIn(day, start, visit.service());
    }

    /** Service that a pause interrupts goes on after it. */
    private static int pausesBeginningIn(DayFacts day, int start, int service) {
        var pauses = day.shift().pauses();
        int sum = 0;
        for (int i = 0; i < pauses.length; i += 2) {
            if (pauses[i] >= start && pauses[i] < start + service + sum) {
                sum += pauses[i + 1] - pauses[i];
            }
        }
        return sum;
    }

    /** Leaves after a pause rather than travel into it. */
    public static int arrival(DayFacts day, int leaves, int leg) {
        var pauses = day.shift().pauses();
        int at = leaves;
        for (int i = 0; i < pauses.length; i += 2) {
            boolean insideAtOnce = at > pauses[i] || leg > 0;
            if (at < pauses[i + 1] && at + leg > pauses[i] && insideAtOnce) {
                at = pauses[i + 1];
            }
        }
        return at + leg;
    }

    /** The first moment from then on that is not inside a pause. */
    static int outOfPause(DayFacts day, int at) {
        var pauses = day.shift().pauses();
        for (int i = 0; i < pauses.length; i += 2) {
            if (at >= pauses[i] && at < pauses[i + 1]) {
                return pauses[i + 1];
            }
        }
        return at;
    }

    static int pausedWithin(DayFacts day, int from, int to) {
        var pauses = day.shift().pauses();
        int sum = 0;
        for (int i = 0; i < pauses.length; i += 2) {
            sum += Math.max(0, Math.min(to, pauses[i + 1]) - Math.max(from, pauses[i]));
        }
        return sum;
    }

    /** Seconds by which a stay misses the window it misses least; a whole day when none is offered. */
    public static int outsideWindows(DayFacts day, VisitFacts visit, int start, int end) {
        var windows = visit.windows()[day.date()];
        int least = DAY;
        for (int i = 0; windows != null && i < windows.length; i += 4) {
            int last = windows[i + 2] == VisitFacts.PRESENCE ? end : start;
            least = Math.min(least, Math.max(0, windows[i] - start) + Math.max(0, last - windows[i + 1]));
        }
        return least;
    }

    /** End of a stay that starts then. */
    public static int end(DayFacts day, VisitFacts visit, int start) {
        var stay = new Stay();
        stay.stand(day, visit, start);
        return stay.end;
    }
}
