package id.mcsoc.geo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of days off. Read at every question: decrees change late, and another node may have written. */
@Repository
class Holidays {

    private final JdbcClient database;

    Holidays(JdbcClient database) {
        this.database = database;
    }

    /** By date; on a day with both kinds the public holiday comes first. */
    List<Holiday> between(LocalDate from, LocalDate to) {
        return database.sql("select * from geo_holiday where day_off between ? and ? order by day_off, kind desc")
                .params(from, to)
                .query((row, n) -> holiday(row))
                .list();
    }

    /** The fasting days within from (inclusive) to (inclusive). */
    Set<LocalDate> ramadan(LocalDate from, LocalDate to) {
        return database
                .sql("select first_day, last_day from geo_ramadan where first_day <= ? and last_day >= ?")
                .params(to, from)
                .query((row, n) -> days(row))
                .list()
                .stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Years of which any day off is known, the first one first. */
    List<Integer> years() {
        return database.sql("select distinct day_off from geo_holiday").query(LocalDate.class).list().stream()
                .map(LocalDate::getYear)
                .distinct()
                .sorted()
                .toList();
    }

    /** @return false when that day has this kind already */
    boolean add(Holiday holiday) {
        if (between(holiday.date(), holiday.date()).stream().anyMatch(known -> known.kind() == holiday.kind())) {
            return false;
        }
        try {
            database.sql(
                            "insert into geo_holiday (day_off, kind, name, name_english, estimated) values (?, ?, ?, ?, ?)")
                    .params(
                            holiday.date(),
                            holiday.kind().name(),
                            holiday.name(),
                            holiday.nameEnglish(),
                            holiday.estimated())
                    .update();
            return true;
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return false;
        }
    }

    /** @return false when there was none */
    boolean remove(LocalDate date, Holiday.Kind kind) {
        return database.sql("delete from geo_holiday where day_off = ? and kind = ?")
                        .params(date, kind.name())
                        .update()
                > 0;
    }

    private static Holiday holiday(ResultSet row) throws SQLException {
        return new Holiday(
                row.getObject("day_off", LocalDate.class),
                row.getString("name"),
                row.getString("name_english"),
                Holiday.Kind.valueOf(row.getString("kind")),
                row.getBoolean("estimated"));
    }

    private static List<LocalDate> days(ResultSet row) throws SQLException {
        return row.getObject("first_day", LocalDate.class)
                .datesUntil(row.getObject("last_day", LocalDate.class).plusDays(1))
                .toList();
    }
}
