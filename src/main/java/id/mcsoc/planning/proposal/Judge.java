package id.mcsoc.planning.proposal;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.Moves.Target;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.VisitPlanner;
import id.mcsoc.planning.solver.VisitPlanner.MoveCheck;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the planner's rules about a plan as it stands in the database. */
@Component
class Judge {

    private final Plans plans;
    private final PlanningProblem problems;
    private final VisitPlanner planner;
    private final PlanWriter writer;

    Judge(Plans plans, PlanningProblem problems, VisitPlanner planner, PlanWriter writer) {
        this.plans = plans;
        this.problems = problems;
        this.planner = planner;
        this.writer = writer;
    }

    /** As it is by now. */
    PlanView plan(UUID id, BranchCode branch) {
        return plans.get(id, branch);
    }

    MoveCheck check(PlanView plan, StopView stop, Target target) {
        var loaded = problems.load(plan);
        if (!loaded.subjects().contains(stop.number())) {
            throw new Refused(PlanningRefusal.PLAN_OUTDATED, stop.number());
        }
        if (loaded.problem().teams().stream().noneMatch(team -> team.id().equals(target.team()))) {
            throw new NotFound(target.team());
        }
        return planner.check(loaded.problem(), stop.number(), target.team(), target.date(), target.notBefore());
    }

    /** Skills and kit. */
    List<String> needs(PlanView plan, StopView stop) {
        return problems.load(plan).problem().visits().stream()
                .filter(visit -> visit.id().equals(stop.number()))
                .findFirst()
                .orElseThrow(() -> new Refused(PlanningRefusal.PLAN_OUTDATED, stop.number()))
                .skills();
    }

    SolvedPlan evaluate(PlanView plan) {
        return planner.evaluate(problems.load(plan).problem());
    }

    /** Score and reasons follow a change by hand. */
    void rescore(UUID plan, BranchCode branch) {
        writer.rescore(plan, branch, evaluate(plans.get(plan, branch)));
    }
}
