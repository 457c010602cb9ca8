package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.Barrier;
import id.mcsoc.planning.solver.Problem.Point;
import id.mcsoc.planning.solver.Problem.Travel;
import id.mcsoc.planning.solver.model.Roads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives every place of a problem a number, and the seconds between any two of them. */
final class Places {

    private static final double EARTH_KM = 6371.0088;

    private final Travel travel;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Point> points = new ArrayList<>();

    Places(Travel travel) {
        this.travel = travel;
        var names = travel.places();
        for (int i = 0; names != null && i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
    }

    boolean isMatrix() {
        return travel.model().equals("matrix");
    }

    /** @return -1 when the place is not on the map */
    int number(@Nullable String name, @Nullable Point at) {
        if (isMatrix()) {
            return numbers.getOrDefault(name, -1);
        }
        if (at == null) {
            return -1;
        }
        return numbers.computeIfAbsent(at, point -> {
            points.add(at);
            return points.size() - 1;
        });
    }

    Roads roads() {
        if (isMatrix() && travel.seconds() != null) {
            return new Roads(travel.seconds());
        }
        int n = Math.max(1, points.size());
        var seconds = new int[n][n];
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < points.size(); j++) {
                seconds[i][j] = i == j ? 0 : seconds(points.get(i), points.get(j));
            }
        }
        return new Roads(seconds);
    }

    /** On these dates other ways hold. */
    Map<LocalDate, Roads> detours() {
        var detours = new HashMap<LocalDate, Roads>();
        for (var detour : travel.detours()) {
            var roads = new Roads(detour.seconds());
            detour.dates().forEach(date -> detours.put(date, roads));
        }
        return detours;
    }

    private int seconds(Point from, Point to) {
        double speed = travel.kmPerHour() == null ? 25 : travel.kmPerHour();
        double stop = travel.minutesPerStop() == null ? 4 : travel.minutesPerStop();
        return (int) Math.round(roadKm(from, to) / speed * 3600 + stop * 60);
    }

    private double roadKm(Point from, Point to) {
        double detour = travel.detour() == null ? 1.4 : travel.detour();
        double km = crow(from, to) * detour;
        for (var barrier : travel.barriers() == null ? List.<Barrier>of() : travel.barriers()) {
            if (inside(barrier.side(), from) != inside(barrier.side(), to)) {
                km = Math.max(km, overCrossing(barrier, from, to) * detour + barrier.extraKm());
            }
        }
        return km;
    }

    private static double overCrossing(Barrier barrier, Point from, Point to) {
        return barrier.crossings().stream()
                .mapToDouble(bridge -> crow(from, bridge) + crow(bridge, to))
                .min()
                .orElse(crow(from, to));
    }

    /** Ray casting; the side is a polygon around one bank. */
    private static boolean inside(List<Point> side, Point p) {
        boolean inside = false;
        for (int i = 0, j = side.size() - 1; i < side.size(); j = i++) {
            var a = side.get(i);
            var b = side.get(j);
            boolean straddles = (a.lat() > p.lat()) != (b.lat() > p.lat());
            if (straddles && p.lon() < (b.lon() - a.lon()) * (p.lat() - a.lat()) / (b.lat() - a.lat()) + a.lon()) {
                inside = !inside;
            }
        }
        return inside;
    }

    static double crow(Point a, Point b) {
        double lat = Math.toRadians(b.lat() - a.lat()) / 2;
        double lon = Math.toRadians(b.lon() - a.lon()) / 2;
        double h = Math.pow(Math.sin(lat), 2)
                + Math.cos(Math.toRadians(a.lat())) * Math.cos(Math.toRadians(b.lat())) * Math.pow(Math.sin(lon), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
    }
}
