package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.VisitPlanner.MoveCheck;
import id.mcsoc.planning.solver.VisitPlanner.Violation;
import id.mcsoc.planning.solver.engine.Fit;
import id.mcsoc.planning.solver.engine.IncrementalPlanScore;
import id.mcsoc.planning.solver.model.PlanWeights;
import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitFacts.Pin;
import id.mcsoc.planning.solver.model.VisitFacts.Promise;
import id.mcsoc.planning.solver.model.VisitPlan;
import id.mcsoc.planning.solver.model.Walk;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** One visit put somewhere else by hand, all others where they stand: what would be wrong, and what it costs. */
final class MoveTrial {

    private final VisitPlan before;
    private final VisitPlan after;
    private final Visit visit;

    MoveTrial(Problem problem, PlanWeights weights, String id) {
        before = PlanBuilder.build(problem, weights, true);
        after = PlanBuilder.build(Unpinned.of(problem, id), weights, true);
        visit = after.visits().stream()
                .filter(candidate -> candidate.facts().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemInvalid("/visits", "no visit \"" + id + "\""));
    }

    MoveCheck to(String team, LocalDate date, LocalTime notBefore) {
        var day = after.days().stream()
                .filter(d -> d.facts().crew().id().equals(team)
                        && d.facts().calendarDate().equals(date)
                        && !d.facts().isGhost())
                .findFirst();
        if (day.isEmpty()) {
            var absent = new Violation("team-works", List.of(Phrase.team(team), Phrase.date(date)));
            return new MoveCheck(List.of(absent), notBefore, notBefore, new SolvedPlan.Score(0, 0, 0));
        }
        return to(day.get(), notBefore.toSecondOfDay());
    }

    private MoveCheck to(TeamDay day, int notBefore) {
        var promise = new Promise(day.facts().index(), notBefore, 0, true, true, Pin.FREE);
        var moved = new Visit(visit.facts().withPromise(promise));
        var from = visit.day();
        if (from != null) {
            from.visiting(without(from));
        }
        boolean clashes = clashes(day);
        var trial = new Fit(after.weights()).best(day.facts(), day.visits(), moved);
        day.visiting(trial.visits());
        after.visits().set(after.visits().indexOf(visit), moved);
        var stop = new int[2];
        new Walk().log(day.facts(), day.visits(), (stay, block, arrive, start, end) -> {
            if (stay == moved) {
                stop[0] = start;
                stop[1] = end;
            }
        });
        var violations = new ArrayList<>(new Violations(day, trial, moved).all());
        if (clashes) {
            violations.add(new Violation(
                    Rule.ONE_TEAM_PER_KELURAHAN_AND_DAY.id(),
                    List.of(Phrase.date(day.facts().calendarDate()))));
        }
        return new MoveCheck(violations, time(stop[0]), time(stop[1]), delta(day, stop[0]));
    }

    private List<Visit> without(TeamDay day) {
        return day.visits().stream().filter(other -> other != visit).toList();
    }

    private boolean clashes(TeamDay target) {
        int area = visit.facts().area();
        return area >= 0
                && after.days().stream()
                        .filter(day -> day != target
                                && day.facts().date() == target.facts().date())
                        .flatMap(day -> day.presences().stream())
                        .anyMatch(presence -> presence.area() == area);
    }

    /** The trial's own promise carries no disruption, so the broken one is added here. */
    private SolvedPlan.Score delta(TeamDay day, int start) {
        var keep = visit.facts().keep();
        long disruption = 0;
        if (keep.day() >= 0 && keep.day() != day.facts().index()) {
            disruption = keep.nearness() * after.weights().of(Rule.MOVED_VISIT);
        } else if (keep.day() >= 0 && Math.abs(start - keep.start()) > Walk.SHIFT_TOLERANCE) {
            disruption = keep.nearness() * after.weights().of(Rule.SHIFTED_VISIT);
        }
        var difference = IncrementalPlanScore.of(after).subtract(IncrementalPlanScore.of(before));
        return PlanReport.of(difference.subtract(HardMediumSoftLongScore.ofSoft(disruption)));
    }

    private static LocalTime time(int seconds) {
        return LocalTime.ofSecondOfDay(Math.min(seconds, 86_399));
    }
}
