package id.mcsoc.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.SolvedPlan.Reason;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import java.time.Duration;
import java.util.List;

/** A problem's plan after a hundred steps, and why something is left out of it. */
final class Solved {

    private static final VisitPlanner PLANNER = OptaVisitPlanner.standard();

    private Solved() {}

    static SolvedPlan solve(Problem problem) {
        return PLANNER.solve(problem, new Limits(Duration.ZERO, 1, 100), progress -> {}, () -> false);
    }

    /** Of the only visit that has no place. */
    static List<Reason> reasons(AProblem problem) {
        var plan = solve(problem.build());
        assertThat(plan.unassigned()).hasSize(1);
        return plan.unassigned().get(0).reasons();
    }

    static void fits(AProblem problem) {
        assertThat(solve(problem.build()).unassigned()).isEmpty();
    }
}
