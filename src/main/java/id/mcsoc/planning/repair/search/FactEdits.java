package id.mcsoc.planning.repair.search;

import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.CurrentFact;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.Pins;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Problem.WindowFact;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts with one thing changed. */
public final class FactEdits {

    private FactEdits() {}

    public static Problem with(
            Problem problem, List<TeamFact> teams, List<VisitFact> visits, Map<String, Long> weights) {
        return new Problem(problem.format(), problem.name(), problem.zone(), problem.travel(), teams, visits, weights);
    }

    /** The whole team under another name. */
    public static TeamFact named(TeamFact team, String id, List<DayFact> days) {
        return new TeamFact(id, team.base(), team.basePlace(), team.skills(), days);
    }

    /** Agreed to with so few families once: the minimum counts no more. */
    static VisitFact visit(
            VisitFact visit, List<WindowFact> windows, @Nullable CurrentFact current, boolean mandatory) {
        return visit.with(windows)
                .with(current, Pins.NONE)
                .withMandatory(mandatory)
                .with(visit.background().withMinimum(0));
    }
}
