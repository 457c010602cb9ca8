package id.mcsoc.planning.run;

import id.mcsoc.booking.RequestId;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.PlanningProblem;
import id.mcsoc.planning.proposal.PlanningProblem.Start;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.planning.proposal.Subjects;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.VisitPlanner;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Loads, then plans: between the two nothing of the database is held. */
@Component
class Thinking {

    private final Plans plans;
    private final PlanningProblem problems;
    private final VisitPlanner planner;

    Thinking(Plans plans, PlanningProblem problems, VisitPlanner planner) {
        this.plans = plans;
        this.problems = problems;
        this.planner = planner;
    }

    /** @param best what an attempt before this one had found */
    SolvedPlan plan(RunView run, Optional<SolvedPlan> best, Limits limits, Attendance attendance) {
        var starts = base(run).map(PlanView::starts).orElse(Map.of());
        var problem = problems.load(run.scope(), starts).problem();
        return best.isPresent()
                ? planner.resume(problem, best.get(), limits, attendance, attendance)
                : planner.solve(problem, limits, attendance, attendance);
    }

    /** What still waits for a slot. */
    Subjects subjects(RunView run) {
        return problems.load(run.scope(), Map.of()).subjects();
    }

    Optional<PlanView> base(RunView run) {
        return Optional.ofNullable(run.base().plan())
                .map(plan -> plans.get(plan, run.scope().branch()));
    }

    /** A few moments more: what people fixed meanwhile stands, the rest gives way. */
    Refined refine(RunView run, Map<RequestId, Start> starts, boolean edited, Limits limits) {
        var loaded = problems.load(run.scope(), starts);
        var plan = edited
                ? planner.solve(loaded.problem(), limits, progress -> {}, () -> false)
                : planner.evaluate(loaded.problem());
        return new Refined(loaded, plan);
    }

    record Refined(PlanningProblem.Loaded loaded, SolvedPlan plan) {}
}
