package id.mcsoc.geo.travel.road;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.querygraph.QueryRoutingCHGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PMap;
import id.mcsoc.geo.Coordinates;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The roads of an extract, for a car that takes the fastest way. Any number of threads may ask. */
public final class RoadMap implements AutoCloseable {

    /** A venue so far from any road is not on this map. */
    private static final double MOST_METRES_TO_A_ROAD = 2_000;

    private static final int NOT_ON_THE_MAP = -1;

    private final GraphHopper roads;
    private final Hierarchies hierarchies;
    private final BooleanEncodedValue cutOff;

    private RoadMap(GraphHopper roads) {
        this.roads = roads;
        this.hierarchies = new Hierarchies(roads);
        this.cutOff = roads.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(RoadImport.CAR));
    }

    /**
     * @param folder where imports are kept
     * @throws RoadMapUnreadable when there is no such extract or it holds no roads
     */
    public static RoadMap open(Path extract, Path folder) {
        return new RoadMap(new RoadImport(extract, folder).open());
    }

    /**
     * Seconds from each place to every place, -1 where the map knows no way.
     *
     * @param closed bridges and ferries near these points are not used
     */
    int[][] seconds(List<Coordinates> places, Collection<Coordinates> closed) {
        var hierarchy = hierarchies.without(closed);
        var snaps = places.stream().map(at -> snap(at, hierarchy)).toList();
        var known = snaps.stream().filter(RoadMap::isOnTheMap).toList();
        var ways = new QueryRoutingCHGraph(hierarchy, QueryGraph.create(roads.getBaseGraph(), known));
        int[] nodes = snaps.stream()
                .mapToInt(snap -> isOnTheMap(snap) ? snap.getClosestNode() : NOT_ON_THE_MAP)
                .toArray();
        return new ManyToMany(ways).seconds(nodes);
    }

    /** @return empty: the map knows no way */
    Optional<Trip> trip(Coordinates from, Coordinates to, Collection<Coordinates> closed) {
        var hierarchy = hierarchies.without(closed);
        var start = snap(from, hierarchy);
        var end = snap(to, hierarchy);
        if (!isOnTheMap(start) || !isOnTheMap(end)) {
            return Optional.empty();
        }
        var places = QueryGraph.create(roads.getBaseGraph(), start, end);
        var path = new CHRoutingAlgorithmFactory(hierarchy, places)
                .createAlgo(new PMap())
                .calcPath(start.getClosestNode(), end.getClosestNode());
        return Optional.of(path).filter(com.graphhopper.routing.Path::isFound).map(Trip::of);
    }

    private Snap snap(Coordinates at, RoutingCHGraph ways) {
        var drivable = new DefaultSnapFilter(ways.getWeighting(), cutOff);
        return roads.getLocationIndex().findClosest(at.lat(), at.lon(), drivable);
    }

    private static boolean isOnTheMap(Snap snap) {
        return snap.isValid() && snap.getQueryDistance() <= MOST_METRES_TO_A_ROAD;
    }

    @Override
    public void close() {
        roads.close();
    }

    record Trip(int seconds, double km) {
        static Trip of(com.graphhopper.routing.Path path) {
            return new Trip((int) Math.round(path.getTime() / 1000.0), path.getDistance() / 1000);
        }
    }
}
