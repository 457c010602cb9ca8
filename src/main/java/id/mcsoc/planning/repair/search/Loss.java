package id.mcsoc.planning.repair.search;

import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.FixedVisit;
import id.mcsoc.planning.solver.Problem.PauseFact;
import id.mcsoc.planning.solver.Problem.TeamFact;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can go wrong, taken out of a problem. Dates are inclusive. */
public final class Loss {

    /** A team on the days on which it lacks a skill stands in the problem as a second one. */
    private static final String LIMITED = "~";

    private Loss() {}

    /** The team's code, whatever it is called in the problem. */
    public static String code(String team) {
        return team.endsWith(LIMITED) ? team.substring(0, team.length() - 1) : team;
    }

    /** Without hours whole days are gone, with them those hours. */
    public static Problem team(
            Problem problem, String team, Span span, @Nullable LocalTime from, @Nullable LocalTime to) {
        return edit(
                problem,
                team,
                fact -> FactEdits.days(
                        fact,
                        fact.days().stream()
                                .filter(day -> from != null || !span.contains(day.date()))
                                .map(day -> from != null && to != null && span.contains(day.date())
                                        ? paused(day, from, to)
                                        : day)
                                .toList()));
    }

    /** From a day to a day, both included. */
    public record Span(LocalDate first, LocalDate last) {
        public boolean contains(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    public static Problem skill(Problem problem, String team, String skill, Span span) {
        var teams = new ArrayList<TeamFact>();
        for (var fact : problem.teams()) {
            if (!fact.id().equals(team)) {
                teams.add(fact);
                continue;
            }
            var lessened =
                    fact.skills().stream().filter(other -> !other.equals(skill)).toList();
            teams.add(FactEdits.days(fact, days(fact, span, false)));
            teams.add(FactEdits.named(fact, team + LIMITED, lessened, days(fact, span, true)));
        }
        return FactEdits.teams(problem, teams);
    }

    /** The place is closed on these days. */
    public static Problem venue(Problem problem, String visit, Span span) {
        var visits = problem.visits().stream()
                .map(fact -> !fact.id().equals(visit)
                        ? fact
                        : FactEdits.visit(
                                fact,
                                fact.windows().stream()
                                        .filter(window ->
                                                !span.contains(window.from().toLocalDate()))
                                        .toList(),
                                fact.current(),
                                fact.mandatory()))
                .toList();
        return FactEdits.with(problem, problem.teams(), visits, problem.weights());
    }

    /** A visit that is under way, and so a block, takes until then. */
    public static Problem overrun(Problem problem, String visit, LocalTime until) {
        var teams = problem.teams().stream()
                .map(team -> FactEdits.days(
                        team,
                        team.days().stream()
                                .map(day -> FactEdits.day(
                                        day,
                                        day.pauses(),
                                        day.fixed().stream()
                                                .map(fixed -> fixed.id().equals(visit) ? ending(fixed, until) : fixed)
                                                .toList()))
                                .toList()))
                .toList();
        return FactEdits.teams(problem, teams);
    }

    /** What is over today is over: nobody leaves earlier than now. */
    public static Problem notBefore(Problem problem, LocalDate today, LocalTime now) {
        var teams = problem.teams().stream()
                .map(team -> FactEdits.days(
                        team,
                        team.days().stream()
                                .filter(day -> !day.date().equals(today) || now.isBefore(day.to()))
                                .map(day ->
                                        day.date().equals(today) && day.from().isBefore(now)
                                                ? FactEdits.hours(day, now, day.to())
                                                : day)
                                .toList()))
                .toList();
        return FactEdits.teams(problem, teams);
    }

    private static Problem edit(Problem problem, String team, UnaryOperator<TeamFact> how) {
        var teams = problem.teams().stream()
                .map(fact -> code(fact.id()).equals(team) ? how.apply(fact) : fact)
                .toList();
        return FactEdits.teams(problem, teams);
    }

    private static List<DayFact> days(TeamFact team, Span span, boolean inside) {
        return team.days().stream()
                .filter(day -> span.contains(day.date()) == inside)
                .toList();
    }

    private static DayFact paused(DayFact day, LocalTime from, LocalTime to) {
        var pauses = Stream.concat(day.pauses().stream(), Stream.of(new PauseFact(from, to)))
                .toList();
        return FactEdits.day(day, pauses, day.fixed());
    }

    private static FixedVisit ending(FixedVisit fixed, LocalTime until) {
        var end = until.isAfter(fixed.start()) ? until : fixed.end();
        return new FixedVisit(
                fixed.id(), fixed.at(), fixed.place(), fixed.area(), fixed.families(), fixed.start(), end);
    }
}
