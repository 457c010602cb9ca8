package id.mcsoc.geo.travel.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.geo.travel.Barrier.Crossing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadTravelTimesTest {

    private static final int STOP = 240;
    private static final int ESTIMATED = 77_777;
    private static final double SOUTH_TO_NORTH_KM = 0.556 + 2.224 + 0.556;
    private static final double OVER_THE_EAST_KM = 5.002 + 2.224 + 5.002;
    private static final Coordinates NO_ROAD_NEAR = new Coordinates(-1.70, 103.70);

    @TempDir
    Path folder = Path.of("");

    @Test
    void theWayGoesOverTheBridge() throws IOException {
        var times = on(TwoBanks.streets().westBridge());
        assertThat(times.roadKm(TwoBanks.SOUTH, TwoBanks.NORTH)).isEqualTo(SOUTH_TO_NORTH_KM, within(0.02));
        assertThat(kmPerHour(times, SOUTH_TO_NORTH_KM)).isBetween(30.0, 80.0);
    }

    @Test
    void cuttingTheBridgeChangesTheTime() throws IOException {
        var whole = on(TwoBanks.streets().westBridge().eastBridge()).seconds(TwoBanks.SOUTH, TwoBanks.NORTH);
        var cut = on(TwoBanks.streets().eastBridge());
        assertThat(cut.roadKm(TwoBanks.SOUTH, TwoBanks.NORTH)).isEqualTo(OVER_THE_EAST_KM, within(0.05));
        assertThat(cut.seconds(TwoBanks.SOUTH, TwoBanks.NORTH) - STOP).isGreaterThan(3 * (whole - STOP));
    }

    @Test
    void aClosedCrossingIsGoneRound() throws IOException {
        var both = on(TwoBanks.streets().westBridge().eastBridge());
        var closed = both.without(Set.of("west"));
        assertThat(closed.roadKm(TwoBanks.SOUTH, TwoBanks.NORTH)).isEqualTo(OVER_THE_EAST_KM, within(0.05));
        assertThat(both.roadKm(TwoBanks.SOUTH, TwoBanks.NORTH)).isEqualTo(SOUTH_TO_NORTH_KM, within(0.02));
    }

    @Test
    void withNoCrossingOpenTheEstimateAnswers() throws IOException {
        var closed = on(TwoBanks.streets().westBridge().eastBridge()).without(Set.of("west", "east"));
        assertThat(closed.seconds(TwoBanks.SOUTH, TwoBanks.NORTH)).isEqualTo(ESTIMATED);
        var along = new Coordinates(-1.60, 103.60);
        assertThat(closed.seconds(TwoBanks.SOUTH, along)).isLessThan(ESTIMATED);
    }

    @Test
    void aPlaceFarFromAnyRoadIsEstimatedPairByPair() throws IOException {
        var matrix = on(TwoBanks.streets().westBridge()).matrix(List.of(TwoBanks.SOUTH, NO_ROAD_NEAR, TwoBanks.NORTH));
        assertThat(matrix[0][1]).isEqualTo(ESTIMATED);
        assertThat(matrix[1][2]).isEqualTo(ESTIMATED);
        assertThat(matrix[0][2]).isBetween(STOP + 1, STOP + 600);
        assertThat(matrix[1][1]).isZero();
    }

    @Test
    void theMatrixIsWhatEachPairIs() throws IOException {
        var times = on(TwoBanks.streets().westBridge().eastBridge());
        var places = List.of(TwoBanks.SOUTH, new Coordinates(-1.601, 103.60), TwoBanks.NORTH, TwoBanks.WEST_BRIDGE);
        var matrix = times.matrix(places);
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                assertThat(matrix[i][j]).isEqualTo(times.seconds(places.get(i), places.get(j)));
            }
        }
    }

    @Test
    void anExtractIsReadOnce() throws IOException {
        var extract = TwoBanks.streets().westBridge().in(folder);
        RoadMap.open(extract, folder.resolve("made")).close();
        var time = Files.getLastModifiedTime(extract);
        Files.writeString(extract, "x".repeat((int) Files.size(extract)));
        Files.setLastModifiedTime(extract, time);
        try (var map = RoadMap.open(extract, folder.resolve("made"))) {
            assertThat(map.trip(TwoBanks.SOUTH, TwoBanks.NORTH, List.of())).isPresent();
        }
    }

    @Test
    void aMissingExtractIsNamed() {
        refuses(folder.resolve("nowhere.osm.pbf"), "there is no such file");
    }

    @Test
    void aFolderIsNoExtract() throws IOException {
        refuses(Files.createDirectory(folder.resolve("jambi.osm.pbf")), "is not a readable file");
    }

    @Test
    void garbageIsNoExtract() throws IOException {
        refuses(
                Files.writeString(folder.resolve("jambi.osm.pbf"), "not a map"),
                "is no readable OpenStreetMap extract");
        refuses(Files.writeString(folder.resolve("jambi.osm"), "not a map"), "is no readable OpenStreetMap extract");
    }

    @Test
    void anExtractWithoutRoadsIsOfNoUse() throws IOException {
        refuses(new TwoBanks().in(folder), "must not be empty");
    }

    private void refuses(Path extract, String reason) {
        assertThatThrownBy(() -> RoadMap.open(extract, folder.resolve("made")))
                .isInstanceOf(RoadMapUnreadable.class)
                .hasMessageContaining("mcs.geo.road-map: " + extract)
                .hasMessageContaining(reason);
    }

    private TravelTimes on(TwoBanks banks) throws IOException {
        var map = RoadMap.open(banks.in(folder), Files.createTempDirectory(folder, "made"));
        var crossings =
                List.of(new Crossing("west", TwoBanks.WEST_BRIDGE, 0), new Crossing("east", TwoBanks.EAST_BRIDGE, 0));
        return new RoadTravelTimes(map, new Estimate(), STOP, () -> crossings);
    }

    private static double kmPerHour(TravelTimes times, double km) {
        return km / ((times.seconds(TwoBanks.SOUTH, TwoBanks.NORTH) - STOP) / 3600.0);
    }

    private record Estimate() implements TravelTimes {
        @Override
        public double roadKm(Coordinates from, Coordinates to) {
            return ESTIMATED;
        }

        @Override
        public int seconds(Coordinates from, Coordinates to) {
            return ESTIMATED;
        }
    }
}
