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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            + " join sync_incarnation i on i.device = l.device and i.incarnation = l.incarnation";
    private static final String OF_BRANCH = SELECT + " where l.branch = ?";

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

    record Closing(Instant at, String by, String note, How how) {}

    /** By a person with a note, by the last sheet or answer, or because all of it came after all. */
    enum How {
        PERSON,
        PAPER,
        RETURNED
    }

    /** Those a sheet of this visit may complete. */
    public List<Loss> openAt(UUID visit) {
        return jdbc.sql(SELECT + " where l.closed_at is null and (l.visit = ? or l.visit is null) order by l.id")
                .param(visit)
                .query(this::loss)
                .list();
    }

    public List<Loss> open(Actor actor) {
        return jdbc.sql(OF_BRANCH + " and l.closed_at is null order by l.opened_at, l.id")
                .param(actor.branch().value())
                .query(this::loss)
                .list();
    }

    public List<Loss> of(Actor actor, DeviceId device) {
        return jdbc.sql(OF_BRANCH + " and l.device = ? order by l.opened_at desc, l.id")
                .params(actor.branch().value(), device.value())
                .query(this::loss)
                .list();
    }

    /** @throws NotFound outside the actor's branch */
    public Loss get(Actor actor, UUID id) {
        return jdbc.sql(OF_BRANCH + " and l.id = ?")
                .params(actor.branch().value(), id)
                .query(this::loss)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The visits whose families have to be asked again: the one worked on last, else all the tablet could work on. */
    public List<Packed> toAskAgain(Loss loss) {
        var packed = cargo.on(new DeviceId(loss.device()), loss.opened());
        var last = packed.stream()
                .filter(one -> loss.visit().filter(one.visit()::equals).isPresent())
                .limit(1)
                .toList();
        return last.isEmpty() ? packed : last;
    }

    /** Sheets of the visit worked on last: what the tablet lost may stand on them. */
    public List<Slip> slips(Loss loss) {
        return visits(loss).flatMap(visit -> slips.of(visit).stream()).toList();
    }

    /** Cards of families whose services were entered from such sheets, done after the last record that arrived. */
    public Set<String> entered(Loss loss) {
        var since = loss.after().map(at -> at.truncatedTo(ChronoUnit.MINUTES)).orElse(Instant.EPOCH);
        return visits(loss)
                .flatMap(visit -> slips.families(visit, since).stream())
                .collect(Collectors.toSet());
    }

    private Stream<UUID> visits(Loss loss) {
        return loss.visit()
                .map(Stream::of)
                .orElseGet(() -> toAskAgain(loss).stream().map(Packed::visit).distinct());
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
        var text = checked(note);
        close(id, new Closing(clock.instant(), actor.name(), text, How.PERSON));
    }

    /** The first word counts. */
    void close(UUID id, Closing word) {
        jdbc.sql("update sync_loss set closed_at = ?, closed_by = ?, closed_note = ?, closed_how = ?"
                        + " where id = ? and closed_at is null")
                .params(
                        Timestamp.from(word.at()),
                        word.by(),
                        word.note(),
                        word.how().name(),
                        id)
                .update();
    }

    /** @throws Refused NOTE_MISSING */
    static String checked(String note) {
        var text = note.strip();
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            throw new Refused(SyncRefusal.NOTE_MISSING, LONGEST_NOTE);
        }
        return text;
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
            return new Closing(
                    at.toInstant(),
                    row.getString("closed_by"),
                    row.getString("closed_note"),
                    How.valueOf(row.getString("closed_how")));
        } catch (SQLException e) {
            throw new IllegalStateException("the row is open", e);
        }
    }
}
