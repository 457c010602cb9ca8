package id.mcsoc.geo.travel.road;

import com.graphhopper.coll.MinHeapWithUpdate;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.Graph;
import com.graphhopper.util.EdgeIterator;
import id.mcsoc.geo.travel.road.RoadMap.Trip;
import java.util.Arrays;
import java.util.BitSet;

/** Dijkstra from one node until every target is reached: one search a row of the matrix. One thread. */
final class FastestWays {

    private final Graph graph;
    private final Weighting weighting;
    private final double[] weight;
    private final long[] millis;
    private final double[] metres;
    private final MinHeapWithUpdate open;

    FastestWays(Graph graph, Weighting weighting) {
        this.graph = graph;
        this.weighting = weighting;
        this.weight = new double[graph.getNodes()];
        this.millis = new long[weight.length];
        this.metres = new double[weight.length];
        this.open = new MinHeapWithUpdate(weight.length);
    }

    /** @param targets nodes, -1 for a place that is not on the map */
    Trip[] from(int source, int[] targets) {
        Arrays.fill(weight, Double.POSITIVE_INFINITY);
        open.clear();
        weight[source] = 0;
        millis[source] = 0;
        metres[source] = 0;
        open.push(source, 0);
        var missing = new BitSet();
        Arrays.stream(targets).filter(node -> node >= 0).forEach(missing::set);
        while (!open.isEmpty() && !missing.isEmpty()) {
            int node = open.poll();
            missing.clear(node);
            expand(node);
        }
        return Arrays.stream(targets).mapToObj(this::trip).toArray(Trip[]::new);
    }

    private void expand(int node) {
        var edge = graph.createEdgeExplorer(EdgeFilter.ALL_EDGES).setBaseNode(node);
        while (edge.next()) {
            double through = weight[node] + weighting.calcEdgeWeight(edge, false);
            if (through < weight[edge.getAdjNode()]) {
                reach(edge, node, through);
            }
        }
    }

    private void reach(EdgeIterator edge, int node, double through) {
        int next = edge.getAdjNode();
        weight[next] = through;
        millis[next] = millis[node] + weighting.calcEdgeMillis(edge, false);
        metres[next] = metres[node] + edge.getDistance();
        if (open.contains(next)) {
            open.update(next, (float) through);
        } else {
            open.push(next, (float) through);
        }
    }

    private Trip trip(int node) {
        return node < 0 || Double.isInfinite(weight[node])
                ? Trip.NONE
                : new Trip((int) Math.round(millis[node] / 1000.0), metres[node] / 1000);
    }
}
