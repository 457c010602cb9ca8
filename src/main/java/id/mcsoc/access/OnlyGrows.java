package id.mcsoc.access;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * H2's half of a table whose rows stay as they came; PostgreSQL's is in {@code db/postgresql}. Only columns that say
 * what became of a row may change.
 */
public final class OnlyGrows implements Trigger {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final Set<String> WHAT_BECAME_OF_IT = Set.of(
            "op_id",
            "visit",
            "type",
            "entity",
            "schema_no",
            "result",
            "code",
            "facts",
            "case_seq",
            "handled_at",
            "handled_by",
            "handled_note");

    /** A person's right: the content may go, never become another. */
    private static final String ERASED = "{\"erased\":\"";

    private final List<Boolean> mayChange = new ArrayList<>();
    private int payload = -1;
    private String table = "";

    @Override
    public void init(Connection connection, String schema, String name, String of, boolean before, int type)
            throws SQLException {
        table = of;
        try (var columns = connection.getMetaData().getColumns(null, schema, of, null)) {
            while (columns.next()) {
                if (columns.getString("COLUMN_NAME").equals("payload")) {
                    payload = mayChange.size();
                }
                mayChange.add(WHAT_BECAME_OF_IT.contains(columns.getString("COLUMN_NAME")));
            }
        }
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (before == null || after == null || !same(before, after)) {
            throw new SQLException(table + " only grows", INSUFFICIENT_PRIVILEGE);
        }
    }

    private boolean isErased(int column, @Nullable Object after) throws SQLException {
        if (column != payload || after == null) {
            return false;
        }
        var text = after instanceof Clob clob ? clob.getSubString(1, ERASED.length()) : after.toString();
        return text.startsWith(ERASED);
    }

    private boolean same(Object[] before, Object[] after) throws SQLException {
        for (var column = 0; column < before.length; column++) {
            if (!mayChange.get(column)
                    && !Objects.equals(before[column], after[column])
                    && !isErased(column, after[column])) {
                return false;
            }
        }
        return true;
    }
}
