package id.mcsoc.geo.travel.road;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ch.PrepareContractionHierarchies;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.CHConfig;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.RoutingCHGraphImpl;
import com.graphhopper.util.PMap;
import id.mcsoc.geo.Coordinates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The contraction hierarchy of the whole map, made by the import, and one more for each set of closed crossings anybody
 * asked for: junctions keep their rank, which takes a fraction of the time of the first. A map has a handful of
 * crossings, so all are kept.
 */
final class Hierarchies {

    private final GraphHopper roads;
    private final Weighting fastest;
    private final RoutingCHGraphImpl open;
    private final Map<Set<Coordinates>, RoutingCHGraph> closed = new HashMap<>();

    Hierarchies(GraphHopper roads) {
        this.roads = roads;
        this.fastest = roads.createWeighting(roads.getProfile(RoadImport.CAR), new PMap());
        this.open =
                (RoutingCHGraphImpl) Objects.requireNonNull(roads.getCHGraphs().get(RoadImport.CAR));
    }

    synchronized RoutingCHGraph without(Collection<Coordinates> crossings) {
        return crossings.isEmpty() ? open : closed.computeIfAbsent(Set.copyOf(crossings), this::close);
    }

    private RoutingCHGraph close(Set<Coordinates> crossings) {
        var left = new ClosedCrossings(roads, crossings).close(fastest);
        var made = PrepareContractionHierarchies.fromGraph(
                        roads.getBaseGraph(), CHConfig.nodeBased("closed-" + closed.size(), left))
                .useFixedNodeOrdering(open.getCHStorage().getNodeOrderingProvider())
                .doWork();
        return RoutingCHGraphImpl.fromGraph(roads.getBaseGraph(), made.getCHStorage(), made.getCHConfig());
    }
}
