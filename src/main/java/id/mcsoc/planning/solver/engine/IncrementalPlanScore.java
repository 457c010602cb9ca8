package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import id.mcsoc.planning.solver.model.Walk;
import java.util.Arrays;
import java.util.List;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/**
 * The engine's score: walks only the team-days a move touched and keeps totals by difference. Must equal
 * {@code VisitPlanConstraints} on every plan; tests and {@code assert.xml} hold it to that.
 */
public class IncrementalPlanScore implements IncrementalScoreCalculator<VisitPlan, HardMediumSoftLongScore> {

    private final Walk walk = new Walk();
    private ScoreParts parts = ScoreParts.NONE;
    private TeamDay[] days = new TeamDay[0];
    private long[] hard = new long[0];
    private long[] medium = new long[0];
    private long[] soft = new long[0];
    private long[] hardLeftOut = new long[0];
    private long[] mediumLeftOut = new long[0];
    private boolean[] isDirty = new boolean[0];
    private int[] dirty = new int[0];
    private int dirtyCount;
    private long hardSum;
    private long mediumSum;
    private long softSum;
    private LoadSpread loads = new LoadSpread(0, 0);
    private AreaClashes areas = AreaClashes.NONE;

    public static HardMediumSoftLongScore of(VisitPlan plan) {
        var engine = new IncrementalPlanScore();
        engine.resetWorkingSolution(plan);
        return engine.calculateScore();
    }

    @Override
    public void resetWorkingSolution(VisitPlan plan) {
        int n = plan.days().size();
        days = plan.days().toArray(TeamDay[]::new);
        parts = new ScoreParts(plan.weights());
        hard = new long[n];
        medium = new long[n];
        soft = new long[n];
        priceOfLeavingOut(plan);
        isDirty = new boolean[n];
        dirty = new int[n];
        dirtyCount = 0;
        hardSum = mediumSum = softSum = 0;
        int teams = Arrays.stream(days)
                        .mapToInt(day -> day.facts().crew().team())
                        .max()
                        .orElse(0)
                + 1;
        loads = new LoadSpread(n, teams);
        areas = AreaClashes.of(plan);
        for (int i = 0; i < n; i++) {
            touch(days[i]);
        }
    }

    /** Depends on the visit alone, so a long list of unserved ones is only summed up. */
    private void priceOfLeavingOut(VisitPlan plan) {
        int last = plan.visits().stream()
                .mapToInt(visit -> visit.facts().index())
                .max()
                .orElse(0);
        hardLeftOut = new long[Math.max(0, last) + 1];
        mediumLeftOut = new long[hardLeftOut.length];
        for (var visit : plan.visits()) {
            if (!visit.facts().isNobody()) {
                hardLeftOut[visit.facts().index()] = parts.leftOut(Rule.Level.HARD, visit.facts());
                mediumLeftOut[visit.facts().index()] = parts.leftOut(Rule.Level.MEDIUM, visit.facts());
            }
        }
    }

    private void leaveOut(int ghost, List<Visit> visits) {
        hard[ghost] = 0;
        medium[ghost] = 0;
        for (int i = 0; i < visits.size(); i++) {
            var facts = visits.get(i).facts();
            if (!facts.isNobody()) {
                hard[ghost] += hardLeftOut[facts.index()];
                medium[ghost] += mediumLeftOut[facts.index()];
            }
        }
    }

    @Override
    public void beforeListVariableChanged(Object entity, String variableName, int fromIndex, int toIndex) {
        touch((TeamDay) entity);
    }

    @Override
    public void afterListVariableChanged(Object entity, String variableName, int fromIndex, int toIndex) {
        touch((TeamDay) entity);
    }

    private void touch(TeamDay day) {
        int i = day.facts().index();
        days[i] = day;
        if (!isDirty[i]) {
            isDirty[i] = true;
            dirty[dirtyCount++] = i;
        }
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        for (int i = 0; i < dirtyCount; i++) {
            refresh(dirty[i]);
        }
        dirtyCount = 0;
        long clashes = areas.clashes() * parts.weight(Rule.ONE_TEAM_PER_KELURAHAN_AND_DAY);
        long spread = loads.spread() * parts.weight(Rule.LOAD_SPREAD);
        return HardMediumSoftLongScore.of(-hardSum - clashes, -mediumSum, -softSum - spread);
    }

    private void refresh(int i) {
        isDirty[i] = false;
        var day = days[i];
        hardSum -= hard[i];
        mediumSum -= medium[i];
        softSum -= soft[i];
        if (day.facts().isGhost()) {
            leaveOut(i, day.visits());
        } else {
            var figures = walk.measure(day.facts(), day.visits());
            hard[i] = parts.measured(Rule.Level.HARD, figures);
            soft[i] = parts.measured(Rule.Level.SOFT, figures);
            loads.set(i, day.facts().crew().team(), figures.load());
            areas.refresh(day, day.visits());
        }
        hardSum += hard[i];
        mediumSum += medium[i];
        softSum += soft[i];
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        throw fixedNumberOfDays();
    }

    @Override
    public void afterEntityAdded(Object entity) {
        throw fixedNumberOfDays();
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        throw fixedNumberOfDays();
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        throw fixedNumberOfDays();
    }

    private static UnsupportedOperationException fixedNumberOfDays() {
        return new UnsupportedOperationException("team-days do not come or go while planning");
    }

    /** The shadow side of the list: nothing to do, the list itself is told of. */
    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        // a visit's team-day follows from the list
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        // a visit's team-day follows from the list
    }
}
