package id.mcsoc.geo.travel;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CachedTravelTimesTest {

    private final Counting source = new Counting();
    private final CachedTravelTimes cached = new CachedTravelTimes(source);

    @Test
    void aMatrixIsAskedForOnceAndEqualsItsSource() {
        var places = places(40);
        var first = cached.matrix(places);
        assertThat(first).isDeepEqualTo(source.matrix(places));
        source.asked = 0;
        assertThat(cached.matrix(places)).isDeepEqualTo(first);
        assertThat(cached.seconds(places.get(3), places.get(4))).isEqualTo(first[3][4]);
        assertThat(source.asked).isZero();
    }

    @Test
    void aSubsetInAnotherOrderIsKnown() {
        var places = places(10);
        cached.matrix(places);
        source.asked = 0;
        var some = List.of(places.get(7), places.get(2));
        assertThat(cached.matrix(some)[0][1]).isEqualTo(Counting.time(places.get(7), places.get(2)));
        assertThat(source.asked).isZero();
    }

    @Test
    void aNewPlaceBringsItsPairsAndLosesNone() {
        var places = places(30);
        cached.matrix(places.subList(0, 29));
        assertThat(cached.matrix(places)).isDeepEqualTo(source.matrix(places));
        source.asked = 0;
        cached.matrix(places);
        assertThat(source.asked).isZero();
    }

    @Test
    void whoChangesAMatrixChangesItsOwnCopy() {
        var places = places(3);
        cached.matrix(places)[0][1] = 0;
        assertThat(cached.matrix(places)[0][1]).isEqualTo(Counting.time(places.get(0), places.get(1)));
        cached.matrix(places)[0][1] = 0;
        assertThat(cached.matrix(places)[0][1]).isNotZero();
    }

    @Test
    void newRulesAreAskedForAgain() {
        var places = places(3);
        cached.matrix(places);
        source.asked = 0;
        cached.forget();
        cached.matrix(places);
        assertThat(source.asked).isPositive();
    }

    @Test
    void closedCrossingsAreNotMixedWithOpenOnes() {
        var places = places(3);
        cached.matrix(places);
        assertThat(cached.without(Set.of("bridge")).matrix(places)[0][1]).isEqualTo(Counting.CLOSED);
        assertThat(cached.without(Set.of()).matrix(places)[0][1]).isNotEqualTo(Counting.CLOSED);
    }

    @Test
    void placesWithinAMetreAreOne() {
        var here = new Coordinates(-1.6, 103.6);
        var there = new Coordinates(-1.7, 103.6);
        cached.matrix(List.of(here, there));
        source.asked = 0;
        cached.matrix(List.of(new Coordinates(-1.6000004, 103.6), there));
        assertThat(source.asked).isZero();
    }

    @Test
    void moreThanItCanKeepIsStillAnswered() {
        var places = places(3_100);
        assertThat(cached.matrix(places)[3_099][0]).isEqualTo(Counting.time(places.get(3_099), places.get(0)));
        assertThat(cached.matrix(places(5)).length).isEqualTo(5);
    }

    private static List<Coordinates> places(int n) {
        var places = new ArrayList<Coordinates>();
        for (int i = 0; i < n; i++) {
            places.add(new Coordinates(-1 - i / 1000.0, 103 + i % 7 / 100.0));
        }
        return places;
    }

    private static final class Counting implements TravelTimes {
        static final int CLOSED = 99_999;
        private int asked;

        static int time(Coordinates from, Coordinates to) {
            return from.equals(to) ? 0 : (int) Math.round(from.crowKm(to) * 100 + from.lat() * -10);
        }

        @Override
        public double roadKm(Coordinates from, Coordinates to) {
            return from.crowKm(to);
        }

        @Override
        public int seconds(Coordinates from, Coordinates to) {
            asked++;
            return time(from, to);
        }

        @Override
        public TravelTimes without(Set<String> crossings) {
            return new TravelTimes() {
                @Override
                public double roadKm(Coordinates from, Coordinates to) {
                    return CLOSED;
                }

                @Override
                public int seconds(Coordinates from, Coordinates to) {
                    return CLOSED;
                }
            };
        }
    }
}
