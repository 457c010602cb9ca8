package id.mcsoc.geo.seed;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table that a seed may fill: rows whose key (the first columns) stands there already are left alone. */
record SeedTable(JdbcTemplate database, String table, int keys, List<String> columns) {

    /** Each row has a value per column, in their order. */
    void insertMissing(List<Object[]> rows) {
        var present = present();
        var missing = rows.stream().filter(row -> present.add(key(row))).toList();
        var places = String.join(", ", columns.stream().map(column -> "?").toList());
        if (missing.isEmpty()) {
            return;
        }
        database.batchUpdate(
                "insert into " + table + " (" + String.join(", ", columns) + ") values (" + places + ")", missing);
    }

    private Set<List<String>> present() {
        var names = String.join(", ", columns.subList(0, keys));
        return new HashSet<>(database.query("select " + names + " from " + table, (row, n) -> {
            var key = new Object[keys];
            for (int i = 0; i < keys; i++) {
                key[i] = row.getString(i + 1);
            }
            return key(key);
        }));
    }

    private List<String> key(Object[] row) {
        return Arrays.stream(row).limit(keys).map(String::valueOf).toList();
    }
}
