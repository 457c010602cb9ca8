package id.mcsoc.sync.push;

import id.mcsoc.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal's table in the hands of somebody who owns the database: its guard can be taken away and put back. */
public record Journal(JdbcClient jdbc) {

    public static Journal of(JdbcClient jdbc) {
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

    /** Takes out what tablets of a test sent, and the tablets. @param which condition on {@code sync_device} */
    public void forget(String which) {
        var theirs = " where device in (select id from sync_device where " + which + ")";
        for (var table : List.of("sync_photo_part", "sync_photo_content")) {
            jdbc.sql("delete from " + table + " where photo in (select id from sync_photo" + theirs + ")")
                    .update();
        }
        for (var table : List.of("sync_photo", "sync_evidence")) {
            jdbc.sql("delete from " + table + theirs).update();
        }
        unguarded(() -> List.of("sync_operation", "sync_missing", "sync_incarnation", "sync_quarantine")
                .forEach(table -> jdbc.sql("delete from " + table + theirs).update()));
        jdbc.sql("delete from sync_device where " + which).update();
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
