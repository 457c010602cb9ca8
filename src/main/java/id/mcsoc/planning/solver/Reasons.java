package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Relaxation.Situation;
import id.mcsoc.planning.solver.SolvedPlan.Reason;
import id.mcsoc.planning.solver.engine.Fit;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Why a visit has no place in the plan: rules are lifted one family at a time until it fits somewhere, by the solver's
 * own walk. The first that helps is the reason, the earliest team-day where it helps the suggestion.
 */
final class Reasons {

    private static final String DIRT_ROAD = "dirt-road";

    private final Problem problem;
    private final VisitPlan plan;
    private final Fit fit;
    private final List<TeamDay> days;
    private final Map<List<Integer>, Set<TeamDay>> present = new HashMap<>();

    Reasons(Problem problem, VisitPlan plan) {
        this.problem = problem;
        this.plan = plan;
        fit = new Fit(plan.weights());
        days = plan.days().stream()
                .filter(day -> !day.facts().isGhost())
                .sorted(Comparator.comparing(day -> day.facts().calendarDate()))
                .toList();
        for (var day : days) {
            for (var presence : day.presences()) {
                present.computeIfAbsent(List.of(presence.date(), presence.area()), key -> new HashSet<>())
                        .add(day);
            }
        }
    }

    List<Reason> of(Visit visit) {
        var fact = problem.visits().get(visit.facts().index());
        if (fact.at() == null && !problem.travel().model().equals("matrix")) {
            return List.of(Sentences.reason("R09", List.of(fact.id())));
        }
        boolean offered = Arrays.stream(visit.facts().windows()).anyMatch(Objects::nonNull);
        if (!offered) {
            return List.of(reason("R05", visit, firstThatFits(visit, Relaxation.DATES::lift)));
        }
        var reasons = new ArrayList<Reason>();
        reasons.add(main(visit, fact));
        long before = longerWaiting(visit);
        if (reasons.get(0).code().equals("R02") && before > 0) {
            reasons.add(Sentences.reason("R12", List.of(Long.toString(before))));
        }
        return reasons;
    }

    private Reason main(Visit visit, VisitFact fact) {
        for (var relaxation : Relaxation.values()) {
            var day = firstThatFits(visit, relaxation::lift);
            if (day != null) {
                var code = relaxation == Relaxation.DATES ? "R02" : code(relaxation, fact);
                return reason(code, visit, suggestion(visit, code, day));
            }
        }
        for (var relaxation : Relaxation.values()) {
            var day = firstThatFits(visit, now -> relaxation.lift(Relaxation.DATES.lift(now)));
            if (day != null) {
                return reason(code(relaxation, fact), visit, day);
            }
        }
        return reason("R06", visit, null);
    }

    /** A full day is answered by a date that is not full, where there is one. */
    private TeamDay suggestion(Visit visit, String code, TeamDay proven) {
        var otherDate = code.equals("R02") ? firstThatFits(visit, Relaxation.DATES::lift) : null;
        return otherDate == null ? proven : otherDate;
    }

    private @Nullable TeamDay firstThatFits(Visit visit, UnaryOperator<Situation> lift) {
        for (var day : days) {
            var now = new Situation(day.facts(), day.visits(), visit.facts(), isAlone(day, visit));
            var lifted = lift.apply(now);
            boolean open = lifted.visit().windows()[day.facts().date()] != null;
            if (open && lifted.alone() && fit.fits(lifted.day(), lifted.others(), new Visit(lifted.visit()))) {
                return day;
            }
        }
        return null;
    }

    private boolean isAlone(TeamDay day, Visit visit) {
        var teams =
                present.getOrDefault(List.of(day.facts().date(), visit.facts().area()), Set.of());
        return teams.isEmpty() || teams.equals(Set.of(day));
    }

    private long longerWaiting(Visit visit) {
        int own = visit.facts().urgency().waitingDays();
        return plan.visits().stream()
                .filter(other -> !other.isUnserved() && other.facts().urgency().waitingDays() > own)
                .count();
    }

    /** The vehicle is a reason of its own when nobody on the offered dates has it. */
    private String code(Relaxation relaxation, VisitFact fact) {
        boolean vehicle = relaxation == Relaxation.SKILLS && fact.skills().contains(DIRT_ROAD);
        boolean somebody = problem.teams().stream()
                .anyMatch(team -> team.skills().contains(DIRT_ROAD)
                        && team.days().stream()
                                .anyMatch(day -> fact.windows().stream()
                                        .anyMatch(window -> !day.date()
                                                        .isBefore(window.from().toLocalDate())
                                                && !day.date()
                                                        .isAfter(window.to().toLocalDate()))));
        return vehicle && !somebody ? "R10" : relaxation.code();
    }

    /** Arguments: families, date, team, hours and minutes of the visit. */
    private static Reason reason(String code, Visit visit, @Nullable TeamDay day) {
        int minutes = visit.facts().service() / 60;
        return Sentences.reason(
                code,
                List.of(
                        Integer.toString(visit.facts().families()),
                        day == null ? "–" : Sentences.date(day.facts().calendarDate()),
                        day == null ? "–" : day.facts().crew().id(),
                        minutes / 60 + " j " + minutes % 60 + " m"));
    }
}
