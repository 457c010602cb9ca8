package id.mcsoc.rights;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every text of every table: where does this stand? */
public record WholeDatabase(JdbcClient jdbc) {

    /** {@code table.column} of each place, in any case. */
    public List<String> holding(String text) {
        return jdbc
                .sql("select table_name, column_name from information_schema.columns"
                        + " where lower(table_schema) = 'public' and (lower(data_type) like 'char%'"
                        + " or lower(data_type) = 'text') order by 1, 2")
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .stream()
                .filter(place -> holds(place[0], place[1], text))
                .map(place -> place[0] + "." + place[1])
                .toList();
    }

    private boolean holds(String table, String column, String text) {
        return jdbc.sql("select count(*) from " + table + " where lower(\"" + column + "\") like ?")
                        .param("%" + text.toLowerCase(Locale.ROOT) + "%")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
