package id.mcsoc.bench;

import id.mcsoc.bench.Instance.Stop;
import id.mcsoc.bench.Instance.Vehicle;
import id.mcsoc.planning.solver.OptaVisitPlanner;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.Pins;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.solver.Problem.Travel;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Problem.WindowFact;
import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import id.mcsoc.planning.solver.model.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Our planner as it ships, without progress. Its levels stay: families left out before travel, which is what the
 * penalties of the instances nearly amount to.
 */
final class Ours implements Contestant {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 3);
    private static final int DAY = 86_400;

    @Override
    public List<int[]> solve(Instance instance, Duration time, long seed) {
        var plan = OptaVisitPlanner.standard()
                .solve(problem(instance), new Limits(time, seed, 0), progress -> {}, () -> false);
        Map<String, List<PlannedStop>> byTeam = plan.visits().stream()
                .sorted(Comparator.comparing(PlannedStop::start))
                .collect(Collectors.groupingBy(PlannedStop::team));
        return IntStream.range(0, instance.vehicles().size())
                .mapToObj(v -> byTeam.getOrDefault("v" + v, List.of()).stream()
                        .mapToInt(stop -> Integer.parseInt(stop.id().substring(1)))
                        .toArray())
                .toList();
    }

    static Problem problem(Instance instance) {
        var teams = new ArrayList<TeamFact>();
        for (int v = 0; v < instance.vehicles().size(); v++) {
            teams.add(team("v" + v, instance.vehicles().get(v)));
        }
        var visits = new ArrayList<VisitFact>();
        for (int s = 0; s < instance.stops().size(); s++) {
            visits.add(visit("s" + s, instance.stops().get(s)));
        }
        var places = IntStream.range(0, instance.seconds().length)
                .mapToObj(Integer::toString)
                .toList();
        var travel = Travel.matrix(places, instance.seconds(), List.of());
        return new Problem(
                Problem.FORMAT, instance.name(), ZoneId.of("UTC"), travel, teams, visits, travelAndPenalties());
    }

    private static TeamFact team(String id, Vehicle vehicle) {
        var day = new DayFact(
                FIRST.plusDays(vehicle.from() / DAY),
                LocalTime.ofSecondOfDay(vehicle.from() % DAY),
                LocalTime.ofSecondOfDay(vehicle.to() % DAY),
                vehicle.families(),
                vehicle.visits(),
                List.of(),
                List.of());
        return new TeamFact(id, null, Integer.toString(vehicle.base()), names(vehicle.skills()), List.of(day));
    }

    private static VisitFact visit(String id, Stop stop) {
        var windows = new ArrayList<WindowFact>();
        for (int w = 0; w < stop.windows().length; w += 2) {
            windows.add(new WindowFact(moment(stop.windows()[w]), moment(stop.windows()[w + 1]), "start", false));
        }
        long unit = Instance.PENALTY_PER_FAMILY * Math.max(1, stop.families());
        return new VisitFact(
                id,
                null,
                null,
                Integer.toString(stop.node()),
                stop.families(),
                stop.service() / 60.0,
                names(stop.skills()),
                windows,
                stop.mandatory() ? 1 : (int) (stop.penalty() / unit),
                0,
                stop.mandatory(),
                null,
                Pins.NONE,
                false,
                Problem.Background.NONE);
    }

    private static LocalDateTime moment(int seconds) {
        return FIRST.atStartOfDay().plusSeconds(seconds);
    }

    private static List<String> names(long bits) {
        return IntStream.range(0, Long.SIZE)
                .filter(bit -> (bits >> bit & 1) == 1)
                .mapToObj(bit -> "skill" + bit)
                .toList();
    }

    private static Map<String, Long> travelAndPenalties() {
        var weights = new HashMap<String, Long>();
        for (var rule : Rule.values()) {
            if (rule.level() != Rule.Level.HARD) {
                weights.put(rule.id(), 0L);
            }
        }
        weights.put("travel", 1L);
        weights.put("unserved-families", 1L);
        return weights;
    }
}
