package id.mcsoc.sync.push;

import id.mcsoc.shared.Refused;
import id.mcsoc.sync.ArrivalWitness;
import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.loss.Losses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Missing missing;
    private final OperationApplier applier;
    private final Losses losses;
    private final Ears ears;

    IntakeRound(OperationJournal journal, Missing missing, OperationApplier applier, Losses losses, Ears ears) {
        this.journal = journal;
        this.missing = missing;
        this.applier = applier;
        this.losses = losses;
        this.ears = ears;
    }

    /** Who hears what came: as it came, and counted. */
    @Component
    record Ears(List<ArrivalWitness> witnesses, ApplicationEventPublisher events) {}

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
        if (work.released()) {
            journal.hold(work.from().device());
        } else {
            journal.lock(work.from().device());
        }
        var through = journal.appliedThrough(work.batch()).orElseGet(() -> begin(work));
        var chain = work.released() ? Chain.broken() : journal.chain(work.batch(), through);
        var results = new TreeMap<Long, Outcome>();
        var fresh = new ArrayList<Received.Line>();
        var texts = new ArrayList<String>();
        for (var sent : work.batch().operations()) {
            if (sent.seq() <= through) {
                results.put(sent.seq(), repeated(work, sent));
            } else if (sent.seq() == through + 1 && !ends(work, fresh)) {
                chain.follow(sent);
                fresh.add(take(work, sent));
                texts.add(sent.text());
                results.put(sent.seq(), fresh.get(fresh.size() - 1).outcome());
                through = sent.seq();
            }
        }
        journal.advance(work.batch(), through, work.receivedAt());
        if (!fresh.isEmpty()) {
            losses.arrived(work.from().device(), work.batch().incarnation(), through, work.receivedAt());
            ears.witnesses().forEach(witness -> witness.arrived(texts));
        }
        Received.of(work, fresh).forEach(ears.events()::publishEvent);
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
        if (!stored.wasClosed() && !stored.hash().equals(sent.hash())) {
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
            var why = missing.why(place(work, operation.seq()), applier.needs(operation));
            var outcome =
                    known ? Outcomes.rejected(new Refused(SyncRefusal.OPERATION_KNOWN)) : decide(work, operation, why);
            var root =
                    outcome.kind() == Outcome.Kind.BLOCKED ? why.orElseThrow().root() : null;
            var id = known ? null : operation.id();
            journal.add(work.batch(), entry(work, sent, new Understood(operation, id, root), capturedAt), outcome);
            if (!known) {
                applier.remember(place(work, operation.seq()), operation, outcome);
                journal.name(operation, work.released());
            }
            return new Received.Line(sent.seq(), operation.visit(), operation.id(), outcome, capturedAt);
        } catch (Refused malformed) {
            var outcome = Outcomes.rejected(malformed);
            journal.add(work.batch(), entry(work, sent, null, capturedAt), outcome);
            return new Received.Line(sent.seq(), null, null, outcome, capturedAt);
        }
    }

    private Outcome decide(Work work, Operation operation, Optional<Missing.Why> why) {
        var refused = work.refused().get(operation.seq());
        return refused != null ? refused : why.map(Outcomes::missing).orElseGet(() -> applier.apply(operation));
    }

    private static Place place(Work work, long seq) {
        return new Place(work.batch().device(), work.batch().incarnation(), seq);
    }

    /** @param id null where the same operation came before; @param root the case it waits in */
    private record Understood(
            Operation operation,
            @Nullable UUID id,
            @Nullable Long root) {}

    private static OperationJournal.Entry entry(Work work, Sent sent, @Nullable Understood read, Instant capturedAt) {
        return new OperationJournal.Entry(
                sent,
                read == null ? null : read.operation(),
                read == null ? null : read.id(),
                read == null ? null : read.root(),
                work.from().officer(),
                capturedAt,
                work.receivedAt());
    }
}
