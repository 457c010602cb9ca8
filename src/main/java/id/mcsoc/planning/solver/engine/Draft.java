package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitFacts;
import id.mcsoc.planning.solver.model.VisitPlan;
import id.mcsoc.planning.solver.model.Walk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan being put together by insertion, outside of the solver: copies of the lists and what each day costs. */
final class Draft {

    private final ScoreParts parts;
    private final List<TeamDay> days;
    private final List<List<Visit>> lists = new ArrayList<>();
    private final long[] hard;
    private final long[] soft;
    private final LoadSpread loads;
    private final AreaClashes areas;
    private final Walk walk = new Walk();

    Draft(VisitPlan plan) {
        parts = new ScoreParts(plan.weights());
        days = plan.days();
        hard = new long[days.size()];
        soft = new long[days.size()];
        int teams =
                days.stream().mapToInt(day -> day.facts().crew().team()).max().orElse(0) + 1;
        loads = new LoadSpread(days.size(), teams);
        areas = AreaClashes.of(plan);
        days.forEach(day -> lists.add(new ArrayList<>(day.visits())));
        for (int i = 0; i + 1 < days.size(); i++) {
            refresh(i);
        }
    }

    /** @param cost soft points it adds, the change in load spread included */
    record Gap(int day, int position, long cost) {}

    ScoreParts parts() {
        return parts;
    }

    List<Visit> unserved() {
        return lists.get(lists.size() - 1);
    }

    /** The cheapest place where the visit breaks nothing, or none. */
    @Nullable
    Gap cheapest(Visit visit) {
        Gap best = null;
        for (int i = 0; i + 1 < days.size(); i++) {
            if (couldTake(i, visit.facts())) {
                best = cheapest(visit, i, best);
            }
        }
        return best;
    }

    private boolean couldTake(int i, VisitFacts visit) {
        var day = days.get(i).facts();
        return visit.windows()[day.date()] != null
                && (visit.skills() & ~day.crew().skills()) == 0
                && day.blocks().size() + lists.get(i).size() < day.shift().visits()
                && !areas.wouldClash(days.get(i), visit.area());
    }

    private @Nullable Gap cheapest(Visit visit, int i, @Nullable Gap best) {
        var list = lists.get(i);
        var day = days.get(i).facts();
        var cheapest = best;
        long load = loads.ofTeam(day.crew().team());
        long spread = Rule.spread(load + visit.facts().service()) - Rule.spread(load);
        long base = spread * parts.weight(Rule.LOAD_SPREAD) - soft[i];
        for (int position = 0; position <= list.size(); position++) {
            list.add(position, visit);
            var figures = walk.measure(day, list);
            long cost = base + parts.measured(Rule.Level.SOFT, figures);
            boolean cheaper = cheapest == null || cost < cheapest.cost();
            if (cheaper && parts.measured(Rule.Level.HARD, figures) <= hard[i]) {
                cheapest = new Gap(i, position, cost);
            }
            list.remove(position);
        }
        return cheapest;
    }

    void insert(Visit visit, Gap gap) {
        lists.get(gap.day()).add(gap.position(), visit);
        refresh(gap.day());
    }

    private void refresh(int i) {
        var day = days.get(i);
        var figures = walk.measure(day.facts(), lists.get(i));
        hard[i] = parts.measured(Rule.Level.HARD, figures);
        soft[i] = parts.measured(Rule.Level.SOFT, figures);
        loads.set(i, day.facts().crew().team(), figures.load());
        areas.refresh(day, lists.get(i));
    }

    /** Writes the lists into the plan. */
    void apply() {
        for (int i = 0; i < days.size(); i++) {
            days.get(i).visiting(lists.get(i));
        }
    }
}
