package id.mcsoc.planning.solver.model;

/** When one visit begins and ends if the team comes from there at that time; pauses delay travel and stretch service. */
public final class Stay {

    private static final int DAY = 86_400;

    int arrive;
    int start;
    int end;
    int late;
    boolean wished;
    boolean hungry;
    int lunchBefore;
    private boolean comesHungry;

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

    /** Seconds of lunch between arrival and start. */
    public int lunchBefore() {
        return lunchBefore;
    }

    /** Whether lunch is still to come when the stay ends. */
    public boolean hungry() {
        return hungry;
    }

    /** The stay of a team that is free at {@code place} from {@code time} on, with or without lunch before it. */
    public void find(DayFacts day, VisitFacts visit, int place, int time, boolean hungryThen) {
        arrive = arrival(day, time, day.roads().between(place, visit.place()), hungryThen);
        comesHungry = Lunch.mayWait(day, hungryThen, arrive);
        var keep = visit.keep();
        if (keep.pin().start() >= arrive && canBegin(day, keep.pin().start())) {
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

    /** Whether it starts when somebody pinned it to, not in a pause. */
    public boolean keepsPin(DayFacts day, VisitFacts.Pin pin) {
        return !pin.holdsTime() || start == pin.start() && outOfPause(day, start) == start;
    }

    /** Not where lunch would have to be begun later than possible, or given up. */
    private boolean canBegin(DayFacts day, int at) {
        var lunch = day.shift().lunch();
        return !comesHungry || lunch == null || at < lunch.latest() || at >= lunch.eatenBy(arrive);
    }

    private void standPinned(DayFacts day, VisitFacts visit, int at) {
        begin(day, at);
        start = at;
        finish(day, visit);
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
        begin(day, outOfPause(day, from));
        finish(day, visit);
    }

    /** Lunch first where waiting leaves time for it, or where it cannot wait. */
    private void begin(DayFacts day, int from) {
        start = from;
        hungry = comesHungry;
        lunchBefore = 0;
        var lunch = day.shift().lunch();
        if (hungry && lunch != null && (from >= lunch.latest() || from >= lunch.eatenBy(arrive))) {
            start = outOfPause(day, Math.max(from, lunch.eatenBy(arrive)));
            hungry = false;
            lunchBefore = lunch.length();
        }
    }

    private void finish(DayFacts day, VisitFacts visit) {
        end = start + visit.service() + pausesBeginningIn(day, start, visit.service());
        var lunch = day.shift().lunch();
        if (hungry && lunch != null && end > lunch.latest()) {
            hungry = false;
            end = endAfterLunch(day, lunch, start, visit.service());
        }
    }

    /** The service is interrupted at the last moment that lunch allows. */
    static int endAfterLunch(DayFacts day, Lunch lunch, int start, int service) {
        int worked = lunch.latest() - start - pausedWithin(day, start, lunch.latest());
        return lunch.to() + service - worked + pausesBeginningIn(day, lunch.to(), service - worked);
    }

    /** Service that a pause interrupts goes on after it. */
    static int pausesBeginningIn(DayFacts day, int start, int service) {
        var pauses = day.shift().pauses();
        int sum = 0;
        for (int i = 0; i < pauses.length; i += 2) {
            if (pauses[i] >= start && pauses[i] < start + service + sum) {
                sum += pauses[i + 1] - pauses[i];
            }
        }
        return sum;
    }

    /** Eats before leaving rather than travel past the last moment for it. */
    public static int arrival(DayFacts day, int leaves, int leg, boolean hungry) {
        int at = arrival(day, leaves, leg);
        var lunch = day.shift().lunch();
        return hungry && lunch != null && at > lunch.latest() ? arrival(day, lunch.eatenBy(leaves), leg) : at;
    }

    /** Leaves after a pause rather than travel into it. */
    static int arrival(DayFacts day, int leaves, int leg) {
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
        var lunch = day.shift().lunch();
        stay.arrive = start;
        stay.comesHungry = lunch != null && start < lunch.latest() && start < lunch.eatenBy(0);
        stay.stand(day, visit, start);
        return stay.end;
    }
}
