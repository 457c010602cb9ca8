package id.mcsoc.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads a family's class: the one it is in, since when, and the one it asked for. */
final class ClassColumns {

    private ClassColumns() {}

    static Optional<PendingClass> pending(ResultSet row) throws SQLException {
        var next = row.getString("next_class");
        return next == null
                ? Optional.empty()
                : Optional.of(
                        new PendingClass(WardClass.valueOf(next), row.getObject("next_class_from", LocalDate.class)));
    }

    /** Empty in the table: since the registration. */
    static LocalDate since(ResultSet row) throws SQLException {
        var since = row.getObject("class_since", LocalDate.class);
        return since != null
                ? since
                : LocalDate.ofInstant(row.getTimestamp("registered_at").toInstant(), ZoneOffset.UTC);
    }

    static WardClass on(ResultSet row, LocalDate day) throws SQLException {
        return pending(row)
                .filter(next -> !next.from().isAfter(day))
                .map(PendingClass::wardClass)
                .orElse(WardClass.valueOf(row.getString("ward_class")));
    }
}
