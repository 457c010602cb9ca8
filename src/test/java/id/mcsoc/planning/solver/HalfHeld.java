package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.CurrentFact;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.FixedVisit;
import id.mcsoc.planning.solver.Problem.Pins;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A problem whose plan is half held: by turns confirmed, and pinned by team, day, time and all three. */
record HalfHeld(Problem original, Map<String, PlannedStop> before, Map<String, Pins> pins, List<String> confirmed) {

    private static final List<Pins> KINDS = List.of(
            new Pins(true, false, false),
            new Pins(false, true, false),
            new Pins(false, false, true),
            Pins.ALL,
            new Pins(true, true, false));

    static HalfHeld of(Problem problem, SolvedPlan plan) {
        var before = PinsHoldTest.byId(plan);
        var pins = new TreeMap<String, Pins>();
        var confirmed = new ArrayList<String>();
        int turn = 0;
        for (var id : new TreeMap<>(before).keySet()) {
            if (turn % 2 == 0 && turn % 12 == 0) {
                confirmed.add(id);
            } else if (turn % 2 == 0) {
                pins.put(id, KINDS.get(turn / 2 % KINDS.size()));
            }
            turn++;
        }
        return new HalfHeld(problem, before, pins, confirmed);
    }

    int pinned() {
        return pins.size();
    }

    Problem problem(Map<String, Long> weights) {
        var visits = original.visits().stream()
                .filter(visit -> !confirmed.contains(visit.id()))
                .map(this::held)
                .toList();
        var teams = original.teams().stream().map(this::withConfirmed).toList();
        return new Problem(
                original.format(), original.name(), original.zone(), original.travel(), teams, visits, weights);
    }

    /** Nothing published, nothing pinned, and roads that cost nothing: its plan leaves much to improve. */
    static Problem open(Problem problem) {
        return new HalfHeld(problem, Map.of(), Map.of(), List.of())
                .problem(Map.of("travel", 0L, "load-spread", 0L, "early-days", 0L));
    }

    private VisitFact held(VisitFact visit) {
        var stop = before.get(visit.id());
        var current = stop == null ? null : new CurrentFact(stop.team(), stop.start());
        return visit.with(current, pins.getOrDefault(visit.id(), Pins.NONE));
    }

    private TeamFact withConfirmed(TeamFact team) {
        var days = team.days().stream().map(day -> withConfirmed(team, day)).toList();
        return new TeamFact(team.id(), team.base(), team.basePlace(), team.skills(), days);
    }

    private DayFact withConfirmed(TeamFact team, DayFact day) {
        var fixed = Stream.concat(
                        day.fixed().stream(),
                        confirmed.stream()
                                .map(before::get)
                                .filter(stop -> stop.team().equals(team.id())
                                        && stop.date().equals(day.date()))
                                .map(this::fixed))
                .toList();
        return new DayFact(day.date(), day.from(), day.to(), day.families(), day.visits(), day.pauses(), fixed);
    }

    private FixedVisit fixed(PlannedStop stop) {
        var visit = original.visits().stream()
                .filter(v -> v.id().equals(stop.id()))
                .findFirst()
                .orElseThrow();
        return new FixedVisit(
                stop.id(),
                null,
                visit.id(),
                visit.area(),
                visit.families(),
                stop.start().toLocalTime(),
                stop.end().toLocalTime());
    }

    /** What is held and stands elsewhere, and what stands where a confirmed visit is. */
    List<String> broken(SolvedPlan plan) {
        var after = PinsHoldTest.byId(plan);
        var broken = new ArrayList<String>();
        pins.forEach((id, pin) -> {
            if (!holds(pin, Objects.requireNonNull(before.get(id)), after.get(id))) {
                broken.add(id + " " + pin);
            }
        });
        for (var id : confirmed) {
            var promise = before.get(id);
            after.values().stream()
                    .filter(stop -> stop.team().equals(promise.team())
                            && stop.start().isBefore(promise.end())
                            && promise.start().isBefore(stop.end()))
                    .forEach(stop -> broken.add(stop.id() + " stands on confirmed " + id));
        }
        return broken;
    }

    private static boolean holds(Pins pin, PlannedStop was, PlannedStop is) {
        return is != null
                && (!pin.team() || is.team().equals(was.team()))
                && (!pin.day() || is.date().equals(was.date()))
                && (!pin.time() || is.start().toLocalTime().equals(was.start().toLocalTime()));
    }

    int freeThatMoved(SolvedPlan plan) {
        var after = PinsHoldTest.byId(plan);
        return (int) before.keySet().stream()
                .filter(id -> !pins.containsKey(id) && !confirmed.contains(id))
                .filter(id -> !before.get(id).equals(after.get(id)))
                .count();
    }
}
