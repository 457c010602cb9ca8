package id.mcsoc.planning.repair;

import id.mcsoc.planning.repair.search.Standing;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.Detour;
import id.mcsoc.planning.solver.Problem.FixedVisit;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.solver.Problem.VisitFact;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which visits cannot stay as they are.
 *
 * @param number of the visit the disruption names, empty when it names none
 * @param before with the roads as they were, {@code after} as they are now
 */
record Touched(Disruption disruption, String number, Problem before, Problem after, Map<String, Standing> standing) {

    static final String DIRT_ROAD = "dirt-road";

    Set<String> numbers() {
        return switch (disruption.kind()) {
            case TEAM -> ofTheTeam(false);
            case VEHICLE -> ofTheTeam(!disruption.stranded());
            case VENUE, MOVE -> Set.of(number);
            case ROAD -> cutOff();
            case OVERRUN -> tooLate();
        };
    }

    private Set<String> ofTheTeam(boolean dirtRoadOnly) {
        return after.visits().stream()
                .filter(visit -> !dirtRoadOnly || visit.skills().contains(DIRT_ROAD))
                .map(VisitFact::id)
                .filter(id -> hit(stands(id)))
                .collect(Collectors.toSet());
    }

    private boolean hit(Standing stands) {
        boolean day =
                stands.team().equals(disruption.team()) && disruption.span().contains(stands.date());
        return day
                && (disruption.wholeDays()
                        || stands.start().toLocalTime().isBefore(Objects.requireNonNull(disruption.to()))
                                && stands.end().toLocalTime().isAfter(Objects.requireNonNull(disruption.from())));
    }

    /** Whose way in, or whose team's way home, was long enough and is not any more. */
    private Set<String> cutOff() {
        var hit = new HashSet<String>();
        for (var team : after.teams()) {
            for (var day : team.days()) {
                if (disruption.span().contains(day.date())) {
                    hit.addAll(cutOff(team, day));
                }
            }
        }
        return hit;
    }

    private Set<String> cutOff(TeamFact team, Problem.DayFact day) {
        var stops = stops(team, day);
        var hit = new HashSet<String>();
        var from = new Stop(null, team.basePlace(), day.from(), day.from());
        for (var stop : stops) {
            if (broken(day, from, stop.place(), stop.start()) && stop.number() != null) {
                hit.add(stop.number());
            }
            from = stop;
        }
        if (!stops.isEmpty() && broken(day, from, team.basePlace(), day.to()) && from.number() != null) {
            hit.add(from.number());
        }
        return hit;
    }

    private boolean broken(Problem.DayFact day, Stop from, @Nullable String to, LocalTime by) {
        long gap = by.toSecondOfDay() - from.end().toSecondOfDay();
        long now = seconds(after, day.date(), from.place(), to);
        return now > seconds(before, day.date(), from.place(), to) && now > gap;
    }

    /** Who stands later on the day of the visit that takes so long, and can no longer be reached in time. */
    private Set<String> tooLate() {
        var until = Objects.requireNonNull(disruption.to());
        var hit = new HashSet<String>();
        for (var team : after.teams()) {
            for (var day : team.days()) {
                day.fixed().stream()
                        .filter(fixed -> fixed.id().equals(number))
                        .forEach(fixed -> hit.addAll(tooLate(team, day, fixed, until)));
            }
        }
        return hit;
    }

    private List<String> tooLate(TeamFact team, Problem.DayFact day, FixedVisit overrun, LocalTime until) {
        return stops(team, day).stream()
                .filter(stop -> stop.number() != null && stop.start().isAfter(overrun.start()))
                .filter(stop -> until.plusSeconds(seconds(after, day.date(), overrun.place(), stop.place()))
                        .isAfter(stop.start()))
                .map(stop -> Objects.requireNonNull(stop.number()))
                .toList();
    }

    private record Stop(@Nullable String number, @Nullable String place, LocalTime start, LocalTime end) {}

    private List<Stop> stops(TeamFact team, Problem.DayFact day) {
        var stops = new ArrayList<Stop>();
        day.fixed().forEach(fixed -> stops.add(new Stop(null, fixed.place(), fixed.start(), fixed.end())));
        for (var visit : after.visits()) {
            var stands = stands(visit.id());
            if (stands.team().equals(team.id()) && stands.date().equals(day.date())) {
                stops.add(new Stop(
                        visit.id(),
                        visit.place(),
                        stands.start().toLocalTime(),
                        stands.end().toLocalTime()));
            }
        }
        stops.sort(Comparator.comparing(Stop::start));
        return stops;
    }

    private Standing stands(String number) {
        return Objects.requireNonNull(standing.get(number), number);
    }

    private static int seconds(Problem problem, LocalDate date, @Nullable String from, @Nullable String to) {
        var travel = problem.travel();
        var places = Objects.requireNonNull(travel.places());
        var seconds = travel.detours().stream()
                .filter(detour -> detour.dates().contains(date))
                .findFirst()
                .map(Detour::seconds)
                .orElse(travel.seconds());
        return Objects.requireNonNull(seconds)[places.indexOf(from)][places.indexOf(to)];
    }
}
