package id.mcsoc.geo.travel.road;

import com.graphhopper.storage.RoutingCHGraph;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All ways between many places in one search a place (Knopp, Sanders, Schultes, Schulz, Wagner 2007, "Computing
 * Many-to-Many Shortest Paths Using Highway Hierarchies", here on a contraction hierarchy): every target leaves its
 * seconds at each junction above it, every source collects them at each junction above itself.
 */
final class ManyToMany {

    static final int NO_WAY = -1;

    private final RoutingCHGraph graph;
    private final @Nullable Bucket[] buckets;

    ManyToMany(RoutingCHGraph graph) {
        this.graph = graph;
        this.buckets = new @Nullable Bucket[graph.getNodes()];
    }

    /**
     * Seconds from each node to each, -1 for no way.
     *
     * @param nodes -1 for a place that is not on the map
     */
    int[][] seconds(int[] nodes) {
        var up = UpwardSearch.to(graph);
        for (int target = 0; target < nodes.length; target++) {
            int into = target;
            if (nodes[target] >= 0) {
                up.climb(nodes[target], (junction, seconds) -> bucket(junction).put(into, seconds));
            }
        }
        var from = UpwardSearch.from(graph);
        return Arrays.stream(nodes)
                .mapToObj(source -> row(from, nodes.length, source))
                .toArray(int[][]::new);
    }

    private Bucket bucket(int junction) {
        var bucket = buckets[junction];
        if (bucket == null) {
            bucket = new Bucket();
            buckets[junction] = bucket;
        }
        return bucket;
    }

    private int[] row(UpwardSearch from, int places, int source) {
        var least = new double[places];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        if (source >= 0) {
            from.climb(source, (junction, seconds) -> {
                var bucket = buckets[junction];
                if (bucket != null) {
                    bucket.collect(seconds, least);
                }
            });
        }
        return Arrays.stream(least)
                .mapToInt(seconds -> Double.isInfinite(seconds) ? NO_WAY : (int) Math.round(seconds))
                .toArray();
    }

    /** What the targets below a junction left there. */
    private static final class Bucket {

        private int[] targets = new int[4];
        private double[] seconds = new double[4];
        private int size;

        void put(int target, double way) {
            if (size == targets.length) {
                targets = Arrays.copyOf(targets, 2 * size);
                seconds = Arrays.copyOf(seconds, 2 * size);
            }
            targets[size] = target;
            seconds[size++] = way;
        }

        void collect(double before, double[] least) {
            for (int i = 0; i < size; i++) {
                least[targets[i]] = Math.min(least[targets[i]], before + seconds[i]);
            }
        }
    }
}
