package id.mcsoc.sync.quarantine;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.SyncRefusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

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

    /**
     * {@code text} as the tablet wrote it; {@code hash} tells two of the same {@code seq} apart; {@code closed}: a letter
     * that could not be opened.
     */
    public record Kept(long seq, String hash, String text, boolean closed) {}

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

    /** One that waits for a person. */
    public record Waiting(
            UUID id,
            String incarnation,
            long seq,
            Reason reason,
            int schema,
            String text,
            Instant sentAt,
            Instant at,
            boolean closed) {}

    /** In the order they were made; what arrived in the usual way since then waits no longer. */
    public List<Waiting> waiting(DeviceId device) {
        return jdbc.sql(
                        "select q.*, coalesce(q.opened, q.payload) as text from sync_quarantine q where q.device = ? and q.handled_at is null"
                                + " and not exists (select 1 from sync_operation o where o.device = q.device"
                                + " and o.incarnation = q.incarnation and o.seq = q.seq and o.hash = q.hash)"
                                + " order by q.incarnation, q.seq, q.received_at, q.id")
                .param(device.value())
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("incarnation"),
                        row.getLong("seq"),
                        Reason.valueOf(row.getString("reason")),
                        row.getInt("schema_no"),
                        row.getString("text"),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getTimestamp("received_at").toInstant(),
                        row.getBoolean("closed")))
                .list();
    }

    /** It could be opened after all; the letter stays beside what was in it. */
    @Transactional
    public void opened(UUID id, String text) {
        jdbc.sql("update sync_quarantine set opened = ?, closed = false where id = ? and closed")
                .params(text, id)
                .update();
    }

    /**
     * The first word counts; who says the same again goes on where the first one stopped.
     *
     * @throws Refused CASE_DECIDED when somebody said the opposite of one of them; then none is claimed
     */
    @Transactional
    public void claim(List<Waiting> waiting, Verdict verdict) {
        var mine = 0;
        for (var one : waiting) {
            jdbc.sql("update sync_quarantine set verdict = ? where id = ? and handled_at is null and verdict is null")
                    .params(verdict.name(), one.id())
                    .update();
            mine += jdbc.sql("select count(*) from sync_quarantine where id = ? and handled_at is null and verdict = ?")
                    .params(one.id(), verdict.name())
                    .query(Integer.class)
                    .single();
        }
        if (mine != waiting.size()) {
            throw new Refused(SyncRefusal.CASE_DECIDED);
        }
    }

    public enum Verdict {
        RELEASED,
        DISMISSED
    }

    @Transactional
    public void handled(List<Waiting> decided, String by, String note, Instant now) {
        for (var one : decided) {
            jdbc.sql("update sync_quarantine set handled_at = ?, handled_by = ?, handled_note = ?"
                            + " where id = ? and handled_at is null")
                    .params(Timestamp.from(now), by, note, one.id())
                    .update();
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
                        + " closed, sent_at, received_at) values (?,?,?,?,?,?,?,?,?,?,?)")
                .params(id, from.device().value(), from.incarnation(), one.seq())
                .params(why.name(), from.schema(), one.hash(), one.text(), one.closed())
                .params(Timestamp.from(from.sentAt()), Timestamp.from(now))
                .update();
    }
}
