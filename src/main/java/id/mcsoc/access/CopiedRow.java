package id.mcsoc.access;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A row of any table as a copy shows it: what is empty is left out, moments are instants. */
public final class CopiedRow {

    private CopiedRow() {}

    public static Map<String, Object> read(ResultSet row, int number) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        var read = new LinkedHashMap<String, Object>();
        for (var column = 1; column <= columns.getColumnCount(); column++) {
            var value = row.getObject(column);
            if (value != null) {
                read.put(columns.getColumnLabel(column).toLowerCase(Locale.ROOT), plain(row, column, value));
            }
        }
        return read;
    }

    private static Object plain(ResultSet row, int column, Object value) throws SQLException {
        var type = row.getMetaData().getColumnType(column);
        if (type == java.sql.Types.TIMESTAMP_WITH_TIMEZONE || value instanceof Timestamp) {
            return row.getTimestamp(column).toInstant();
        }
        if (value instanceof Date day) {
            return day.toLocalDate();
        }
        return value instanceof Number || value instanceof Boolean ? value : row.getString(column);
    }
}
