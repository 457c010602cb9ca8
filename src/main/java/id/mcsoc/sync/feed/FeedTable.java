package id.mcsoc.sync.feed;

import id.mcsoc.sync.Change;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain sequence would let a reader pass a number whose transaction is still open, and miss it for ever. */
@Repository
public class FeedTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    FeedTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Holds the scope's row until the transaction ends. @return the change's number */
    public long append(Change change) {
        jdbc.sql("insert into sync_scope (scope, last_seq, floor_seq) values (?, 0, 0) on conflict do nothing")
                .param(change.scope())
                .update();
        jdbc.sql("update sync_scope set last_seq = last_seq + 1 where scope = ?")
                .param(change.scope())
                .update();
        var seq = range(change.scope()).last();
        jdbc.sql("insert into sync_change (scope, change_seq, entity, rev, kind, payload, written_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(change.scope(), seq, change.entity(), change.revision())
                .params(change.kind().name(), json.writeValueAsString(change.payload()))
                .param(Timestamp.from(clock.instant()))
                .update();
        return seq;
    }

    public Range range(UUID scope) {
        return jdbc.sql("select floor_seq, last_seq from sync_scope where scope = ?")
                .param(scope)
                .query((row, n) -> new Range(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(new Range(0, 0));
    }

    List<Line> after(UUID scope, long after, int limit) {
        return jdbc.sql("select change_seq, entity, rev, kind, payload from sync_change"
                        + " where scope = ? and change_seq > ? order by change_seq fetch first ? rows only")
                .params(scope, after, limit)
                .query((row, n) -> new Line(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        Change.Kind.valueOf(row.getString(4)),
                        json.readTree(row.getString(5))))
                .list();
    }

    /** Who has not heard of them gets a fresh package. */
    void forget(Instant before) {
        jdbc.sql("update sync_scope s set floor_seq = greatest(floor_seq, coalesce((select max(c.change_seq)"
                        + " from sync_change c where c.scope = s.scope and c.written_at < ?), 0))"
                        + " where s.scope in (select c.scope from sync_change c where c.written_at < ?)")
                .params(Timestamp.from(before), Timestamp.from(before))
                .update();
        jdbc.sql("delete from sync_change where change_seq <="
                        + " (select s.floor_seq from sync_scope s where s.scope = sync_change.scope)")
                .update();
    }

    /** Changes above {@code floor} up to {@code last} are there. */
    public record Range(long floor, long last) {

        boolean covers(long after) {
            return after >= floor && after <= last;
        }
    }

    record Line(long seq, String entity, long rev, Change.Kind kind, JsonNode payload) {}
}
