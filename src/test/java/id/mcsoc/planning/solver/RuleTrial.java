package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.AProblem.aProblem;

import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;

/** One situation a line: a plan as its visits stand, and what one rule says of it. */
final class RuleTrial {

    private static final ConstraintVerifier<VisitPlanConstraints, VisitPlan> RULES =
            ConstraintVerifier.build(new VisitPlanConstraints(), VisitPlan.class, TeamDay.class, Visit.class);

    private RuleTrial() {}

    /** A visit of two hours, 20 minutes from the office, that team T1 makes on 1 December first thing. */
    static AProblem plan(UnaryOperator<ADay> day, UnaryOperator<AVisit> visit) {
        return aProblem()
                .team("T1")
                .works("T1", 1, day)
                .visit("A", it -> visit.apply(it.offers(1, "08:00", "16:00").now("T1", 1, "08:00")));
    }

    static AProblem plan(UnaryOperator<AVisit> visit) {
        return plan(day -> day, visit);
    }

    /** That visit in Jelutung, and another at noon: where, by which of two teams, on which day. */
    static AProblem twoVisits(String kelurahan, String team, int day) {
        return plan(visit -> visit.in("Jelutung"))
                .team("T2")
                .works("T2", 1)
                .works("T2", 2)
                .visit("B", it -> it.in(kelurahan).offers(1, "08:00", "16:00").now(team, day, "12:00"));
    }

    static void broken(
            BiFunction<VisitPlanConstraints, ConstraintFactory, Constraint> rule, AProblem problem, long by) {
        broken(rule, problem.plan(), by);
    }

    static void broken(BiFunction<VisitPlanConstraints, ConstraintFactory, Constraint> rule, VisitPlan plan, long by) {
        RULES.verifyThat(rule).givenSolution(plan).penalizesBy(by);
    }

    static void kept(BiFunction<VisitPlanConstraints, ConstraintFactory, Constraint> rule, AProblem problem) {
        broken(rule, problem, 0);
    }

    /** The plan is changed by hand after it was built from what is published. */
    static VisitPlan moved(AProblem problem, int toDay) {
        var plan = problem.plan();
        var visit = plan.visits().get(0);
        plan.days().forEach(day -> day.visiting(List.of()));
        plan.days().get(toDay).visiting(List.of(visit));
        return plan;
    }
}
