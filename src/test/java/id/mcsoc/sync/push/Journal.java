package id.mcsoc.sync.push;

import id.mcsoc.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal's table in the hands of somebody who owns the database: its guard can be taken away and put back. */
record Journal(JdbcClient jdbc) {

    static Journal of(JdbcClient jdbc) {
        return new Journal(jdbc);
    }

    /** As a restore from a backup does it, or an insider. */
    void unguarded(Runnable deed) {
        var on = TestDatabase.onPostgres() ? " on sync_operation" : "";
        jdbc.sql("drop trigger sync_operation_only_grows" + on).update();
        if (TestDatabase.onPostgres()) {
            jdbc.sql("drop trigger sync_operation_not_emptied" + on).update();
        }
        try {
            deed.run();
        } finally {
            jdbc.sql(guard()).update();
        }
    }

    private static String guard() {
        var database = TestDatabase.onPostgres() ? "postgresql" : "h2";
        var script = new ClassPathResource("db/" + database + "/sync/V10__journal_only_grows.sql");
        try {
            return script.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
