package id.mcsoc.geo.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.McsTest;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.PlacesSeeded;
import id.mcsoc.shared.Csv;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class GeoSeedTest {

    private static final List<String> TABLES = List.of(
            "geo_area",
            "geo_area_alias",
            "geo_branch",
            "geo_branch_regency",
            "geo_barrier_area",
            "geo_crossing",
            "geo_holiday",
            "geo_ramadan",
            "geo_facility");

    @Autowired
    GeoSeed seed;

    @Autowired
    Areas areas;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void forget() {
        events.publishEvent(new PlacesSeeded());
    }

    @Test
    void seedingTwiceChangesNothing() {
        seed.demo();
        var before = content();
        seed.reference();
        seed.demo();
        assertThat(content()).isEqualTo(before);
        assertThat(before.get(0)).hasSize(574);
    }

    @Test
    void aHolidayTheAdministratorRemovedStaysRemoved() {
        var eve = LocalDate.of(2026, 12, 24);
        assertThat(database.update("delete from geo_holiday where day_off = ?", eve))
                .isOne();
        seed.reference();
        assertThat(database.update("delete from geo_holiday where day_off = ?", eve))
                .isZero();
    }

    @Test
    void aBadValueIsBlamedWithFileLineAndColumn() {
        var broken = """
                # a comment
                code,name,kind,kecamatan,regency,lat,lon,population,postal_code,signal
                15.71.98.1001,Satu,KELURAHAN,Uji,Kota Jambi,-1.600,103.600,10,36100,GOOD
                15.71.98.1002,Dua,KELURAHAN,Uji,Kota Jambi,-1.600,203.600,10,36100,GOOD
                """;
        assertThatThrownBy(() -> seedWith("areas.csv", broken).reference())
                .isInstanceOf(Csv.Malformed.class)
                .hasMessageStartingWith("areas.csv line 4 column lon: '203.600' is not valid");
        assertThat(database.queryForObject("select count(*) from geo_area where code like '15.71.98%'", Integer.class))
                .isZero();
    }

    @Test
    void aMissingColumnAndAnEmptyCellAreBlamedByName() {
        assertThatThrownBy(() -> seedWith("ramadan.csv", "first_day,estimated\n2024-03-12,false\n")
                        .reference())
                .hasMessage("ramadan.csv line 2 column last_day: column is missing");
        assertThatThrownBy(() -> seedWith("ramadan.csv", "first_day,last_day,estimated\n2024-03-12,,false\n")
                        .reference())
                .hasMessage("ramadan.csv line 2 column last_day: is empty");
    }

    @Test
    void aPointThatStandsTwiceIsBlamedOnItsSecondLine() {
        var twice = """
                date,kind,estimated,name,name_en
                2031-01-01,NATIONAL,false,Satu,One
                2031-01-01,NATIONAL,false,Dua,Two
                """;
        assertThatThrownBy(() -> seedWith("holidays.csv", twice).reference())
                .hasMessageStartingWith("holidays.csv line 3 column date: '2031-01-01' is not valid");
    }

    @Test
    void aFacilityInAnUnknownAreaIsBlamed() {
        var file = """
                code,name,level,area,lat,lon,address,demo
                X-1,Klinik,PRIMARY,15.71.97.1001,-1.6,103.6,Jl. Uji,true
                """;
        assertThatThrownBy(() -> seedWith("facilities.csv", file).demo())
                .hasMessageStartingWith("facilities.csv line 2 column area: '15.71.97.1001' is not valid");
    }

    private List<List<?>> content() {
        return TABLES.stream()
                .<List<?>>map(table -> database.queryForList("select * from " + table + " order by 1, 2"))
                .toList();
    }

    private GeoSeed seedWith(String name, String content) {
        var loader = new DefaultResourceLoader() {
            @Override
            public Resource getResource(String location) {
                return location.endsWith("/" + name) ? file(name, content) : super.getResource(location);
            }
        };
        return new GeoSeed(database, loader, areas, events);
    }

    private static Resource file(String name, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
