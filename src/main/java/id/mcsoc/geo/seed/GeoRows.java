package id.mcsoc.geo.seed;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.Facility;
import id.mcsoc.geo.Holiday;
import id.mcsoc.geo.Kelurahan;
import id.mcsoc.geo.SignalGrade;
import id.mcsoc.shared.Csv.Row;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** One line of a seed file as a row of its table. Every value is converted here, so that a bad one names its column. */
final class GeoRows {

    static final String[] AREA_COLUMNS = {
        "code", "name", "kind", "kecamatan", "regency", "lat", "lon", "population", "postal_code", "signal"
    };
    static final String[] FACILITY_COLUMNS = {"code", "name", "facility_level", "area", "lat", "lon", "address", "demo"
    };

    private GeoRows() {}

    static Object[] area(Row row) {
        return new Object[] {
            areaCode(row, "code"),
            row.get("name", GeoRows::text),
            row.get("kind", Kelurahan.Kind::valueOf).name(),
            row.get("kecamatan", GeoRows::text),
            row.get("regency", GeoRows::text),
            latitude(row),
            longitude(row),
            row.get("population", Integer::valueOf),
            row.get("postal_code", GeoRows::postalCode),
            row.get("signal", SignalGrade::valueOf).name()
        };
    }

    static Object[] alias(Row row, Areas areas) {
        return new Object[] {
            areaCode(row, "old_code"),
            known(row, "new_code", areas),
            row.get("valid_until", LocalDate::parse),
            row.get("source", GeoRows::text)
        };
    }

    static Object[] branch(Row row) {
        return new Object[] {
            row.get("code", BranchCode::new).value(),
            row.get("name", GeoRows::text),
            latitude(row),
            longitude(row),
            row.get("zone", ZoneId::of).getId(),
            row.get("opens", LocalTime::parse),
            row.get("closes", LocalTime::parse)
        };
    }

    static List<Object[]> territory(Row row) {
        var branch = row.get("code", BranchCode::new).value();
        return row.get("regencies", codes -> Arrays.asList(codes.split(";"))).stream()
                .map(regency -> new Object[] {regency, branch})
                .toList();
    }

    static List<Object[]> barrier(Row row) {
        return isCrossing(row)
                ? List.of()
                : List.<Object[]>of(new Object[] {row.get("barrier", GeoRows::text), row.get("area", GeoRows::text)});
    }

    static List<Object[]> crossing(Row row) {
        return !isCrossing(row)
                ? List.of()
                : List.<Object[]>of(new Object[] {
                    row.get("barrier", GeoRows::text),
                    row.get("name", GeoRows::text),
                    latitude(row),
                    longitude(row),
                    row.get("extra_km", Double::valueOf)
                });
    }

    static Object[] holiday(Row row) {
        return new Object[] {
            row.get("date", LocalDate::parse),
            row.get("kind", Holiday.Kind::valueOf).name(),
            row.get("name", GeoRows::text),
            row.get("name_en", GeoRows::text),
            row.get("estimated", GeoRows::yesNo)
        };
    }

    static Object[] ramadan(Row row) {
        return new Object[] {
            row.get("first_day", LocalDate::parse),
            row.get("last_day", LocalDate::parse),
            row.get("estimated", GeoRows::yesNo)
        };
    }

    static Object[] facility(Row row, Areas areas) {
        return new Object[] {
            row.get("code", GeoRows::text),
            row.get("name", GeoRows::text),
            row.get("level", Facility.Level::valueOf).name(),
            known(row, "area", areas),
            latitude(row),
            longitude(row),
            row.get("address", GeoRows::text),
            row.get("demo", GeoRows::yesNo)
        };
    }

    private static boolean isCrossing(Row row) {
        return row.get("kind", CrossingLine::valueOf) == CrossingLine.CROSSING;
    }

    private static String areaCode(Row row, String column) {
        return row.get(column, AreaCode::new).value();
    }

    private static String known(Row row, String column, Areas areas) {
        return row.get(
                        column,
                        code -> areas.find(new AreaCode(code))
                                .orElseThrow(() -> new IllegalArgumentException("no such area")))
                .code()
                .value();
    }

    private static double latitude(Row row) {
        return row.get("lat", value -> new Coordinates(Double.parseDouble(value), 0))
                .lat();
    }

    private static double longitude(Row row) {
        return row.get("lon", value -> new Coordinates(0, Double.parseDouble(value)))
                .lon();
    }

    private static String postalCode(String value) {
        if (!value.matches("\\d{5}")) {
            throw new IllegalArgumentException("a postal code has five digits");
        }
        return value;
    }

    private static boolean yesNo(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("true or false");
        }
        return value.equals("true");
    }

    private static String text(String value) {
        return value;
    }

    private enum CrossingLine {
        BARRIER,
        CROSSING
    }
}
