package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.Pins;
import java.util.List;

/** A problem in which one visit may be moved, whatever held it. */
final class Unpinned {

    private Unpinned() {}

    static Problem of(Problem problem, String id) {
        return problem.replacing(
                id, visit -> List.of(visit.pins().any() ? visit.with(visit.current(), Pins.NONE) : visit));
    }
}
