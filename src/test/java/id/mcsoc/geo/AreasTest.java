package id.mcsoc.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.shared.NotFound;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class AreasTest {

    private static final AreaCode LAPSED = new AreaCode("15.71.99.1001");

    @Autowired
    Areas areas;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient database;

    @AfterEach
    void forget() {
        areas.forget();
    }

    @Test
    void theBranchHasItsFiveRegencies() {
        var all = areas.of(TestActors.JAMBI);
        assertThat(all).hasSize(574);
        assertThat(all.stream().filter(area -> area.code().regency().equals("15.71")))
                .hasSize(68)
                .allMatch(area -> area.kind() == Kelurahan.Kind.KELURAHAN);
        assertThat(all)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(Kelurahan::name).thenComparing(Kelurahan::code));
    }

    @Test
    void anAreaCarriesWhatIsKnownOfIt() {
        var area = areas.get(new AreaCode("15.71.01.1001"));
        assertThat(area.name()).isEqualTo("Simpang IV Sipin");
        assertThat(area.kecamatan()).isEqualTo("Telanaipura");
        assertThat(area.at()).isEqualTo(new Coordinates(-1.616, 103.577));
        assertThat(area.postalCode()).isEqualTo("36124");
        assertThat(branches.serving(area.code()).code()).isEqualTo(TestActors.JAMBI);
    }

    @Test
    void anUnknownCodeIsNotFound() {
        assertThat(areas.find(LAPSED)).isEmpty();
        assertThatThrownBy(() -> areas.get(LAPSED)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> branches.serving(new AreaCode("31.71.01.1001")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anOldCodeAnswersWithItsSuccessor() {
        alias(LAPSED.value(), "15.71.01.1012", LocalDate.of(2022, 12, 31));
        assertThat(areas.get(LAPSED).name()).isEqualTo("Aur Kenali");
    }

    @Test
    void aCodeThatLapsesTodayIsStillItself() {
        alias("15.71.01.1001", "15.71.01.1012", LocalDate.of(2026, 11, 20));
        assertThat(areas.get(new AreaCode("15.71.01.1001")).name()).isEqualTo("Simpang IV Sipin");
    }

    @Test
    void aCodeThatLapsedYesterdayIsItsSuccessor() {
        alias("15.71.01.1001", "15.71.01.1012", LocalDate.of(2026, 11, 19));
        assertThat(areas.get(new AreaCode("15.71.01.1001")).name()).isEqualTo("Aur Kenali");
    }

    private void alias(String old, String successor, LocalDate until) {
        database.sql("insert into geo_area_alias (old_code, new_code, valid_until, source) values (?, ?, ?, 'test')")
                .params(old, successor, until)
                .update();
        areas.forget();
    }
}
