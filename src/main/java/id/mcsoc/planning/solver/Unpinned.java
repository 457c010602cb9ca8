package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.Pins;
import id.mcsoc.planning.solver.Problem.VisitFact;

/** A problem in which one visit may be moved, whatever held it. */
final class Unpinned {

    private Unpinned() {}

    static Problem of(Problem problem, String id) {
        var visits = problem.visits().stream()
                .map(visit -> visit.id().equals(id) && visit.pins().any() ? free(visit) : visit)
                .toList();
        return new Problem(
                problem.format(),
                problem.name(),
                problem.zone(),
                problem.travel(),
                problem.teams(),
                visits,
                problem.weights());
    }

    private static VisitFact free(VisitFact visit) {
        return new VisitFact(
                visit.id(),
                visit.area(),
                visit.at(),
                visit.place(),
                visit.families(),
                visit.serviceMinutes(),
                visit.skills(),
                visit.windows(),
                visit.priority(),
                visit.waitingDays(),
                visit.mandatory(),
                visit.current(),
                Pins.NONE,
                visit.poorNetwork(),
                visit.background());
    }
}
