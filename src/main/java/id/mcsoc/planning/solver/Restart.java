package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.engine.IncrementalPlanScore;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Lays a plan that was found earlier over a fresh one. What is no longer there is passed over, what is new waits. */
final class Restart {

    private Restart() {}

    /** @return the better of the two: while nobody planned, a promise may have come where the found plan goes */
    static VisitPlan from(SolvedPlan found, Supplier<VisitPlan> current) {
        var restarted = current.get();
        lay(found, restarted);
        var fresh = current.get();
        return IncrementalPlanScore.of(restarted).compareTo(IncrementalPlanScore.of(fresh)) < 0 ? fresh : restarted;
    }

    private static void lay(SolvedPlan found, VisitPlan plan) {
        var waiting = plan.visits().stream()
                .collect(Collectors.toMap(visit -> visit.facts().id(), Function.identity()));
        var lists = new HashMap<String, List<Visit>>();
        found.visits().stream()
                .sorted(Comparator.comparing(PlannedStop::start))
                .filter(stop -> waiting.containsKey(stop.id()) && known(plan, stop))
                .forEach(stop -> lists.computeIfAbsent(stop.team() + " " + stop.date(), day -> new ArrayList<>())
                        .add(waiting.remove(stop.id())));
        for (var day : plan.days()) {
            day.visiting(day.facts().isGhost() ? left(plan, waiting) : lists.getOrDefault(name(day), List.of()));
        }
    }

    private static boolean known(VisitPlan plan, PlannedStop stop) {
        return plan.days().stream().anyMatch(day -> name(day).equals(stop.team() + " " + stop.date()));
    }

    private static List<Visit> left(VisitPlan plan, Map<String, Visit> waiting) {
        return plan.visits().stream()
                .filter(visit -> waiting.containsKey(visit.facts().id()))
                .toList();
    }

    private static String name(TeamDay day) {
        return day.facts().isGhost()
                ? ""
                : day.facts().crew().id() + " " + day.facts().calendarDate();
    }
}
