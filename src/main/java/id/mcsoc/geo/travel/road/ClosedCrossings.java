package id.mcsoc.geo.travel.road;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.RoadEnvironment;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import id.mcsoc.geo.Coordinates;
import java.util.BitSet;
import java.util.Collection;

/**
 * Bridges and ferries near points that are closed. Our points lie up to 1.5 km beside the real crossing, and a town is
 * full of small bridges over ditches: only what is long counts.
 */
final class ClosedCrossings {

    private static final double NEAR_KM = 2;
    private static final double LONG_METRES = 100;

    private final BitSet edges = new BitSet();

    ClosedCrossings(GraphHopper roads, Collection<Coordinates> closed) {
        var environment = roads.getEncodingManager().getEnumEncodedValue(RoadEnvironment.KEY, RoadEnvironment.class);
        var all = roads.getBaseGraph().getAllEdges();
        while (all.next()) {
            var kind = all.get(environment);
            var crosses = kind == RoadEnvironment.BRIDGE || kind == RoadEnvironment.FERRY;
            if (crosses && all.getDistance() >= LONG_METRES && isNear(all, closed)) {
                edges.set(all.getEdge());
            }
        }
    }

    private static boolean isNear(EdgeIteratorState edge, Collection<Coordinates> closed) {
        for (var point : edge.fetchWayGeometry(FetchMode.ALL)) {
            var at = new Coordinates(point.getLat(), point.getLon());
            if (closed.stream().anyMatch(crossing -> crossing.crowKm(at) <= NEAR_KM)) {
                return true;
            }
        }
        return false;
    }

    Weighting close(Weighting open) {
        return new Weighting() {
            @Override
            public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
                return edges.get(edge.getEdge()) ? Double.POSITIVE_INFINITY : open.calcEdgeWeight(edge, reverse);
            }

            @Override
            public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
                return open.calcEdgeMillis(edge, reverse);
            }

            @Override
            public double calcMinWeightPerDistance() {
                return open.calcMinWeightPerDistance();
            }

            @Override
            public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
                return open.calcTurnWeight(inEdge, viaNode, outEdge);
            }

            @Override
            public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
                return open.calcTurnMillis(inEdge, viaNode, outEdge);
            }

            @Override
            public boolean hasTurnCosts() {
                return open.hasTurnCosts();
            }

            @Override
            public String getName() {
                return open.getName();
            }
        };
    }
}
