package id.mcsoc.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.mcsoc.TestActors;
import id.mcsoc.booking.ServedAreas.Served;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.geo.SignalGrade;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Who probably needs a visit, from people, shares and what visits did. */
class ExpectedNeedsTest {

    /** Borders as they always were, and one that was split off in 2022. */
    private static final AreaCode OLD = new AreaCode("15.71.01.1001");

    private static final AreaCode NEW = new AreaCode("15.71.01.1012");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 13);

    private final Areas areas = mock();
    private final ServedAreas served = mock();

    private ExpectedNeeds needs() {
        var coverage = new Coverage(
                new ClassPathResource("seed/reference/coverage.csv"),
                new ClassPathResource("seed/reference/new-areas.csv"));
        return new ExpectedNeeds(areas, served, coverage, 4, 0.2);
    }

    private List<ExpectedNeed> estimate(Map<AreaCode, Served> visits, Kelurahan... all) {
        when(areas.of(TestActors.JAMBI)).thenReturn(List.of(all));
        when(served.of(TestActors.JAMBI)).thenReturn(visits);
        return needs().of(TestActors.JAMBI);
    }

    private static Kelurahan area(AreaCode code, int people) {
        return new Kelurahan(
                code,
                "Contoh",
                Kelurahan.Kind.KELURAHAN,
                "Kecamatan",
                "Kota",
                new Coordinates(-1.6, 103.6),
                people,
                "36100",
                SignalGrade.GOOD);
    }

    @Test
    void familiesAreAQuarterOfThePeopleAndThoseThatLapsedAreWhatIsMissingToAllActive() {
        var need = estimate(Map.of(), area(OLD, 8000)).get(0);
        assertThat(need.lapsed()).isEqualTo(366);
        assertThat(need.moved()).isZero();
        assertThat(need.left()).isEqualTo(366);
    }

    @Test
    void whereBordersAreNewSomeAddressesAreStillOld() {
        var need = estimate(Map.of(), area(NEW, 8000)).get(0);
        assertThat(need.moved()).isEqualTo(400);
        assertThat(need.asked()).isEqualTo(766);
    }

    @Test
    void whatVisitsReachedIsTakenAwayButDrawnTowardsTheMean() {
        var other = new AreaCode("15.71.01.1002");
        var all = estimate(Map.of(OLD, new Served(DAY, 60)), area(OLD, 8000), area(other, 8000));
        var mean = 60.0 / 732;
        assertThat(all.get(0).left()).isEqualTo(Math.round(366 * (1 - (60 + 100 * mean) / 466)));
        assertThat(all.get(0).left()).isGreaterThan(366 - 60);
        assertThat(all.get(1).left()).isEqualTo(Math.round(366 * (1 - 100 * mean / 466)));
    }

    @Test
    void aSmallPlaceThatWasReachedWholeIsNotTakenForFinished() {
        var all = estimate(Map.of(OLD, new Served(DAY, 30)), area(OLD, 200), area(new AreaCode("15.71.01.1002"), 9000));
        assertThat(all.get(0).asked()).isEqualTo(9);
        assertThat(all.get(0).left()).isPositive();
    }

    @Test
    void whereNothingIsKnownNothingIsGuessed() {
        assertThat(estimate(Map.of(), area(new AreaCode("31.71.01.1001"), 9000))
                        .get(0)
                        .left())
                .isZero();
    }
}
