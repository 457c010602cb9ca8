package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitFacts;
import id.mcsoc.planning.solver.model.VisitPlan;
import id.mcsoc.planning.solver.model.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A plan being taken apart and put together outside of the solver: its own lists, schedules and score. */
final class Routes {

    static final int UNSERVED = -1;

    private final ScoreParts parts;
    private final List<TeamDay> days;
    private final List<List<Visit>> lists = new ArrayList<>();
    private final Schedule[] schedules;
    private final int[] dayOf;
    private final List<Visit> unserved = new ArrayList<>();
    private final int[] unservedAt;
    private final int[] families;
    private final int[] cards;
    private final long[] hardLeftOut;
    private final long[] mediumLeftOut;
    private final long[] hard;
    private final long[] soft;
    private final LoadSpread loads;
    private final AreaClashes areas;
    private long hardSum;
    private long mediumSum;
    private long softSum;

    Routes(VisitPlan plan) {
        parts = new ScoreParts(plan.weights());
        int n = plan.days().size() - 1;
        days = plan.days().subList(0, n);
        schedules = new Schedule[n];
        hard = new long[n];
        families = new int[n];
        cards = new int[n];
        soft = new long[n];
        int teams =
                days.stream().mapToInt(day -> day.facts().crew().team()).max().orElse(0) + 1;
        loads = new LoadSpread(n, teams);
        areas = AreaClashes.of(plan);
        int last = plan.visits().stream()
                .mapToInt(visit -> visit.facts().index())
                .max()
                .orElse(0);
        dayOf = new int[Math.max(0, last) + 1];
        Arrays.fill(dayOf, UNSERVED);
        unservedAt = new int[dayOf.length];
        hardLeftOut = new long[dayOf.length];
        mediumLeftOut = new long[dayOf.length];
        for (var visit : plan.visits()) {
            if (!visit.facts().isNobody()) {
                hardLeftOut[visit.facts().index()] = parts.leftOut(Rule.Level.HARD, visit.facts());
                mediumLeftOut[visit.facts().index()] = parts.leftOut(Rule.Level.MEDIUM, visit.facts());
            }
        }
        var walk = new Walk();
        for (int i = 0; i < n; i++) {
            schedules[i] = new Schedule(days.get(i).facts(), walk);
            lists.add(new ArrayList<>());
            refresh(i);
        }
        plan.visits().stream().filter(visit -> !visit.facts().isNobody()).forEach(this::leave);
        for (int i = 0; i < n; i++) {
            set(i, days.get(i).visits());
        }
    }

    ScoreParts parts() {
        return parts;
    }

    List<TeamDay> days() {
        return days;
    }

    List<Visit> visits(int day) {
        return lists.get(day);
    }

    Schedule schedule(int day) {
        return schedules[day];
    }

    int dayOf(Visit visit) {
        return dayOf[visit.facts().index()];
    }

    long hard() {
        return hardSum + areas.clashes() * parts.weight(Rule.ONE_TEAM_PER_KELURAHAN_AND_DAY);
    }

    long medium() {
        return mediumSum;
    }

    long soft() {
        return softSum + loads.spread() * parts.weight(Rule.LOAD_SPREAD);
    }

    long hard(int day) {
        return hard[day];
    }

    boolean wouldClash(int day, int area) {
        return areas.wouldClash(days.get(day), area);
    }

    /** Points that this much more work for the day's team adds to the spread of load. */
    long extraSpread(int day, int service) {
        long load = loads.ofTeam(days.get(day).facts().crew().team());
        return (Rule.spread(load + service) - Rule.spread(load)) * parts.weight(Rule.LOAD_SPREAD);
    }

    /** Whether the day has seats for so many families and one more visit. */
    boolean hasRoom(VisitFacts visit, int day) {
        var facts = days.get(day).facts();
        return families[day] + visit.families() <= facts.shift().families()
                && cards[day] + visit.cards() <= facts.shift().cards()
                && facts.blocks().size() + lists.get(day).size() < facts.shift().visits();
    }

    void insert(Visit visit, int day, int position) {
        lists.get(day).add(position, visit);
        join(visit, day);
        refresh(day);
    }

    /** The day's figures wait for {@link #refresh}, so that several visits can leave at once. */
    void remove(Visit visit) {
        int day = dayOf(visit);
        lists.get(day).remove(visit);
        leave(visit);
    }

    /** Whether the day's list is this one, the same visits in the same order. */
    boolean isSet(int day, List<Visit> visits) {
        var own = lists.get(day);
        if (own.size() != visits.size()) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i) != visits.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Makes a day's list what it is told to be. */
    void set(int day, List<Visit> visits) {
        if (isSet(day, visits)) {
            return;
        }
        for (var visit : List.copyOf(lists.get(day))) {
            remove(visit);
        }
        for (var visit : visits) {
            int other = dayOf(visit);
            if (other != UNSERVED) {
                remove(visit);
                refresh(other);
            }
            lists.get(day).add(visit);
            join(visit, day);
        }
        refresh(day);
    }

    /** These days get these lists, which hold together no visit that stands on another day. */
    void restore(BitSet changed, List<List<Visit>> before) {
        for (int day = changed.nextSetBit(0); day >= 0; day = changed.nextSetBit(day + 1)) {
            lists.get(day).forEach(this::leave);
            lists.get(day).clear();
        }
        for (int day = changed.nextSetBit(0); day >= 0; day = changed.nextSetBit(day + 1)) {
            for (var visit : before.get(day)) {
                join(visit, day);
            }
            lists.get(day).addAll(before.get(day));
            refresh(day);
        }
    }

    private void join(Visit visit, int day) {
        int i = visit.facts().index();
        dayOf[i] = day;
        hardSum -= hardLeftOut[i];
        mediumSum -= mediumLeftOut[i];
        var last = unserved.remove(unserved.size() - 1);
        if (last != visit) {
            unserved.set(unservedAt[i], last);
            unservedAt[last.facts().index()] = unservedAt[i];
        }
    }

    private void leave(Visit visit) {
        int i = visit.facts().index();
        dayOf[i] = UNSERVED;
        hardSum += hardLeftOut[i];
        mediumSum += mediumLeftOut[i];
        unservedAt[i] = unserved.size();
        unserved.add(visit);
    }

    /** In no order. */
    List<Visit> unserved() {
        return unserved;
    }

    private void count(int day, List<Visit> visits) {
        families[day] = days.get(day).facts().blockFamilies();
        cards[day] = 0;
        for (var block : days.get(day).facts().blocks()) {
            cards[day] += block.pinned() == null ? 0 : block.pinned().cards();
        }
        for (int i = 0; i < visits.size(); i++) {
            families[day] += visits.get(i).facts().families();
            cards[day] += visits.get(i).facts().cards();
        }
    }

    void refresh(int i) {
        var day = days.get(i);
        var figures = schedules[i].refresh(lists.get(i));
        hardSum -= hard[i];
        softSum -= soft[i];
        hard[i] = parts.measured(Rule.Level.HARD, figures);
        soft[i] = parts.measured(Rule.Level.SOFT, figures);
        hardSum += hard[i];
        softSum += soft[i];
        loads.set(i, day.facts().crew().team(), figures.load());
        areas.refresh(day, lists.get(i));
        count(i, lists.get(i));
    }
}
