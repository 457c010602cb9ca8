package id.mcsoc.geo.travel.road;

import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.geo.travel.Barrier.Crossing;
import id.mcsoc.geo.travel.road.RoadMap.Trip;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** By road where the map knows a way; each pair it does not know is estimated. */
public final class RoadTravelTimes implements TravelTimes {

    private final RoadMap map;
    private final TravelTimes estimate;
    private final int stopSeconds;
    private final Supplier<List<Crossing>> crossings;
    private final List<Coordinates> closed;

    /**
     * @param stopSeconds what every stop costs beside the drive
     * @param crossings where bridges and ferries are
     */
    public RoadTravelTimes(RoadMap map, TravelTimes estimate, int stopSeconds, Supplier<List<Crossing>> crossings) {
        this(map, estimate, stopSeconds, crossings, List.of());
    }

    private RoadTravelTimes(
            RoadMap map,
            TravelTimes estimate,
            int stopSeconds,
            Supplier<List<Crossing>> crossings,
            List<Coordinates> closed) {
        this.map = map;
        this.estimate = estimate;
        this.stopSeconds = stopSeconds;
        this.crossings = crossings;
        this.closed = closed;
    }

    @Override
    public double roadKm(Coordinates from, Coordinates to) {
        if (from.equals(to)) {
            return 0;
        }
        return map.trip(from, to, closed).map(Trip::km).orElseGet(() -> estimate.roadKm(from, to));
    }

    @Override
    public int seconds(Coordinates from, Coordinates to) {
        return from.equals(to)
                ? 0
                : seconds(map.trip(from, to, closed).map(Trip::seconds).orElse(ManyToMany.NO_WAY), from, to);
    }

    @Override
    public int[][] matrix(List<Coordinates> places) {
        var drives = map.seconds(places, closed);
        var matrix = new int[places.size()][places.size()];
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                if (!places.get(i).equals(places.get(j))) {
                    matrix[i][j] = seconds(drives[i][j], places.get(i), places.get(j));
                }
            }
        }
        return matrix;
    }

    private int seconds(int drive, Coordinates from, Coordinates to) {
        return drive == ManyToMany.NO_WAY ? estimate.seconds(from, to) : drive + stopSeconds;
    }

    @Override
    public List<String> crossings() {
        return estimate.crossings();
    }

    @Override
    public TravelTimes without(Set<String> names) {
        var points = crossings.get().stream()
                .filter(crossing -> names.contains(crossing.name()))
                .map(Crossing::at)
                .toList();
        return new RoadTravelTimes(map, estimate.without(names), stopSeconds, crossings, points);
    }
}
