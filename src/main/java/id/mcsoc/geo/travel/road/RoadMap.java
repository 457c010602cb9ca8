package id.mcsoc.geo.travel.road;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PMap;
import id.mcsoc.geo.Coordinates;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The roads of an extract, for a car that takes the fastest way. Any number of threads may ask. */
public final class RoadMap implements AutoCloseable {

    /** A venue so far from any road is not on this map. */
    private static final double MOST_METRES_TO_A_ROAD = 2_000;

    private static final int NOT_ON_THE_MAP = -1;

    private final GraphHopper roads;
    private final Weighting fastest;
    private final EdgeFilter drivable;

    private RoadMap(GraphHopper roads) {
        this.roads = roads;
        var car = roads.getProfiles().get(0);
        this.fastest = roads.createWeighting(car, new PMap());
        var cutOff = roads.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(RoadImport.CAR));
        this.drivable = new DefaultSnapFilter(fastest, cutOff);
    }

    /**
     * @param folder where imports are kept
     * @throws RoadMapUnreadable when there is no such extract or it holds no roads
     */
    public static RoadMap open(Path extract, Path folder) {
        return new RoadMap(new RoadImport(extract, folder).open());
    }

    /**
     * From each of the first places to every place.
     *
     * @param closed bridges and ferries near these points are not used
     */
    Trip[][] trips(List<Coordinates> places, int sources, Collection<Coordinates> closed) {
        var snaps = places.stream().map(this::snap).toList();
        var known = snaps.stream().filter(RoadMap::isOnTheMap).toList();
        if (known.isEmpty()) {
            return noWays(sources, places.size());
        }
        var graph = QueryGraph.create(roads.getBaseGraph(), known);
        var open = closed.isEmpty() ? fastest : new ClosedCrossings(roads, closed).close(fastest);
        var ways = new FastestWays(graph, open);
        int[] nodes = snaps.stream()
                .mapToInt(snap -> isOnTheMap(snap) ? snap.getClosestNode() : NOT_ON_THE_MAP)
                .toArray();
        var trips = noWays(sources, places.size());
        for (int i = 0; i < sources; i++) {
            if (nodes[i] != NOT_ON_THE_MAP) {
                trips[i] = ways.from(nodes[i], nodes);
            }
        }
        return trips;
    }

    private static Trip[][] noWays(int sources, int places) {
        var trips = new Trip[sources][places];
        for (var row : trips) {
            Arrays.fill(row, Trip.NONE);
        }
        return trips;
    }

    private Snap snap(Coordinates at) {
        return roads.getLocationIndex().findClosest(at.lat(), at.lon(), drivable);
    }

    private static boolean isOnTheMap(Snap snap) {
        return snap.isValid() && snap.getQueryDistance() <= MOST_METRES_TO_A_ROAD;
    }

    @Override
    public void close() {
        roads.close();
    }

    /** {@code seconds} -1: no way by road. */
    record Trip(int seconds, double km) {
        static final Trip NONE = new Trip(-1, -1);

        boolean exists() {
            return seconds >= 0;
        }
    }
}
