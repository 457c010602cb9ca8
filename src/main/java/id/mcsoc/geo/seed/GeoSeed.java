package id.mcsoc.geo.seed;

import id.mcsoc.geo.Areas;
import id.mcsoc.geo.PlacesSeeded;
import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Csv.Row;
import id.mcsoc.shared.Seed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@Order(10)
class GeoSeed implements Seed {

    private final JdbcTemplate database;
    private final ResourceLoader files;
    private final Areas areas;
    private final ApplicationEventPublisher events;

    GeoSeed(JdbcTemplate database, ResourceLoader files, Areas areas, ApplicationEventPublisher events) {
        this.database = database;
        this.files = files;
        this.areas = areas;
        this.events = events;
    }

    @Override
    public void reference() {
        table("geo_area", 1, GeoRows.AREA_COLUMNS)
                .insertMissing(read("reference/areas.csv", new OnlyOnce("code", 1, GeoRows::area)));
        branches();
        events.publishEvent(new PlacesSeeded());
        table("geo_area_alias", 1, "old_code", "new_code", "valid_until", "source")
                .insertMissing(read(
                        "reference/area-aliases.csv", new OnlyOnce("old_code", 1, row -> GeoRows.alias(row, areas))));
        crossings();
        days();
        events.publishEvent(new PlacesSeeded());
    }

    @Override
    public void demo() {
        table("geo_facility", 1, GeoRows.FACILITY_COLUMNS)
                .insertMissing(
                        read("demo/facilities.csv", new OnlyOnce("code", 1, row -> GeoRows.facility(row, areas))));
    }

    private void branches() {
        table("geo_branch", 1, "code", "name", "lat", "lon", "zone", "opens", "closes")
                .insertMissing(read("reference/branches.csv", new OnlyOnce("code", 1, GeoRows::branch)));
        table("geo_branch_regency", 1, "regency", "branch")
                .insertMissing(flat(read("reference/branches.csv", GeoRows::territory)));
    }

    private void crossings() {
        table("geo_barrier_area", 2, "barrier", "area_prefix")
                .insertMissing(flat(read("reference/crossings.csv", GeoRows::barrier)));
        table("geo_crossing", 2, "barrier", "name", "lat", "lon", "extra_km")
                .insertMissing(flat(read("reference/crossings.csv", GeoRows::crossing)));
    }

    /** A year that has days in the table belongs to the administrator: what was removed there stays removed. */
    private void days() {
        var years = new HashSet<Integer>();
        database.queryForList("select distinct day_off from geo_holiday", LocalDate.class)
                .forEach(day -> years.add(day.getYear()));
        table("geo_holiday", 2, "day_off", "kind", "name", "name_english", "estimated")
                .insertMissing(read("reference/holidays.csv", new OnlyOnce("date", 2, GeoRows::holiday)).stream()
                        .filter(row -> !years.contains(((LocalDate) row[0]).getYear()))
                        .toList());
        table("geo_ramadan", 1, "first_day", "last_day", "estimated")
                .insertMissing(read("reference/ramadan.csv", new OnlyOnce("first_day", 1, GeoRows::ramadan)));
    }

    private <T> List<T> read(String file, Function<Row, T> convert) {
        return Csv.read(files.getResource("classpath:seed/" + file), convert);
    }

    private static List<Object[]> flat(List<List<Object[]>> rows) {
        return rows.stream().flatMap(List::stream).toList();
    }

    private SeedTable table(String name, int keys, String... columns) {
        return new SeedTable(database, name, keys, List.of(columns));
    }
}
