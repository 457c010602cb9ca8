package id.mcsoc.sync.loss;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.sync.DeviceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Opens an incident when a store is gone that had given out more numbers than ever arrived. */
@Repository
public class Losses {

    /** No tablet writes more between two contacts; a marker that claims it is damaged. */
    private static final long MOST_BELIEVED = 100_000;

    private static final String LAST = " from sync_operation o where o.device = i.device"
            + " and o.incarnation = i.incarnation and o.seq = i.applied_through";

    private final JdbcClient jdbc;

    Losses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A tablet's store says of itself: its last number given out, and the last one it knows to be here. */
    public record Line(DeviceId device, String incarnation, long head, long acked) {}

    /** A known tablet begins a new line: whatever its former stores still owed is lost. */
    @Transactional
    public void begun(DeviceId device, String incarnation, Instant now) {
        open(
                jdbc.sql("select i.incarnation from sync_incarnation i where i.device = ? and i.incarnation <> ?")
                        .params(device.value(), incarnation)
                        .query(String.class)
                        .list(),
                device,
                now);
    }

    /** A tablet found the marker of a store that is gone. Told twice, it is one incident. */
    @Transactional
    public void vanished(Line line, Instant now) {
        var applied = jdbc.sql("select applied_through from sync_incarnation where device = ? and incarnation = ?")
                .params(line.device().value(), line.incarnation())
                .query(Long.class)
                .optional()
                .orElseGet(() -> neverSeen(line, now));
        var head = Math.min(line.head(), applied + MOST_BELIEVED);
        jdbc.sql("update sync_incarnation set head = greatest(head, ?) where device = ? and incarnation = ?")
                .params(head, line.device().value(), line.incarnation())
                .update();
        open(List.of(line.incarnation()), line.device(), now);
    }

    private long neverSeen(Line line, Instant now) {
        jdbc.sql("insert into sync_incarnation (device, incarnation, applied_through, head, first_seen)"
                        + " values (?,?,0,0,?)")
                .params(line.device().value(), line.incarnation(), Timestamp.from(now))
                .update();
        return 0;
    }

    private void open(List<String> incarnations, DeviceId device, Instant now) {
        for (var incarnation : incarnations) {
            jdbc.sql("insert into sync_loss (id, device, incarnation, branch, head, applied, last_at, visit, opened_at)"
                            + " select ?, i.device, i.incarnation, d.branch, i.head, i.applied_through,"
                            + " (select o.captured_at" + LAST + "), (select o.visit" + LAST + "), ?"
                            + " from sync_incarnation i join sync_device d on d.id = i.device"
                            + " where i.device = ? and i.incarnation = ? and i.head > i.applied_through"
                            + " and not exists (select 1 from sync_loss l"
                            + " where l.device = i.device and l.incarnation = i.incarnation)")
                    .params(UuidCreator.getTimeOrderedEpoch(), Timestamp.from(now), device.value(), incarnation)
                    .update();
        }
    }

    /** A lost line came after all, by file or by itself: with its last record nothing is missing. */
    public void arrived(DeviceId device, String incarnation, long through, Instant now) {
        jdbc.sql("update sync_loss set closed_at = ?, closed_by = '', closed_note = '', closed_how = 'RETURNED'"
                        + " where device = ? and incarnation = ? and closed_at is null and head <= ?")
                .params(Timestamp.from(now), device.value(), incarnation, through)
                .update();
    }

    /** The branch a tablet belongs to, if it is that of {@code other} as well. */
    @Transactional(readOnly = true)
    public boolean areOfOneBranch(DeviceId device, DeviceId other) {
        return jdbc.sql("select count(distinct branch) from sync_device where id in (?, ?) having count(*) = ?")
                .params(device.value(), other.value(), device.equals(other) ? 1 : 2)
                .query(Long.class)
                .optional()
                .filter(branches -> branches == 1)
                .isPresent();
    }

    /** Watermarks from a request that carries no operations. */
    @Transactional
    public void seen(Line line, Instant now) {
        jdbc.sql("update sync_incarnation set head = greatest(head, ?), acked = greatest(acked, ?), last_seen = ?"
                        + " where device = ? and incarnation = ?")
                .params(line.head(), line.acked(), Timestamp.from(now))
                .params(line.device().value(), line.incarnation())
                .update();
    }
}
