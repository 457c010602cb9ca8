package id.mcsoc.geo.travel.road;

import com.graphhopper.coll.MinHeapWithUpdate;
import com.graphhopper.storage.RoutingCHEdgeExplorer;
import com.graphhopper.storage.RoutingCHEdgeIterator;
import com.graphhopper.storage.RoutingCHGraph;
import java.util.Arrays;

/**
 * Dijkstra in a contraction hierarchy that only climbs: to more important junctions, some hundred of a whole map. A
 * junction that is reached faster over a more important one is not on a fastest way and not climbed from
 * (stall-on-demand). One thread.
 */
final class UpwardSearch {

    private final RoutingCHGraph graph;
    private final boolean backward;
    private final int junctions;
    private final RoutingCHEdgeExplorer onward;
    private final RoutingCHEdgeExplorer opposite;
    private final double[] weight;
    private final int[] touched;
    private final MinHeapWithUpdate open;
    private int touches;

    private UpwardSearch(RoutingCHGraph graph, boolean backward) {
        this.graph = graph;
        this.backward = backward;
        this.junctions = graph.getBaseGraph().getBaseGraph().getNodes();
        this.onward = backward ? graph.createInEdgeExplorer() : graph.createOutEdgeExplorer();
        this.opposite = backward ? graph.createOutEdgeExplorer() : graph.createInEdgeExplorer();
        this.weight = new double[graph.getNodes()];
        this.touched = new int[weight.length];
        this.open = new MinHeapWithUpdate(weight.length);
        Arrays.fill(weight, Double.POSITIVE_INFINITY);
    }

    static UpwardSearch from(RoutingCHGraph graph) {
        return new UpwardSearch(graph, false);
    }

    static UpwardSearch to(RoutingCHGraph graph) {
        return new UpwardSearch(graph, true);
    }

    /** Tells each junction above {@code start} and the seconds between the two; the last telling of one counts. */
    void climb(int start, Found found) {
        reach(start, 0);
        while (!open.isEmpty()) {
            int node = open.poll();
            if (!isStalled(node)) {
                found.at(node, weight[node]);
                expand(node);
            }
        }
        while (touches > 0) {
            weight[touched[--touches]] = Double.POSITIVE_INFINITY;
        }
    }

    private boolean isStalled(int node) {
        var edge = opposite.setBaseNode(node);
        while (edge.next()) {
            double over = weight[edge.getAdjNode()];
            if (over < weight[node] && over + edge.getWeight(!backward) < weight[node]) {
                return true;
            }
        }
        return false;
    }

    private void expand(int node) {
        var edge = onward.setBaseNode(node);
        while (edge.next()) {
            if (climbs(edge, node)) {
                double through = weight[node] + edge.getWeight(backward);
                if (through < weight[edge.getAdjNode()]) {
                    reach(edge.getAdjNode(), through);
                }
            }
        }
    }

    /** A place between two junctions has no rank of its own: its two ends are always open. */
    private boolean climbs(RoutingCHEdgeIterator edge, int node) {
        int next = edge.getAdjNode();
        return node >= junctions || next >= junctions || graph.getLevel(node) <= graph.getLevel(next);
    }

    private void reach(int node, double through) {
        if (Double.isInfinite(weight[node])) {
            touched[touches++] = node;
        }
        weight[node] = through;
        if (open.contains(node)) {
            open.update(node, (float) through);
        } else {
            open.push(node, (float) through);
        }
    }

    interface Found {
        void at(int junction, double seconds);
    }
}
