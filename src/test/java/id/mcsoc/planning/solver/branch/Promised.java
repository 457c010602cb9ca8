package id.mcsoc.planning.solver.branch;

import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.FixedVisit;
import id.mcsoc.planning.solver.Problem.PauseFact;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Problem.WindowFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns open requests into promises: at most one a team and day, before the pause, with a team that can get there in time. */
final class Promised {

    private static final double DETOUR = 1.4;
    private static final int STOP_MINUTES = 4;
    /** For rivers on the way. */
    private static final double MARGIN_MINUTES = 15;

    private final Problem problem;
    private final double speed;
    private final Map<String, FixedVisit> taken = new LinkedHashMap<>();
    private final Set<String> areaDays = new HashSet<>();

    Promised(Problem problem, double speed) {
        this.problem = problem;
        this.speed = speed;
    }

    Problem share(double share) {
        var open = new ArrayList<VisitFact>();
        int wanted = (int) Math.round(share * problem.visits().size());
        for (var visit : problem.visits()) {
            if (taken.size() >= wanted || !promise(visit)) {
                open.add(visit);
            }
        }
        return new Problem(
                problem.format(), problem.name(), problem.zone(), problem.travel(), teams(), open, problem.weights());
    }

    private boolean promise(VisitFact visit) {
        for (var window : visit.windows()) {
            for (var team : problem.teams()) {
                for (var day : team.days()) {
                    if (day.date().equals(window.from().toLocalDate()) && promise(visit, window, team, day)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean promise(VisitFact visit, WindowFact window, TeamFact team, DayFact day) {
        var slot = team.id() + day.date();
        var start = window.from().toLocalTime();
        var end = start.plusMinutes((long) Math.ceil(visit.serviceMinutes()));
        double way = AreaPoint.crowKm(team.base(), visit.at()) * DETOUR / speed * 60 + STOP_MINUTES + MARGIN_MINUTES;
        boolean fits = !taken.containsKey(slot)
                && team.skills().containsAll(visit.skills())
                && !day.from().plusMinutes((long) way).isAfter(start)
                && day.pauses().stream().map(PauseFact::from).noneMatch(end::isAfter)
                && !end.isAfter(window.to().toLocalTime());
        if (!fits || !areaDays.add(visit.area() + day.date())) {
            return false;
        }
        taken.put(slot, new FixedVisit(visit.id(), visit.at(), null, visit.area(), visit.families(), start, end));
        return true;
    }

    private List<TeamFact> teams() {
        return problem.teams().stream()
                .map(team -> new TeamFact(
                        team.id(),
                        team.base(),
                        null,
                        team.skills(),
                        team.days().stream().map(day -> withPromise(team, day)).toList()))
                .toList();
    }

    private DayFact withPromise(TeamFact team, DayFact day) {
        var fixed = taken.get(team.id() + day.date());
        return new DayFact(
                day.date(),
                day.from(),
                day.to(),
                day.families(),
                day.visits(),
                day.pauses(),
                fixed == null ? List.of() : List.of(fixed));
    }
}
