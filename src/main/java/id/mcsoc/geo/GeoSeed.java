package id.mcsoc.geo;

import id.mcsoc.shared.Csv;
import id.mcsoc.shared.Csv.Row;
import id.mcsoc.shared.Seed;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@Order(10)
class GeoSeed implements Seed {

    private final JdbcTemplate database;
    private final ResourceLoader files;
    private final GeoCaches caches;

    GeoSeed(JdbcTemplate database, ResourceLoader files, GeoCaches caches) {
        this.database = database;
        this.files = files;
        this.caches = caches;
    }

    @Override
    public void reference() {
        table("geo_area", 1, GeoRows.AREA_COLUMNS).insertMissing(read("reference/areas.csv", GeoRows::area));
        caches.reload();
        table("geo_area_alias", 1, "old_code", "new_code", "valid_until", "source")
                .insertMissing(read("reference/area-aliases.csv", GeoRows::alias));
        branches();
        crossings();
        days();
        caches.reload();
    }

    @Override
    public void demo() {
        table("geo_facility", 1, GeoRows.FACILITY_COLUMNS)
                .insertMissing(read("demo/facilities.csv", GeoRows::facility));
    }

    private void branches() {
        table("geo_branch", 1, "code", "name", "lat", "lon", "zone", "opens", "closes")
                .insertMissing(read("reference/branches.csv", GeoRows::branch));
        table("geo_branch_regency", 1, "regency", "branch")
                .insertMissing(read("reference/branches.csv", GeoRows::territory).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    private void crossings() {
        table("geo_barrier_area", 2, "barrier", "area_prefix")
                .insertMissing(read("reference/crossings.csv", GeoRows::barrier).stream()
                        .flatMap(List::stream)
                        .toList());
        table("geo_crossing", 2, "barrier", "name", "lat", "lon", "extra_km")
                .insertMissing(read("reference/crossings.csv", GeoRows::crossing).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    /** A year that has days in the table belongs to the administrator: what was removed there stays removed. */
    private void days() {
        var known = database.queryForList("select distinct extract(year from day_off) from geo_holiday", Integer.class);
        table("geo_holiday", 2, "day_off", "kind", "name", "name_english", "estimated")
                .insertMissing(read("reference/holidays.csv", GeoRows::holiday).stream()
                        .filter(row -> !known.contains(((java.time.LocalDate) row[0]).getYear()))
                        .toList());
        table("geo_ramadan", 1, "first_day", "last_day", "estimated")
                .insertMissing(read("reference/ramadan.csv", GeoRows::ramadan));
    }

    private <T> List<T> read(String file, Function<Row, T> convert) {
        return Csv.read(files.getResource("classpath:seed/" + file), convert);
    }

    private SeedTable table(String name, int keys, String... columns) {
        return new SeedTable(database, name, keys, List.of(columns));
    }
}
