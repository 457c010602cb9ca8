package id.mcsoc.geo.travel.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.Dijkstra;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PMap;
import id.mcsoc.geo.Coordinates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside GraphHopper's own Dijkstra, which knows nothing of the hierarchy, one pair after the other. */
class ManyToManyTest {

    private static final int PLACES = 40;
    private static final List<Coordinates> RIVER = List.of(new Coordinates(-1.53, 103.53));

    @TempDir
    Path folder = Path.of("");

    private List<Coordinates> places = List.of();
    private RoadMap map;
    private GraphHopper roads;

    @BeforeEach
    void aTown() throws IOException {
        var town = new CrookedTown(7);
        var extract = town.in(folder);
        places = town.places(PLACES);
        map = RoadMap.open(extract, folder.resolve("made"));
        roads = new RoadImport(extract, folder.resolve("made")).open();
    }

    @AfterEach
    void close() {
        map.close();
        roads.close();
    }

    @Test
    void eachPairTakesAsLongAsItsOwnFastestWay() {
        compare(map.seconds(places, List.of()), fastest());
    }

    @Test
    void soItDoesWhereBridgesAreClosed() {
        var left = new ClosedCrossings(roads, RIVER).close(fastest());
        var open = map.seconds(places, List.of());
        assertThat(Arrays.deepEquals(map.seconds(places, RIVER), open)).isFalse();
        compare(map.seconds(places, RIVER), left);
        assertThat(map.seconds(places, List.of())).isDeepEqualTo(open);
    }

    @Test
    void placesWithoutARoadNearHaveNoWays() {
        var sea = List.of(new Coordinates(-3, 103.5), new Coordinates(-3, 103.6));
        assertThat(map.seconds(sea, List.of())).isDeepEqualTo(new int[][] {{-1, -1}, {-1, -1}});
    }

    private void compare(int[][] seconds, Weighting weighting) {
        int without = 0;
        for (int i = 0; i < PLACES; i++) {
            for (int j = 0; j < PLACES; j++) {
                double alone = alone(places.get(i), places.get(j), weighting);
                assertThat((double) seconds[i][j]).as("%d to %d", i, j).isEqualTo(alone, within(1.0));
                without += alone < 0 ? 1 : 0;
            }
        }
        assertThat(without).as("pairs without a way").isBetween(PLACES, PLACES * PLACES * 3 / 4);
    }

    /** @return -1 for no way */
    private double alone(Coordinates from, Coordinates to, Weighting weighting) {
        var start = snap(from, weighting);
        var end = snap(to, weighting);
        if (Math.max(start.getQueryDistance(), end.getQueryDistance()) > 2_000) {
            return -1;
        }
        var graph = QueryGraph.create(roads.getBaseGraph(), start, end);
        var path = new Dijkstra(graph, weighting, TraversalMode.NODE_BASED)
                .calcPath(start.getClosestNode(), end.getClosestNode());
        return path.isFound() ? path.getTime() / 1000.0 : -1;
    }

    private Snap snap(Coordinates at, Weighting weighting) {
        var cutOff = roads.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(RoadImport.CAR));
        return roads.getLocationIndex().findClosest(at.lat(), at.lon(), new DefaultSnapFilter(weighting, cutOff));
    }

    private Weighting fastest() {
        return roads.createWeighting(roads.getProfile(RoadImport.CAR), new PMap());
    }
}
