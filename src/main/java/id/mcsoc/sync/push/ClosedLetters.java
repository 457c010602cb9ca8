package id.mcsoc.sync.push;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.quarantine.Quarantine;
import id.mcsoc.sync.sealing.SealingKey;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Letters no key opened when they came, tried again once a key was put back: all of a branch at once. */
@Service
public class ClosedLetters {

    private static final int AT_ONCE = 500;
    private static final String UNREADABLE = SyncRefusal.OPERATION_UNREADABLE.name();

    private final SealingKey key;
    private final SealedOperations sealed;
    private final Quarantine quarantine;
    private final CaseDecisions decisions;
    private final JdbcClient jdbc;

    ClosedLetters(
            SealingKey key, SealedOperations sealed, Quarantine quarantine, CaseDecisions decisions, JdbcClient jdbc) {
        this.key = key;
        this.sealed = sealed;
        this.quarantine = quarantine;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** @param opened can be read now, @param closed still waits for its key or for a person */
    public record Tried(int opened, int closed) {}

    /**
     * What stood in the journal is applied as its officer meant it; what is in quarantine can be read and still waits
     * for its person.
     */
    public Tried tryAgain(Actor by, String reason) {
        key.readAgain();
        var opened = 0;
        var kept = kept(by);
        for (var device : kept) {
            opened += openKept(device);
        }
        var journal = journal(by);
        for (var place : journal) {
            opened += isAccepted(by, place, reason) ? 1 : 0;
        }
        return new Tried(opened, closed(by));
    }

    private int openKept(DeviceId device) {
        var opened = 0;
        for (var one : quarantine.waiting(device)) {
            if (one.closed()) {
                var place = new Place(device.value(), one.incarnation(), one.seq());
                var text = sealed.openedAgain(one.text(), place);
                text.ifPresent(clear -> quarantine.opened(one.id(), clear));
                opened += text.isPresent() ? 1 : 0;
            }
        }
        return opened;
    }

    private boolean isAccepted(Actor by, Place place, String reason) {
        try {
            decisions.accept(by, place, reason);
            return true;
        } catch (Refused | NotFound stays) {
            return false;
        }
    }

    private int closed(Actor by) {
        return kept(by).stream()
                        .mapToInt(device -> (int) quarantine.waiting(device).stream()
                                .filter(Quarantine.Waiting::closed)
                                .count())
                        .sum()
                + journal(by).size();
    }

    private List<DeviceId> kept(Actor by) {
        return jdbc.sql("select distinct d.id from sync_quarantine q join sync_device d on d.id = q.device"
                        + " where d.branch = ? and q.closed and q.handled_at is null order by d.id")
                .param(by.branch().value())
                .query((row, n) -> new DeviceId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<Place> journal(Actor by) {
        return jdbc.sql("select device, incarnation, seq from sync_operation where branch = ? and code = ?"
                        + " and result = 'REJECTED' and handled_at is null order by received_at, seq"
                        + " fetch first ? rows only")
                .params(by.branch().value(), UNREADABLE, AT_ONCE)
                .query((row, n) -> new Place(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)))
                .list();
    }
}
