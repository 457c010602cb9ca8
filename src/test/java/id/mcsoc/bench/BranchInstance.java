package id.mcsoc.bench;

import id.mcsoc.bench.Instance.Stop;
import id.mcsoc.bench.Instance.Vehicle;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.Point;
import id.mcsoc.planning.solver.Problem.VisitFact;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A generated branch as far as every contestant can state it: without pauses, promises and rivers. */
public final class BranchInstance {

    private static final double EARTH_KM = 6371.0088;

    private final Problem problem;
    private final LocalDate first;
    private final List<Point> nodes = new ArrayList<>();
    private final Map<String, Integer> skills = new HashMap<>();

    private BranchInstance(Problem problem) {
        this.problem = problem;
        this.first = problem.teams().get(0).days().get(0).date();
    }

    public static Instance of(Problem problem) {
        return new BranchInstance(problem).instance();
    }

    private Instance instance() {
        var vehicles = new ArrayList<Vehicle>();
        for (var team : problem.teams()) {
            int base = node(team.base());
            for (var day : team.days()) {
                vehicles.add(new Vehicle(
                        base,
                        day.families(),
                        day.visits(),
                        seconds(day.date().atTime(day.from())),
                        seconds(day.date().atTime(day.to())),
                        bits(team.skills())));
            }
        }
        var stops = problem.visits().stream().map(this::stop).toList();
        return new Instance(problem.name(), vehicles, stops, travel());
    }

    private Stop stop(VisitFact visit) {
        int service = (int) Math.round(visit.serviceMinutes() * 60);
        var windows = visit.windows().stream()
                .flatMap(window -> Stream.of(seconds(window.from()), seconds(window.to()) - service))
                .mapToInt(Integer::intValue)
                .toArray();
        long penalty = Instance.PENALTY_PER_FAMILY * visit.families() * visit.priority();
        return new Stop(node(visit.at()), visit.families(), windows, service, bits(visit.skills()), penalty);
    }

    private int node(Point at) {
        nodes.add(at);
        return nodes.size() - 1;
    }

    private int seconds(LocalDateTime moment) {
        return (int) ChronoUnit.SECONDS.between(first.atTime(LocalTime.MIDNIGHT), moment);
    }

    private long bits(List<String> names) {
        return names.stream()
                .mapToLong(name -> 1L << skills.computeIfAbsent(name, n -> skills.size()))
                .sum();
    }

    private int[][] travel() {
        int n = nodes.size();
        var seconds = new int[n][n];
        double speed = problem.travel().kmPerHour();
        double stop = problem.travel().minutesPerStop();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double km =
                        crowKm(nodes.get(i), nodes.get(j)) * problem.travel().detour();
                seconds[i][j] = i == j ? 0 : (int) Math.round(km / speed * 3600 + stop * 60);
            }
        }
        return seconds;
    }

    private static double crowKm(Point a, Point b) {
        double lat = Math.toRadians(b.lat() - a.lat()) / 2;
        double lon = Math.toRadians(b.lon() - a.lon()) / 2;
        double h = Math.pow(Math.sin(lat), 2)
                + Math.cos(Math.toRadians(a.lat())) * Math.cos(Math.toRadians(b.lat())) * Math.pow(Math.sin(lon), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
    }
}
