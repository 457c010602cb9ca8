package id.mcsoc.planning.proposal;

import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.team.AllowanceView;
import id.mcsoc.planning.team.AllowanceView.Kind;
import id.mcsoc.planning.team.AllowanceView.More;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One team's days with what it was given on top. */
record Allowed(List<AllowanceView> given) {

    /** Whether an extra team was lent for that day. */
    boolean works(LocalDate date) {
        return of(Kind.TEAM).anyMatch(more -> more.date().equals(date));
    }

    /** With the kit it was given, on the days it was given for. */
    TeamFact equip(TeamFact team) {
        var kit = of(Kind.KIT).flatMap(more -> Stream.ofNullable(more.kit())).toList();
        var skills =
                Stream.concat(team.skills().stream(), kit.stream()).distinct().toList();
        var days = team.days().stream()
                .map(day -> day.lacking(lacking(team, day, skills)))
                .toList();
        return new TeamFact(team.id(), team.base(), team.basePlace(), skills, days);
    }

    private List<String> lacking(TeamFact team, DayFact day, List<String> skills) {
        var has = team.skillsOn(day.date());
        return skills.stream()
                .filter(skill -> !has.contains(skill))
                .filter(skill -> of(Kind.KIT)
                        .noneMatch(
                                more -> skill.equals(more.kit()) && more.date().equals(day.date())))
                .toList();
    }

    List<DayFact> days(List<DayFact> days) {
        return days.stream().map(this::day).toList();
    }

    private DayFact day(DayFact day) {
        Predicate<More> then = more -> more.date().equals(day.date());
        var cards = day.cards();
        var until = of(Kind.UNTIL)
                .filter(then)
                .map(More::until)
                .filter(Objects::nonNull)
                .filter(end -> end.isAfter(day.to()))
                .max(LocalTime::compareTo)
                .orElse(day.to());
        return day.hours(day.from(), until)
                .room(day.families() + sum(Kind.FAMILIES, then), day.visits() + sum(Kind.VISITS, then))
                .blanks(cards == null ? null : Integer.valueOf(cards + sum(Kind.CARDS, then)));
    }

    private int sum(Kind kind, Predicate<More> then) {
        return of(kind).filter(then).mapToInt(More::amount).sum();
    }

    private Stream<More> of(Kind kind) {
        return given.stream().map(AllowanceView::more).filter(more -> more.kind() == kind);
    }
}
