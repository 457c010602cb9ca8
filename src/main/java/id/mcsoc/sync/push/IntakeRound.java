package id.mcsoc.sync.push;

import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.loss.Losses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The content of one transaction. */
@Component
class IntakeRound {

    private final OperationJournal journal;
    private final OperationApplier applier;
    private final Losses losses;
    private final ApplicationEventPublisher events;

    IntakeRound(OperationJournal journal, OperationApplier applier, Losses losses, ApplicationEventPublisher events) {
        this.journal = journal;
        this.applier = applier;
        this.losses = losses;
        this.events = events;
    }

    /**
     * One batch on its way.
     *
     * @param refused operations that failed in an earlier round, by seq
     * @param released a person let it out of quarantine: the tablet may be stopped, its chain broken
     */
    record Work(DeviceActor from, Batch batch, Map<Long, Outcome> refused, Instant receivedAt, boolean released) {}

    /** @throws BatchIntake.Forked when the batch does not continue what stands here */
    @Transactional(propagation = Propagation.MANDATORY)
    public Progress run(Work work) {
        if (!work.released()) {
            journal.lock(work.from().device());
        }
        var through = journal.appliedThrough(work.batch()).orElseGet(() -> begin(work));
        var chain = work.released() ? Chain.broken() : journal.chain(work.batch(), through);
        var results = new TreeMap<Long, Outcome>();
        var fresh = new ArrayList<Received.Line>();
        for (var sent : work.batch().operations()) {
            if (sent.seq() <= through) {
                results.put(sent.seq(), repeated(work, sent));
            } else if (sent.seq() == through + 1 && !ends(work, fresh)) {
                chain.follow(sent);
                fresh.add(take(work, sent));
                results.put(sent.seq(), fresh.get(fresh.size() - 1).outcome());
                through = sent.seq();
            }
        }
        journal.advance(work.batch(), through, work.receivedAt());
        Received.of(work, fresh).forEach(events::publishEvent);
        return new Progress(through, results, !ends(work, fresh));
    }

    private long begin(Work work) {
        if (!work.released()) {
            losses.begun(work.from().device(), work.batch().incarnation(), work.receivedAt());
        }
        journal.begin(work.batch(), work.receivedAt());
        return 0;
    }

    /** A round ends with the operation whose failure it knew beforehand. */
    private static boolean ends(Work work, List<Received.Line> fresh) {
        return !fresh.isEmpty()
                && work.refused().containsKey(fresh.get(fresh.size() - 1).seq());
    }

    private Outcome repeated(Work work, Sent sent) {
        var stored = journal.find(work.batch(), sent.seq()).orElseThrow(BatchIntake.Forked::new);
        if (!stored.hash().equals(sent.hash())) {
            throw new BatchIntake.Forked();
        }
        return stored.outcome();
    }

    private Received.Line take(Work work, Sent sent) {
        var reader =
                new OperationReader(work.from(), new TabletClock(work.batch().sentAt(), work.receivedAt()));
        var capturedAt = reader.capturedAt(sent);
        try {
            var operation = reader.read(sent, work.batch().app().schema());
            var known = journal.knows(operation.id());
            var outcome = known ? Outcomes.rejected(new Refused(SyncRefusal.OPERATION_KNOWN)) : decide(work, operation);
            keep(work, sent, operation, known ? null : operation.id(), outcome);
            return new Received.Line(sent.seq(), operation.visit(), operation.id(), outcome, capturedAt);
        } catch (Refused malformed) {
            var outcome = Outcomes.rejected(malformed);
            journal.add(work.batch(), entry(work, sent, null, null, capturedAt), outcome);
            return new Received.Line(sent.seq(), null, null, outcome, capturedAt);
        }
    }

    private Outcome decide(Work work, Operation operation) {
        var refused = work.refused().get(operation.seq());
        if (refused != null) {
            return refused;
        }
        var why = journal.whyMissing(work.batch(), operation.entity());
        return why.isPresent() ? Outcomes.blocked(why.get()) : applier.apply(operation);
    }

    private void keep(Work work, Sent sent, Operation operation, @Nullable UUID id, Outcome outcome) {
        journal.add(work.batch(), entry(work, sent, operation, id, operation.capturedAt()), outcome);
        var exists = outcome.kind() == Outcome.Kind.APPLIED || outcome.kind() == Outcome.Kind.MERGED;
        for (var entity : applier.creates(operation)) {
            if (exists) {
                journal.present(work.batch(), entity);
            } else {
                journal.missing(work.batch(), entity, operation.seq());
            }
        }
    }

    private static OperationJournal.Entry entry(
            Work work, Sent sent, @Nullable Operation understood, @Nullable UUID id, Instant capturedAt) {
        return new OperationJournal.Entry(sent, understood, id, work.from().officer(), capturedAt, work.receivedAt());
    }
}
