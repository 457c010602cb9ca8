package id.mcsoc.planning.trouble;

import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.trouble.Trouble.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the planner has to do without, day by day. */
public record Outages(List<Trouble> all) {

    public static final Outages NONE = new Outages(List.of());

    private static final List<String> DIRT_ROAD = List.of("dirt-road");

    public Outages {
        all = List.copyOf(all);
    }

    public Outages and(Outages others) {
        return new Outages(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    /** Days on which the same crossings are closed. */
    public record Closure(Set<String> crossings, List<LocalDate> dates) {}

    /** Of these days those with a closed crossing, in the order in which the closures begin. */
    public List<Closure> closures(List<LocalDate> days) {
        var closures = new LinkedHashMap<Set<String>, List<LocalDate>>();
        days.stream()
                .filter(day -> !closed(day).isEmpty())
                .forEach(day -> closures.computeIfAbsent(closed(day), crossings -> new ArrayList<>())
                        .add(day));
        return closures.entrySet().stream()
                .map(entry -> new Closure(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** The roads as they are on that day. */
    public TravelTimes on(LocalDate date, TravelTimes roads) {
        return roads.without(closed(date));
    }

    /** A team on the days on which its vehicle is broken. */
    public TeamFact limit(TeamFact team) {
        return team.with(team.days().stream()
                .map(day -> isOut(Kind.VEHICLE, team.id(), day.date()) ? day.lacking(DIRT_ROAD) : day)
                .toList());
    }

    /** A visit without the windows in which its venue is closed. */
    public VisitFact limit(VisitFact visit) {
        return visit.with(visit.windows().stream()
                .filter(window -> !isOut(Kind.VENUE, visit.id(), window.from().toLocalDate()))
                .toList());
    }

    private boolean isOut(Kind kind, String what, LocalDate date) {
        return all.stream().anyMatch(trouble -> trouble.is(kind, what, date));
    }

    private Set<String> closed(LocalDate date) {
        return all.stream()
                .filter(trouble -> trouble.kind() == Kind.CROSSING && trouble.holds(date))
                .map(Trouble::what)
                .collect(Collectors.toUnmodifiableSet());
    }
}
