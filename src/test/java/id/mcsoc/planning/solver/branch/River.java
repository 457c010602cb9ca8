package id.mcsoc.planning.solver.branch;

import id.mcsoc.planning.solver.Problem.Barrier;
import id.mcsoc.planning.solver.Problem.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What parts a branch in two, and where it can be crossed. */
record River(List<Barrier> barriers) {

    /** The bank must hold its own kelurahan well inside. */
    private static final double WIDER = 1.05;

    private static final double DETOUR_KM = 3;

    /** The rivers of {@code crossings.csv}: the far bank is the hull of its kelurahan. */
    static River ofTheSeed(List<AreaPoint> areas) {
        var rows = AreaPoints.seed("crossings");
        var names = rows.stream().map(row -> row.get("barrier")).distinct();
        return new River(names.map(name -> {
                    var own = rows.stream().filter(row -> row.get("barrier").equals(name));
                    var parts = own.toList();
                    var far = parts.stream()
                            .filter(row -> row.get("kind").equals("BARRIER"))
                            .map(row -> row.get("area"))
                            .toList();
                    var bridges = parts.stream()
                            .filter(row -> row.get("kind").equals("CROSSING"))
                            .toList();
                    return new Barrier(
                            bank(areas, far),
                            bridges.stream()
                                    .map(row -> new Point(
                                            Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))))
                                    .toList(),
                            Double.parseDouble(bridges.get(0).get("extra_km")));
                })
                .toList());
    }

    /** A river from west to east through the middle, with two bridges. */
    static River through(List<AreaPoint> areas) {
        var lats = areas.stream().mapToDouble(area -> area.at().lat()).sorted().toArray();
        var lons = areas.stream().mapToDouble(area -> area.at().lon()).sorted().toArray();
        double middle = lats[lats.length / 2] + 1e-6;
        double north = lats[lats.length - 1] + 1;
        double west = lons[0] - 1;
        double east = lons[lons.length - 1] + 1;
        var side = List.of(
                new Point(middle, west), new Point(middle, east), new Point(north, east), new Point(north, west));
        var bridges = Stream.of(lons[lons.length / 3], lons[lons.length * 2 / 3])
                .map(lon -> new Point(middle, lon))
                .toList();
        return new River(List.of(new Barrier(side, bridges, DETOUR_KM)));
    }

    private static List<Point> bank(List<AreaPoint> areas, List<String> prefixes) {
        var points = areas.stream()
                .filter(area -> prefixes.stream().anyMatch(area.code()::startsWith))
                .map(AreaPoint::at)
                .distinct()
                .sorted(Comparator.comparingDouble(Point::lon).thenComparingDouble(Point::lat))
                .toList();
        var hull = half(points);
        var back = new ArrayList<>(points);
        Collections.reverse(back);
        hull.addAll(half(back));
        double lat = hull.stream().mapToDouble(Point::lat).average().orElseThrow();
        double lon = hull.stream().mapToDouble(Point::lon).average().orElseThrow();
        return hull.stream()
                .map(p -> new Point(lat + (p.lat() - lat) * WIDER, lon + (p.lon() - lon) * WIDER))
                .toList();
    }

    /** One side of the convex hull, its last point left to the other side. */
    private static List<Point> half(List<Point> ordered) {
        var hull = new ArrayList<Point>();
        for (var p : ordered) {
            while (hull.size() > 1 && !turnsLeft(hull.get(hull.size() - 2), hull.get(hull.size() - 1), p)) {
                hull.remove(hull.size() - 1);
            }
            hull.add(p);
        }
        hull.remove(hull.size() - 1);
        return hull;
    }

    private static boolean turnsLeft(Point a, Point b, Point c) {
        return (b.lon() - a.lon()) * (c.lat() - a.lat()) - (b.lat() - a.lat()) * (c.lon() - a.lon()) > 0;
    }
}
