package id.mcsoc.sync.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables hold at the end of a run, beside its history, for {@link Recheck}. */
record Export(JdbcClient tables, Path folder) {

    void write() throws IOException {
        write("operations.csv", "select device, incarnation, seq, op_id, result from sync_operation");
        write("effects.csv", "select op_id, device, seq from fault_effect order by n");
    }

    private void write(String name, String query) throws IOException {
        try (var file = Files.newBufferedWriter(folder.resolve(name))) {
            RowCallbackHandler line = row -> {
                try {
                    file.write(line(row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
            tables.sql(query).query(line);
        }
    }

    private static String line(ResultSet row) throws SQLException {
        var line = new StringBuilder();
        for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            line.append(i == 1 ? "" : ",").append(row.getObject(i));
        }
        return line.append('\n').toString();
    }
}
