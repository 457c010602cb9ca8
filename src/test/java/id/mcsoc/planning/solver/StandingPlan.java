package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.CurrentFact;
import id.mcsoc.planning.solver.Problem.Pins;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.SlotSearch.Ask;
import id.mcsoc.planning.solver.SlotSearch.FreeSlot;
import id.mcsoc.planning.solver.SlotSearch.Ways;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import id.mcsoc.planning.solver.engine.IncrementalPlanScore;
import id.mcsoc.planning.solver.model.PlanWeights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** A plan as it may stand on a branch's table: what was solved is a draft, the rest waits. */
record StandingPlan(Problem problem) {

    static StandingPlan of(Problem open) {
        var solved = OptaVisitPlanner.standard()
                .solve(open, new Limits(Duration.ofSeconds(1), 1, 1), progress -> {}, () -> false);
        var stops = solved.visits().stream().collect(Collectors.toMap(SolvedPlan.PlannedStop::id, stop -> stop));
        var visits = open.visits().stream()
                .map(visit -> {
                    var stop = stops.get(visit.id());
                    return with(visit, stop == null ? null : new CurrentFact(stop.team(), stop.start()), Pins.NONE);
                })
                .toList();
        return new StandingPlan(with(open, visits));
    }

    List<VisitFact> waiting() {
        return problem.visits().stream()
                .filter(visit -> visit.current() == null)
                .toList();
    }

    List<VisitFact> placed() {
        return problem.visits().stream()
                .filter(visit -> visit.current() != null)
                .toList();
    }

    StandingPlan without(VisitFact visit) {
        return new StandingPlan(
                with(problem, problem.visits().stream().filter(v -> v != visit).toList()));
    }

    /** Pins.ALL as for the search; the guest, if any, as it would stand after commit. */
    HardMediumSoftLongScore score(VisitFact guest) {
        var all = new ArrayList<VisitFact>();
        placed().forEach(visit -> all.add(with(visit, visit.current(), Pins.ALL)));
        all.add(guest);
        return IncrementalPlanScore.of(PlanBuilder.build(with(problem, all), PlanWeights.standard(), true));
    }

    Ask ask(VisitFact guest) {
        var travel = problem.travel();
        int at = Objects.requireNonNull(travel.places()).indexOf(guest.place() == null ? guest.id() : guest.place());
        var seconds = Objects.requireNonNull(travel.seconds());
        var to = new int[seconds.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = seconds[i][at];
        }
        return new Ask(waiting(guest), new Ways(to, seconds[at]));
    }

    static VisitFact waiting(VisitFact visit) {
        return with(visit, null, Pins.NONE);
    }

    static VisitFact committed(VisitFact visit, FreeSlot slot) {
        return with(visit, new CurrentFact(slot.team(), slot.date().atTime(slot.start())), Pins.NONE);
    }

    private static VisitFact with(VisitFact v, @org.jspecify.annotations.Nullable CurrentFact current, Pins pins) {
        return new VisitFact(
                v.id(),
                v.area(),
                v.at(),
                v.place(),
                v.families(),
                v.serviceMinutes(),
                v.skills(),
                v.windows(),
                v.priority(),
                v.waitingDays(),
                v.mandatory(),
                current,
                pins,
                v.poorNetwork(),
                v.background());
    }

    private static Problem with(Problem p, List<VisitFact> visits) {
        return new Problem(p.format(), p.name(), p.zone(), p.travel(), p.teams(), visits, p.weights());
    }
}
