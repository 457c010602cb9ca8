package id.mcsoc.planning.repair.search;

import id.mcsoc.planning.solver.Problem.CurrentFact;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.SolvedPlan.Left;
import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.SolvedPlan.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of the visits that could move.
 *
 * @param free who could
 * @param stops with a place, by id; most of them where they stood
 * @param left without one, by id, and why
 * @param sound whether no hard rule is broken
 */
public record Repaired(
        Set<String> free, Map<String, PlannedStop> stops, Map<String, List<Reason>> left, boolean sound) {

    static Repaired of(SolvedPlan plan, Set<String> free) {
        return new Repaired(
                free,
                plan.visits().stream().collect(Collectors.toMap(PlannedStop::id, Function.identity())),
                plan.unassigned().stream().collect(Collectors.toMap(Left::id, Left::reasons)),
                plan.score().hard() >= 0);
    }

    Map<String, CurrentFact> slots() {
        return stops.values().stream()
                .collect(Collectors.toMap(PlannedStop::id, stop -> new CurrentFact(stop.team(), stop.start())));
    }

    Repaired withReasons(Map<String, List<Reason>> reasons) {
        return new Repaired(free, stops, reasons, sound);
    }
}
