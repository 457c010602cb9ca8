package id.mcsoc.planning.repair.search;

import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.CurrentFact;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.FixedVisit;
import id.mcsoc.planning.solver.Problem.PauseFact;
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

    public static Problem teams(Problem problem, List<TeamFact> teams) {
        return with(problem, teams, problem.visits(), problem.weights());
    }

    public static TeamFact days(TeamFact team, List<DayFact> days) {
        return named(team, team.id(), team.skills(), days);
    }

    public static TeamFact named(TeamFact team, String id, List<String> skills, List<DayFact> days) {
        return new TeamFact(id, team.base(), team.basePlace(), skills, days);
    }

    public static DayFact day(DayFact day, List<PauseFact> pauses, List<FixedVisit> fixed) {
        return new DayFact(day.date(), day.from(), day.to(), day.families(), day.visits(), pauses, fixed);
    }

    public static DayFact hours(DayFact day, java.time.LocalTime from, java.time.LocalTime to) {
        return new DayFact(day.date(), from, to, day.families(), day.visits(), day.pauses(), day.fixed());
    }

    static VisitFact visit(
            VisitFact visit, List<WindowFact> windows, @Nullable CurrentFact current, boolean mandatory) {
        return visit.with(windows).with(current, Pins.NONE).withMandatory(mandatory);
    }
}
