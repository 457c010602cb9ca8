package id.mcsoc.sync.push;

import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.quarantine.Quarantine;
import id.mcsoc.sync.upcast.Upcasts;
import id.mcsoc.sync.wire.WireRefusal;
import id.mcsoc.sync.wire.WireRefused;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a batch: once, in order, each operation with an end. One transaction holds effects, journal rows and watermark.
 * Hibernate cannot undo half a transaction, so a refused operation rolls back the round; the next round knows its
 * outcome beforehand, ends with it, and what follows gets a round of its own. No operation is tried more than twice.
 */
@Component
class BatchIntake {

    private final TransactionTemplate transaction;
    private final IntakeRound round;
    private final OperationJournal journal;
    private final Quarantine quarantine;
    private final Clock clock;

    BatchIntake(
            TransactionTemplate transaction,
            IntakeRound round,
            OperationJournal journal,
            Quarantine quarantine,
            Clock clock) {
        this.transaction = transaction;
        this.round = round;
        this.journal = journal;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /** @throws WireRefused with nothing applied; what a stopped or newer tablet sent is kept in quarantine */
    Progress receive(DeviceActor from, Batch batch) {
        if (!from.device().value().equals(batch.device())) {
            throw new WireRefused(WireRefusal.DEVICE_UNKNOWN, "device");
        }
        var now = clock.instant();
        if (!Upcasts.knows(batch.app().schema())) {
            transaction.executeWithoutResult(status -> keep(batch, Quarantine.Reason.NEWER, now));
            throw new WireRefused(WireRefusal.SERVER_OLDER, "schema");
        }
        try {
            return rounds(from, batch, now, false);
        } catch (Forked forked) {
            transaction.executeWithoutResult(status -> keepApart(from, batch, now));
            throw new WireRefused(WireRefusal.DEVICE_FORKED, "ops");
        } catch (Revoked revoked) {
            transaction.executeWithoutResult(status -> keep(batch, Quarantine.Reason.REVOKED, now));
            throw new WireRefused(WireRefusal.DEVICE_UNKNOWN, "device");
        }
    }

    /** A person let these out of quarantine. */
    Progress release(DeviceActor from, Batch batch) {
        return rounds(from, batch, clock.instant(), true);
    }

    private Progress rounds(DeviceActor from, Batch batch, Instant now, boolean released) {
        var refused = new HashMap<Long, Outcome>();
        while (true) {
            try {
                var progress = once(new IntakeRound.Work(from, batch, refused, now, released));
                if (progress.complete()) {
                    return progress;
                }
            } catch (OperationFailed failed) {
                refused.put(failed.seq(), failed.outcome());
            }
        }
    }

    private Progress once(IntakeRound.Work work) {
        var progress = transaction.execute(status -> round.run(work));
        if (progress == null) {
            throw new IllegalStateException("a round always ends somewhere");
        }
        return progress;
    }

    /** From now on nothing of this tablet is applied; both lines of operations are kept. */
    private void keepApart(DeviceActor from, Batch batch, Instant now) {
        journal.freeze(from.device(), now);
        keep(batch, Quarantine.Reason.FORKED, now);
    }

    private void keep(Batch batch, Quarantine.Reason why, Instant now) {
        var unknown = batch.operations().stream()
                .filter(sent -> !journal.holds(batch, sent))
                .map(sent -> new Quarantine.Kept(sent.seq(), sent.hash(), sent.text(), sent.isClosed()))
                .toList();
        quarantine.keep(batch.origin(), why, unknown, now);
    }

    /** The line of this tablet does not go on here: two stores claim to be one tablet. */
    static final class Forked extends RuntimeException {}

    /** The tablet was revoked: what it still sends is kept for a person. */
    static final class Revoked extends RuntimeException {}
}
