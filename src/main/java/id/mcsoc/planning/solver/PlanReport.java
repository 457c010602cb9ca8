package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.SolvedPlan.Left;
import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.SolvedPlan.Reason;
import id.mcsoc.planning.solver.SolvedPlan.RuleFigure;
import id.mcsoc.planning.solver.SolvedPlan.Score;
import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import id.mcsoc.planning.solver.model.Walk;
import id.mcsoc.planning.solver.reasons.Reasons;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.optaplanner.core.api.score.ScoreExplanation;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;

/** Writes a plan down as people read it: stops with times, what each rule contributes, why something is left. */
record PlanReport(Problem problem) {

    private static final SolutionManager<VisitPlan, HardMediumSoftLongScore> RULE_BOOK =
            SolutionManager.create(SolverFactory.<VisitPlan>createFromXmlResource("solver-config/explain.xml"));

    SolvedPlan full(VisitPlan plan) {
        var explanation = RULE_BOOK.explain(plan);
        var reasons = new Reasons(problem, plan);
        return of(plan, explanation.getScore(), reasons::of, figures(explanation));
    }

    /** For progress: no reasons yet, no figures per rule. */
    SolvedPlan interim(VisitPlan plan, HardMediumSoftLongScore score) {
        return of(plan, score, visit -> List.of(Reason.of("R14", List.of(), null)), List.of());
    }

    private SolvedPlan of(
            VisitPlan plan,
            HardMediumSoftLongScore score,
            Function<Visit, List<Reason>> reasons,
            List<RuleFigure> rules) {
        var stops = new ArrayList<PlannedStop>();
        plan.days().forEach(day -> add(day, stops));
        stops.sort(Comparator.comparing(PlannedStop::start).thenComparing(PlannedStop::team));
        var left = plan.ghost().visits().stream()
                .filter(visit -> !visit.facts().isNobody())
                .sorted(Comparator.comparingInt(visit -> visit.facts().index()))
                .map(visit -> new Left(visit.facts().id(), reasons.apply(visit)))
                .toList();
        return new SolvedPlan(SolvedPlan.FORMAT, problem.name(), of(score), List.copyOf(stops), left, rules);
    }

    static Score of(HardMediumSoftLongScore score) {
        return new Score(score.hardScore(), score.mediumScore(), score.softScore());
    }

    private static void add(TeamDay day, List<PlannedStop> stops) {
        var facts = day.facts();
        new Walk().log(facts, day.visits(), (visit, block, arrive, start, end) -> {
            var id = visit != null ? visit.facts().id() : block != null && block.isPinned() ? block.id() : null;
            if (id != null) {
                stops.add(new PlannedStop(
                        id, facts.crew().id(), facts.calendarDate(), at(day, arrive), at(day, start), at(day, end)));
            }
        });
    }

    private static LocalDateTime at(TeamDay day, int seconds) {
        return day.facts().calendarDate().atStartOfDay().plusSeconds(seconds);
    }

    private static List<RuleFigure> figures(ScoreExplanation<VisitPlan, HardMediumSoftLongScore> explanation) {
        var totals = explanation.getConstraintMatchTotalMap();
        return Arrays.stream(Rule.values())
                .flatMap(rule -> totals.values().stream()
                        .filter(total -> total.getConstraintName().equals(rule.id()))
                        .map(total -> new RuleFigure(
                                rule.id(),
                                rule.level().id(),
                                points(rule, total.getScore()),
                                total.getConstraintMatchCount())))
                .toList();
    }

    private static long points(Rule rule, HardMediumSoftLongScore score) {
        return switch (rule.level()) {
            case HARD -> score.hardScore();
            case MEDIUM -> score.mediumScore();
            case SOFT -> score.softScore();
        };
    }
}
