package id.mcsoc.sync.quarantine;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.sync.DeviceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where operations wait for a person. Each is kept once, however often a tablet sends it. */
@Repository
public class Quarantine {

    /** More than any tablet holds; beyond it operations stay on the tablet, which keeps them anyhow. */
    static final long MOST_PER_DEVICE = 20_000;

    private final JdbcClient jdbc;

    Quarantine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Reason {
        /** Two stores claim to be one tablet. */
        FORKED,
        /** The tablet was revoked before it had sent everything. */
        REVOKED,
        /** Written by an app this server does not know yet. */
        NEWER
    }

    /** Where operations came from; {@code schema} is the form they are written in. */
    public record Origin(DeviceId device, String incarnation, int schema, Instant sentAt) {}

    /** {@code text} as the tablet wrote it; {@code hash} tells two of the same {@code seq} apart. */
    public record Kept(long seq, String hash, String text) {}

    /** Call inside a transaction that holds the device's lock. */
    public void keep(Origin from, Reason why, List<Kept> operations, Instant now) {
        var room = MOST_PER_DEVICE - count(from.device());
        for (var one : operations) {
            if (room > 0 && !isKept(from, one)) {
                insert(from, why, one, now);
                room--;
            }
        }
    }

    private long count(DeviceId device) {
        return jdbc.sql("select count(*) from sync_quarantine where device = ?")
                .param(device.value())
                .query(Long.class)
                .single();
    }

    private boolean isKept(Origin from, Kept one) {
        return jdbc.sql("select count(*) from sync_quarantine"
                                + " where device = ? and incarnation = ? and seq = ? and hash = ?")
                        .params(from.device().value(), from.incarnation(), one.seq(), one.hash())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void insert(Origin from, Reason why, Kept one, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("insert into sync_quarantine (id, device, incarnation, seq, reason, schema_no, hash, payload,"
                        + " sent_at, received_at) values (?,?,?,?,?,?,?,?,?,?)")
                .params(id, from.device().value(), from.incarnation(), one.seq())
                .params(why.name(), from.schema(), one.hash(), one.text())
                .params(Timestamp.from(from.sentAt()), Timestamp.from(now))
                .update();
    }
}
