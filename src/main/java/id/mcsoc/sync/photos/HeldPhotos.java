package id.mcsoc.sync.photos;

import id.mcsoc.access.Actor;
import id.mcsoc.access.UserId;
import id.mcsoc.sync.DeviceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos that wait for a person: of a revoked tablet, or more than a tablet takes in a day. They are whole and kept; until
 * somebody lets them through nobody sees them.
 */
@Service
@Transactional
public class HeldPhotos {

    /** What its operation was put aside with needs nobody any more, and goes after thirty days. */
    private static final String HELD = " from sync_photo p join sync_device d on d.id = p.device"
            + " where p.state = 'QUARANTINED' and (exists (select 1 from sync_evidence e where e.device = p.device"
            + " and e.sha256 = p.sha256) or exists (select 1 from sync_quarantine q where q.device = p.device"
            + " and q.handled_at is null))";

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldPhotos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param since when the first one came */
    public record Held(DeviceId device, String name, UserId officer, int count, Instant since) {}

    /** By tablet. */
    @Transactional(readOnly = true)
    public List<Held> of(Actor actor) {
        return jdbc.sql("select d.id, d.name, d.officer, count(*) as many, min(p.moved_at) as since" + HELD
                        + " and d.branch = ? group by d.id, d.name, d.officer order by min(p.moved_at)")
                .param(actor.branch().value())
                .query(HeldPhotos::held)
                .list();
    }

    @Transactional(readOnly = true)
    public int of(DeviceId device) {
        return jdbc.sql("select count(*)" + HELD + " and d.id = ?")
                .param(device.value())
                .query(Integer.class)
                .single();
    }

    /** Shows those whose operation is here; the others wait for theirs. The caller has checked whose tablet it is. */
    public int release(Actor by, DeviceId device) {
        return jdbc.sql("update sync_photo set state = 'STORED', code = '', released_by = ?, released_at = ?"
                        + " where device = ? and state = 'QUARANTINED' and exists (select 1 from sync_evidence e"
                        + " where e.device = sync_photo.device and e.sha256 = sync_photo.sha256)")
                .params(by.name(), Timestamp.from(clock.instant()), device.value())
                .update();
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        return new Held(
                new DeviceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new UserId(row.getObject("officer", UUID.class)),
                row.getInt("many"),
                row.getTimestamp("since").toInstant());
    }
}
