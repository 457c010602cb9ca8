package id.mcsoc.sync.office;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.PaperSlips;
import id.mcsoc.sync.PaperSlips.Slip;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.TabletCargo;
import id.mcsoc.sync.TabletCargo.Packed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Incidents of a branch: what was lost, whom to ask again, and what a person did about it. */
@Service
@Transactional(readOnly = true)
class ReportedLosses {

    private static final int LONGEST_NOTE = 500;
    private static final String SELECT = "select l.*, d.name, i.applied_through from sync_loss l"
            + " join sync_device d on d.id = l.device"
            + " join sync_incarnation i on i.device = l.device and i.incarnation = l.incarnation where l.branch = ?";

    private final JdbcClient jdbc;
    private final TabletCargo cargo;
    private final PaperSlips slips;
    private final Clock clock;

    ReportedLosses(JdbcClient jdbc, TabletCargo cargo, PaperSlips slips, Clock clock) {
        this.jdbc = jdbc;
        this.cargo = cargo;
        this.slips = slips;
        this.clock = clock;
    }

    /** @param missing of the {@code lost} ones, those that have not come back by file or otherwise */
    record Loss(
            UUID id,
            UUID device,
            String name,
            long lost,
            long missing,
            Optional<Instant> after,
            Optional<UUID> visit,
            Instant opened,
            Optional<Closing> closing) {}

    record Closing(Instant at, String by, String note) {}

    public List<Loss> open(Actor actor) {
        return jdbc.sql(SELECT + " and l.closed_at is null order by l.opened_at, l.id")
                .param(actor.branch().value())
                .query(this::loss)
                .list();
    }

    public List<Loss> of(Actor actor, DeviceId device) {
        return jdbc.sql(SELECT + " and l.device = ? order by l.opened_at desc, l.id")
                .params(actor.branch().value(), device.value())
                .query(this::loss)
                .list();
    }

    /** @throws NotFound outside the actor's branch */
    public Loss get(Actor actor, UUID id) {
        return jdbc.sql(SELECT + " and l.id = ?")
                .params(actor.branch().value(), id)
                .query(this::loss)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The visits whose families have to be asked again: the one worked on last, else all the tablet could work on. */
    public List<Packed> toAskAgain(Loss loss) {
        var packed = cargo.on(new DeviceId(loss.device()));
        var last = packed.stream()
                .filter(one -> loss.visit().filter(one.visit()::equals).isPresent())
                .limit(1)
                .toList();
        return last.isEmpty() ? packed : last;
    }

    /** Sheets of the visit worked on last: what the tablet lost may stand on them. */
    public List<Slip> slips(Loss loss) {
        return loss.visit().map(slips::of).orElse(List.of());
    }

    /** @throws Refused NOTE_MISSING; LOSS_SLIPS_OPEN while a sheet of the visit is neither entered nor void */
    @Transactional
    public void close(Actor actor, UUID id, String note) {
        var open = slips(get(actor, id)).stream()
                .filter(slip -> slip.state() == PaperSlips.State.OPEN)
                .count();
        if (open > 0) {
            throw new Refused(SyncRefusal.LOSS_SLIPS_OPEN, open);
        }
        var text = note.strip();
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            throw new Refused(SyncRefusal.NOTE_MISSING, LONGEST_NOTE);
        }
        jdbc.sql(
                        "update sync_loss set closed_at = ?, closed_by = ?, closed_note = ? where id = ? and closed_at is null")
                .params(Timestamp.from(clock.instant()), actor.name(), text, id)
                .update();
    }

    private Loss loss(ResultSet row, int n) throws SQLException {
        var head = row.getLong("head");
        return new Loss(
                row.getObject("id", UUID.class),
                row.getObject("device", UUID.class),
                row.getString("name"),
                head - row.getLong("applied"),
                Math.max(0, head - row.getLong("applied_through")),
                Optional.ofNullable(row.getTimestamp("last_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("visit", UUID.class)),
                row.getTimestamp("opened_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(at -> closing(row, at)));
    }

    private static Closing closing(ResultSet row, Timestamp at) {
        try {
            return new Closing(at.toInstant(), row.getString("closed_by"), row.getString("closed_note"));
        } catch (SQLException e) {
            throw new IllegalStateException("the row is open", e);
        }
    }
}
