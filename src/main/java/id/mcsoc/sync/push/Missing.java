package id.mcsoc.sync.push;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What never came to be on a tablet's line, because the operation that makes it was not applied. */
@Repository
class Missing {

    private final JdbcClient jdbc;

    Missing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Why something is missing.
     *
     * @param seq the operation that would have made it
     * @param root the one that must be decided first: the case
     * @param refused the case is decided, and not in its favour
     */
    record Why(long seq, long root, boolean refused) {}

    /** The earliest reason. {@code line}: any place on it */
    Optional<Why> why(Place line, Collection<String> needed) {
        if (needed.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("select m.because_of, r.seq, r.handled_at is not null and r.result = 'REJECTED' as refused"
                        + " from sync_missing m join sync_operation o on o.device = m.device"
                        + " and o.incarnation = m.incarnation and o.seq = m.because_of"
                        + " join sync_operation r on r.device = m.device and r.incarnation = m.incarnation"
                        + " and r.seq = coalesce(o.case_seq, o.seq)"
                        + " where m.device = :device and m.incarnation = :incarnation and m.entity in (:needed)"
                        + " order by m.because_of fetch first row only")
                .param("device", line.device())
                .param("incarnation", line.incarnation())
                .param("needed", needed)
                .query((row, n) -> new Why(row.getLong(1), row.getLong(2), row.getBoolean(3)))
                .optional();
    }

    void exists(Place line, Collection<String> created) {
        for (var one : created) {
            jdbc.sql("delete from sync_missing where device = ? and incarnation = ? and entity = ?")
                    .params(line.device(), line.incarnation(), one)
                    .update();
        }
    }

    void lacks(Place because, Collection<String> created) {
        exists(because, created);
        for (var one : created) {
            jdbc.sql("insert into sync_missing (device, incarnation, entity, because_of) values (?,?,?,?)")
                    .params(because.device(), because.incarnation(), one, because.seq())
                    .update();
        }
    }
}
