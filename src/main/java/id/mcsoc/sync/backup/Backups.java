package id.mcsoc.sync.backup;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Until a backup covers an operation, its tablet must keep it. */
@Repository
public class Backups {

    /** A transaction may begin this long before it is seen by a backup. */
    static final Duration OPEN_TRANSACTIONS = Duration.ofMinutes(5);

    /** A backup that is found broken is found within a week. */
    static final Duration KEPT_AT_LEAST = Duration.ofDays(7);

    private final JdbcClient jdbc;

    Backups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far a line of operations is safe.
     *
     * @param through seq that a verified backup holds
     * @param forget seq whose content the tablet may erase: covered, and received a week ago
     */
    public record Reach(long through, long forget) {}

    /** A backup begun at this moment was verified. @return how many lines of operations it moved on */
    @Transactional
    public int cover(Instant begunAt) {
        var safe = Timestamp.from(begunAt.minus(OPEN_TRANSACTIONS));
        jdbc.sql("update sync_photo set backed_up = true where state <> 'ARRIVING' and moved_at <= ?")
                .param(safe)
                .update();
        return jdbc.sql("update sync_incarnation set backup_through = (select max(o.seq) from sync_operation o"
                        + " where o.device = sync_incarnation.device and o.incarnation = sync_incarnation.incarnation"
                        + " and o.received_at <= ?)"
                        + " where exists (select 1 from sync_operation o where o.device = sync_incarnation.device"
                        + " and o.incarnation = sync_incarnation.incarnation and o.received_at <= ?"
                        + " and o.seq > sync_incarnation.backup_through)")
                .params(safe, safe)
                .update();
    }

    /** The database now running came out of a backup: tablets will trust it, and send again what it does not know. */
    @Transactional
    public void restored() {
        jdbc.sql("delete from sync_epoch").update();
    }

    @Transactional(readOnly = true)
    public Reach reach(UUID device, String incarnation, Instant now) {
        var through = jdbc.sql("select backup_through from sync_incarnation where device = ? and incarnation = ?")
                .params(device, incarnation)
                .query(Long.class)
                .optional()
                .orElse(0L);
        var forget = jdbc.sql("select seq from sync_operation where device = ? and incarnation = ? and seq <= ?"
                        + " and received_at <= ? order by seq desc fetch first 1 rows only")
                .params(device, incarnation, through, Timestamp.from(now.minus(KEPT_AT_LEAST)))
                .query(Long.class)
                .optional()
                .orElse(0L);
        return new Reach(through, forget);
    }
}
