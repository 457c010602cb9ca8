package id.mcsoc.planning.solver.branch;

import id.mcsoc.planning.solver.Problem.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A branch as regencies, each with an office in its middle and teams in proportion to its people. */
final class Regions {

    /** Farther than that from the office nobody drives for a day: 100 minutes. */
    private static final double REACH_MINUTES = 100;

    private static final double DETOUR = 1.4;

    /** {@code areas} are those within reach of {@code office}. */
    record Region(Point office, List<AreaPoint> areas, int teams) {
        long people() {
            return areas.stream().mapToLong(area -> weight(area)).sum();
        }
    }

    private Regions() {}

    static List<Region> of(List<AreaPoint> areas, int teams, double speed) {
        var largest = areas.stream().collect(Collectors.groupingBy(AreaPoint::regency)).values().stream()
                .map(own -> region(own, speed))
                .sorted(Comparator.comparingLong(Region::people)
                        .reversed()
                        .thenComparing(region -> region.areas().get(0).code()))
                .limit(teams)
                .toList();
        return shared(largest, teams);
    }

    /** A place nobody counted still has some people. */
    static int weight(AreaPoint area) {
        return Math.max(500, area.population());
    }

    private static Region region(List<AreaPoint> own, double speed) {
        var office = middle(own);
        double reach = (REACH_MINUTES - 4) / 60 * speed / DETOUR;
        var near = own.stream()
                .filter(area -> AreaPoint.crowKm(area.at(), office) <= reach)
                .toList();
        return new Region(office, near, 0);
    }

    private static Point middle(List<AreaPoint> own) {
        double people = own.stream().mapToLong(Regions::weight).sum();
        double lat = own.stream().mapToDouble(a -> a.at().lat() * weight(a)).sum() / people;
        double lon = own.stream().mapToDouble(a -> a.at().lon() * weight(a)).sum() / people;
        var middle = new Point(lat, lon);
        return own.stream()
                .min(Comparator.comparingDouble(area -> AreaPoint.crowKm(area.at(), middle)))
                .orElseThrow()
                .at();
    }

    /** One team each, the others one by one to where most people wait for one. */
    private static List<Region> shared(List<Region> regions, int teams) {
        var counts = new int[regions.size()];
        for (int t = 0; t < teams; t++) {
            int best = 0;
            for (int r = 1; r < counts.length; r++) {
                if (people(regions, counts, r) > people(regions, counts, best)) {
                    best = r;
                }
            }
            counts[best]++;
        }
        var shared = new ArrayList<Region>();
        for (int r = 0; r < counts.length; r++) {
            if (counts[r] > 0) {
                shared.add(new Region(regions.get(r).office(), regions.get(r).areas(), counts[r]));
            }
        }
        return shared;
    }

    private static double people(List<Region> regions, int[] counts, int r) {
        return (double) regions.get(r).people() / (counts[r] + 0.5);
    }
}
