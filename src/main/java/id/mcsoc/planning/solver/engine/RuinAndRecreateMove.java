package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Some team-days get other lists, all at once. Between them the lists hold the same visits before and after. */
public final class RuinAndRecreateMove extends AbstractMove<VisitPlan> {

    private static final String VISITS = "visits";

    private final Map<TeamDay, List<Visit>> lists;

    /** @param lists of the days that change, the ghost's among them when somebody drops out or comes in */
    RuinAndRecreateMove(Map<TeamDay, List<Visit>> lists) {
        this.lists = lists;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<VisitPlan> director) {
        return !lists.isEmpty();
    }

    @Override
    protected RuinAndRecreateMove createUndoMove(ScoreDirector<VisitPlan> director) {
        var before = new LinkedHashMap<TeamDay, List<Visit>>();
        lists.keySet().forEach(day -> before.put(day, List.copyOf(day.visits())));
        return new RuinAndRecreateMove(before);
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<VisitPlan> director) {
        var changes = new ArrayList<Change>(lists.size());
        lists.forEach((day, list) -> changes.add(Change.between(day, list)));
        for (var change : changes) {
            director.beforeListVariableChanged(change.day, VISITS, change.from, change.to);
        }
        for (var change : changes) {
            var part = change.day.visits().subList(change.from, change.to);
            part.clear();
            part.addAll(change.inserted);
        }
        for (var change : changes) {
            int to = change.from + change.inserted.size();
            director.afterListVariableChanged(change.day, VISITS, change.from, to);
        }
    }

    /** What stands at the beginning and at the end of both lists is left alone. */
    private record Change(TeamDay day, int from, int to, List<Visit> inserted) {
        static Change between(TeamDay day, List<Visit> after) {
            var before = day.visits();
            int shorter = Math.min(before.size(), after.size());
            int head = 0;
            while (head < shorter && before.get(head) == after.get(head)) {
                head++;
            }
            int tail = 0;
            while (tail < shorter - head
                    && before.get(before.size() - 1 - tail) == after.get(after.size() - 1 - tail)) {
                tail++;
            }
            return new Change(day, head, before.size() - tail, after.subList(head, after.size() - tail));
        }
    }

    @Override
    public RuinAndRecreateMove rebase(ScoreDirector<VisitPlan> director) {
        var there = new LinkedHashMap<TeamDay, List<Visit>>();
        lists.forEach((day, list) -> there.put(director.lookUpWorkingObject(day), rebaseList(list, director)));
        return new RuinAndRecreateMove(there);
    }

    @Override
    public Collection<? extends Object> getPlanningEntities() {
        return lists.keySet();
    }

    @Override
    public Collection<? extends Object> getPlanningValues() {
        var values = new LinkedHashSet<Visit>();
        lists.values().forEach(values::addAll);
        return values;
    }

    @Override
    public String toString() {
        return "ruin and recreate " + lists.keySet();
    }
}
