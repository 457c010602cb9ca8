package id.mcsoc.geo.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.mcsoc.McsTest;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@McsTest
class TravelTimesTest {

    /** One degree of latitude on the sphere that {@link Coordinates} uses. */
    private static final double KM_PER_DEGREE = 111.19508;

    private static final Coordinates SOUTH = new Coordinates(-1.616, 103.577);
    private static final Coordinates NORTH = new Coordinates(-1.583, 103.587);
    private static final Coordinates NORTH_EAST = new Coordinates(-1.557, 103.635);
    private static final Coordinates AUR_DURI = new Coordinates(-1.579, 103.571);

    @Autowired
    TravelTimes travel;

    @Test
    void theSamePointTakesNoTime() {
        assertThat(travel.seconds(SOUTH, new Coordinates(-1.616, 103.577))).isZero();
        assertThat(travel.roadKm(SOUTH, SOUTH)).isZero();
    }

    @Test
    void justUnderOneKilometreGetsTheShortWaySurcharge() {
        assertThat(travel.roadKm(SOUTH, northOf(SOUTH, 0.999))).isEqualTo(1.40 * 0.999 + 0.4, within(0.001));
    }

    @Test
    void fromOneKilometreOnTheDetourAloneCounts() {
        assertThat(travel.roadKm(SOUTH, northOf(SOUTH, 1.001))).isEqualTo(1.40 * 1.001, within(0.001));
    }

    @Test
    void inTheCityItIs25KilometresAnHourAndFourMinutesAStop() {
        var seconds = travel.seconds(SOUTH, northOf(SOUTH, -5));
        assertThat(seconds).isEqualTo((int) Math.round(7.0 / 25 * 3600 + 240));
    }

    @Test
    void aWayIntoTheCountryIsFaster() {
        var muaraBulian = new Coordinates(-1.720, 103.260);
        var crow = SOUTH.crowKm(muaraBulian);
        assertThat(travel.seconds(SOUTH, muaraBulian)).isEqualTo((int) Math.round(1.40 * crow / 35 * 3600 + 240));
    }

    @Test
    void theOtherBankIsReachedOverTheNearerBridge() {
        var byBridge = 1.40 * (SOUTH.crowKm(AUR_DURI) + AUR_DURI.crowKm(NORTH)) + 3;
        assertThat(travel.roadKm(SOUTH, NORTH)).isEqualTo(byBridge, within(0.0001));
        assertThat(travel.roadKm(NORTH, SOUTH)).isEqualTo(byBridge, within(0.0001));
        assertThat(byBridge).isGreaterThan(1.40 * SOUTH.crowKm(NORTH) + 3);
    }

    @Test
    void alongOneBankNoBridgeIsNeeded() {
        assertThat(travel.roadKm(NORTH, NORTH_EAST)).isEqualTo(1.40 * NORTH.crowKm(NORTH_EAST), within(0.0001));
    }

    @Test
    void withABridgeClosedTheOtherOneIsTakenAndWithBothNobodyGetsAcross() {
        var bridges = travel.crossings();
        assertThat(bridges).hasSizeGreaterThanOrEqualTo(2);
        var open = travel.roadKm(SOUTH, NORTH);
        assertThat(bridges)
                .anySatisfy(bridge -> assertThat(travel.without(Set.of(bridge)).roadKm(SOUTH, NORTH))
                        .isBetween(open + 1, 100.0));
        var cutOff = travel.without(Set.copyOf(bridges));
        assertThat(cutOff.seconds(SOUTH, NORTH)).isGreaterThan(86_400);
        assertThat(cutOff.seconds(NORTH, NORTH_EAST)).isEqualTo(travel.seconds(NORTH, NORTH_EAST));
    }

    @Test
    void theMatrixHoldsEveryPair() {
        var matrix = travel.matrix(List.of(SOUTH, NORTH, NORTH_EAST));
        assertThat(matrix[1][1]).isZero();
        assertThat(matrix[0][2]).isEqualTo(travel.seconds(SOUTH, NORTH_EAST));
    }

    private static Coordinates northOf(Coordinates from, double km) {
        return new Coordinates(from.lat() + km / KM_PER_DEGREE, from.lon());
    }
}
