package id.mcsoc.planning.repair.search;

import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.FixedVisit;
import id.mcsoc.planning.solver.Problem.PauseFact;
import id.mcsoc.planning.solver.Problem.TeamFact;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can go wrong, taken out of a problem. Dates are inclusive. */
public final class Loss {

    private Loss() {}

    /** Without hours whole days are gone, with them those hours. */
    public static Problem team(
            Problem problem, String team, Span span, @Nullable LocalTime from, @Nullable LocalTime to) {
        return edit(
                problem,
                team,
                fact -> fact.with(fact.days().stream()
                        .filter(day -> from != null || !span.contains(day.date()))
                        .map(day ->
                                from != null && to != null && span.contains(day.date()) ? paused(day, from, to) : day)
                        .toList()));
    }

    /** From a day to a day, both included. */
    public record Span(LocalDate first, LocalDate last) {
        public boolean contains(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    /** A visit that is under way, and so a block, takes until then. */
    public static Problem overrun(Problem problem, String visit, LocalTime until) {
        var teams = problem.teams().stream()
                .map(team -> team.with(team.days().stream()
                        .map(day -> day.promising(day.fixed().stream()
                                .map(fixed -> fixed.id().equals(visit) ? ending(fixed, until) : fixed)
                                .toList()))
                        .toList()))
                .toList();
        return problem.with(teams);
    }

    /** What is over today is over: nobody leaves earlier than now. */
    public static Problem notBefore(Problem problem, LocalDate today, LocalTime now) {
        var teams = problem.teams().stream()
                .map(team -> team.with(team.days().stream()
                        .filter(day -> !day.date().equals(today) || now.isBefore(day.to()))
                        .map(day ->
                                day.date().equals(today) && day.from().isBefore(now) ? day.hours(now, day.to()) : day)
                        .toList()))
                .toList();
        return problem.with(teams);
    }

    private static Problem edit(Problem problem, String team, UnaryOperator<TeamFact> how) {
        var teams = problem.teams().stream()
                .map(fact -> fact.id().equals(team) ? how.apply(fact) : fact)
                .toList();
        return problem.with(teams);
    }

    private static DayFact paused(DayFact day, LocalTime from, LocalTime to) {
        return day.pausing(Stream.concat(day.pauses().stream(), Stream.of(new PauseFact(from, to)))
                .toList());
    }

    private static FixedVisit ending(FixedVisit fixed, LocalTime until) {
        var end = until.isAfter(fixed.start()) ? until : fixed.end();
        return new FixedVisit(
                fixed.id(), fixed.at(), fixed.place(), fixed.area(), fixed.families(), fixed.start(), end);
    }
}
