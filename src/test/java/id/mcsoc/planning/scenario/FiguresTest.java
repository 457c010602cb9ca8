package id.mcsoc.planning.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.scenario.Layout.Place;
import id.mcsoc.planning.trouble.Outages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Coordinates BASE = new Coordinates(0, 100);
    private static final Instant SENT = Instant.parse("2026-11-01T01:00:00Z");
    private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");

    /** Ten kilometres a degree of longitude, a minute each. */
    private static final TravelTimes ROADS = new TravelTimes() {
        @Override
        public double roadKm(Coordinates from, Coordinates to) {
            return Math.abs(from.lon() - to.lon()) * 10;
        }

        @Override
        public int seconds(Coordinates from, Coordinates to) {
            return (int) Math.round(roadKm(from, to) * 60);
        }
    };

    @Test
    void kilometresAndHoursGoFromBaseToBaseInTheOrderOfTheDay() {
        var figures = figures(place("A", 103, "T1", 5, null), place("B", 101, "T1", 2, null));
        assertThat(figures.km()).isEqualTo(60, within(1e-9));
        assertThat(figures.hours()).isEqualTo(4 + 40 / 60.0, within(1e-9));
    }

    @Test
    void whoIsLeftOutWaitsToTheLastDayAndCountsAsUnserved() {
        var figures = figures(place("A", 101, "T1", 2, null), new Place("B", area(), BASE, 12, SENT, null, null));
        assertThat(figures.unserved()).isEqualTo(12);
        assertThat(figures.longestWait()).isEqualTo(29);
        assertThat(figures.families()).isEqualTo(10);
    }

    @Test
    void aPromisedVisitThatStandsElsewhereIsCountedAndOneThatStaysIsNot() {
        var kept = place("A", 101, "T1", 2, slot("T1", 2));
        var moved = place("B", 101, "T1", 5, slot("T2", 5));
        assertThat(figures(kept).brokenPromises()).isZero();
        assertThat(figures(kept, moved).brokenPromises()).isEqualTo(1);
    }

    @Test
    void giniIsZeroForAllAlikeAndNearOneForOneWhoWaitsForAll() {
        assertThat(Figures.gini(List.of(5L, 5L, 5L))).isEqualTo(0, within(1e-9));
        assertThat(Figures.gini(List.of(0L, 0L, 0L, 8L))).isEqualTo(0.75, within(1e-9));
        assertThat(Figures.gini(List.of())).isZero();
    }

    @Test
    void variationIsZeroForTeamsThatWorkAlike() {
        assertThat(Figures.variation(List.of(3.0, 3.0))).isZero();
        assertThat(Figures.variation(List.of(0.0, 6.0))).isEqualTo(1, within(1e-9));
    }

    private static Figures figures(Place... places) {
        var layout = new Layout("x", "", List.of(places), END, Outages.NONE);
        return Figures.of(layout, Map.of("T1", BASE, "T2", BASE), ROADS, ZoneId.of("Asia/Jakarta"));
    }

    private static Place place(String number, double lon, String team, int hour, @Nullable Slot promised) {
        return new Place(number, area(), new Coordinates(0, lon), 10, SENT, slot(team, hour), promised);
    }

    private static Slot slot(String team, int hour) {
        var start = Instant.parse("2026-11-23T00:00:00Z").plusSeconds(hour * 3600L);
        return new Slot(team, start, start.plusSeconds(3600));
    }

    private static AreaCode area() {
        return new AreaCode("15.71.01.1001");
    }
}
