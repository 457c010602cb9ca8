package id.mcsoc.planning.offers;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.planning.hold.SlotHold;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.Detour;
import id.mcsoc.planning.solver.Problem.FixedVisit;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.solver.Problem.Travel;
import id.mcsoc.planning.solver.SlotSearch.Ways;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A plan with held times in it, without asking for all ways anew.
 *
 * @param places in the order of the problem's matrix
 * @param areas of everything that stands there, by its id in the problem
 */
record Overlay(Problem problem, List<Coordinates> places, Map<String, AreaCode> areas) {

    /** @param ways between a place and all others, those of the plan first, then these */
    static Overlay of(
            Snapshot.Facts facts, List<SlotHold> held, BiFunction<Coordinates, List<Coordinates>, Ways> ways) {
        if (held.isEmpty()) {
            return new Overlay(facts.problem(), facts.places(), facts.areas());
        }
        var places = new ArrayList<>(facts.places());
        held.stream()
                .map(hold -> hold.where().venue())
                .distinct()
                .filter(venue -> !facts.places().contains(venue))
                .forEach(places::add);
        var more = places.subList(facts.places().size(), places.size());
        var travel = travel(facts, places, venue -> ways.apply(venue, more));
        var names = Objects.requireNonNull(travel.places());
        var areas = new HashMap<>(facts.areas());
        held.forEach(hold -> areas.put(hold.id().toString(), hold.where().area()));
        var problem = facts.problem();
        var teams = problem.teams().stream()
                .map(team -> with(
                        team,
                        held,
                        hold -> names.get(places.indexOf(hold.where().venue())),
                        problem))
                .toList();
        return new Overlay(
                new Problem(
                        problem.format(),
                        problem.name(),
                        problem.zone(),
                        travel,
                        teams,
                        problem.visits(),
                        problem.weights()),
                places,
                areas);
    }

    static Ways joined(Ways one, Ways other) {
        var detours = IntStream.range(0, one.detours().size())
                .mapToObj(i -> joined(one.detours().get(i), other.detours().get(i)))
                .toList();
        return new Ways(joined(one.to(), other.to()), joined(one.from(), other.from()), detours);
    }

    private static int[] joined(int[] one, int[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static Travel travel(Snapshot.Facts facts, List<Coordinates> places, Function<Coordinates, Ways> ways) {
        var known = facts.problem().travel();
        int n = facts.places().size();
        var names = new ArrayList<>(Objects.requireNonNull(known.places()));
        var more = new ArrayList<Ways>();
        for (int i = n; i < places.size(); i++) {
            names.add("h" + i);
            more.add(ways.apply(places.get(i)));
        }
        var detours = IntStream.range(0, known.detours().size())
                .mapToObj(d -> new Detour(
                        known.detours().get(d).dates(),
                        wider(
                                known.detours().get(d).seconds(),
                                more.stream().map(way -> way.detours().get(d)).toList())))
                .toList();
        return Travel.matrix(names, wider(Objects.requireNonNull(known.seconds()), more), detours);
    }

    /** @param more a row and a column for each new place */
    private static int[][] wider(int[][] known, List<Ways> more) {
        int n = known.length;
        var seconds = new int[n + more.size()][];
        for (int i = 0; i < n; i++) {
            seconds[i] = Arrays.copyOf(known[i], seconds.length);
        }
        for (int i = n; i < seconds.length; i++) {
            var row = more.get(i - n);
            seconds[i] = row.from().clone();
            for (int j = 0; j < n; j++) {
                seconds[j][i] = row.to()[j];
            }
        }
        return seconds;
    }

    private static TeamFact with(
            TeamFact team, List<SlotHold> held, Function<SlotHold, String> place, Problem problem) {
        var own = held.stream()
                .filter(hold -> hold.stay().team().equals(team.id()))
                .toList();
        if (own.isEmpty()) {
            return team;
        }
        var days = team.days().stream()
                .map(day -> with(day, fixed(own, day.date(), place, problem)))
                .toList();
        return team.with(days);
    }

    private static List<FixedVisit> fixed(
            List<SlotHold> own, LocalDate date, Function<SlotHold, String> place, Problem problem) {
        return own.stream()
                .filter(hold -> hold.stay().date().equals(date))
                .map(hold -> new FixedVisit(
                        hold.id().toString(),
                        null,
                        place.apply(hold),
                        hold.where().area().value(),
                        hold.stay().families(),
                        hold.stay().start().atZone(problem.zone()).toLocalTime(),
                        hold.stay().end().atZone(problem.zone()).toLocalTime()))
                .toList();
    }

    private static DayFact with(DayFact day, List<FixedVisit> more) {
        return more.isEmpty()
                ? day
                : day.promising(
                        Stream.concat(day.fixed().stream(), more.stream()).toList());
    }
}
