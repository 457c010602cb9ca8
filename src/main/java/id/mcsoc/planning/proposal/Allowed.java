package id.mcsoc.planning.proposal;

import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.team.AllowanceView;
import id.mcsoc.planning.team.AllowanceView.Kind;
import id.mcsoc.planning.team.AllowanceView.More;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
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

    List<String> skills(List<String> own) {
        var all = new LinkedHashSet<>(own);
        of(Kind.KIT).map(More::kit).filter(Objects::nonNull).forEach(all::add);
        return List.copyOf(all);
    }

    List<DayFact> days(List<DayFact> days) {
        return days.stream().map(this::day).toList();
    }

    private DayFact day(DayFact day) {
        Predicate<More> then = more -> more.date().equals(day.date());
        var cards = day.cards();
        return new DayFact(
                day.date(),
                day.from(),
                of(Kind.UNTIL)
                        .filter(then)
                        .map(More::until)
                        .filter(Objects::nonNull)
                        .filter(until -> until.isAfter(day.to()))
                        .max(LocalTime::compareTo)
                        .orElse(day.to()),
                day.families() + sum(Kind.FAMILIES, then),
                day.visits() + sum(Kind.VISITS, then),
                day.pauses(),
                day.fixed(),
                cards == null ? null : Integer.valueOf(cards + sum(Kind.CARDS, then)));
    }

    private int sum(Kind kind, Predicate<More> then) {
        return of(kind).filter(then).mapToInt(More::amount).sum();
    }

    private Stream<More> of(Kind kind) {
        return given.stream().map(AllowanceView::more).filter(more -> more.kind() == kind);
    }
}
