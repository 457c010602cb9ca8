package id.mcsoc.sync.push;

import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.push.CaseTable.Row;
import id.mcsoc.sync.push.CaseTable.Step;
import id.mcsoc.sync.push.CaseTable.Word;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A case is decided: the operation itself, then all that waited for it, in order, in one transaction. */
@Component
class CaseRound {

    /** Code of a refusal that was said at the wire's own desk. */
    static final String HERE = "DECIDED_REJECTED";

    private final CaseTable cases;
    private final Missing missing;
    private final OperationApplier applier;
    private final KeptTexts texts;
    private final CaseNews news;

    CaseRound(CaseTable cases, Missing missing, OperationApplier applier, KeptTexts texts, CaseNews news) {
        this.cases = cases;
        this.missing = missing;
        this.applier = applier;
        this.texts = texts;
        this.news = news;
    }

    /**
     * One decision on its way.
     *
     * @param refused operations that failed in an earlier round, by seq
     */
    record Work(DeviceActor from, Place root, Word word, Map<Long, Outcome> refused) {}

    boolean isDecidedHere(String type) {
        return applier.isDecidedHere(type);
    }

    /** The office takes it: it is applied now. @throws Refused CASE_DECIDED when somebody was faster */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome accept(Work work) {
        var row = open(work.root());
        checkDesk(row);
        var operation = texts.read(work.from(), row);
        if (row.operation() == null) {
            identify(row, operation);
            row = open(work.root());
        }
        var outcome = applier.accept(operation);
        if (!Outcomes.isTaken(outcome)) {
            throw new OperationFailed(row.place().seq(), outcome);
        }
        taken(work, row, operation, outcome);
        return outcome;
    }

    /** The module the operation is about took it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void taken(Work work, String code) {
        var row = open(work.root());
        var outcome = new Outcome(Outcome.Kind.MERGED, code, row.outcome().facts());
        taken(work, row, texts.read(work.from(), row), outcome);
    }

    private void taken(Work work, Row row, Operation operation, Outcome outcome) {
        cases.log(row, Step.ACCEPTED, work.word());
        cases.write(row.place(), outcome, null);
        applier.remember(row.place(), operation, outcome);
        news.tell(row, outcome, "ACCEPTED");
        for (var next : cases.waitingFor(work.root())) {
            follow(work, next);
        }
    }

    /** It stays refused, and what needs it falls with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reject(Work work, String code) {
        var row = open(work.root());
        if (code.equals(HERE)) {
            checkDesk(row);
        }
        var known = row.outcome().kind() == Outcome.Kind.REJECTED;
        var outcome = known ? row.outcome() : Outcome.rejected(code);
        cases.log(row, Step.REJECTED, work.word());
        cases.write(row.place(), outcome, null);
        cases.close(row.place(), work.word());
        applier.decided(row.operation(), outcome);
        news.tell(row, outcome, "REJECTED");
        for (var next : cases.waitingFor(work.root())) {
            end(work, next, Outcomes.rejectedWith(work.root().seq()));
        }
    }

    /** A refusal is taken back: everything waits again. @throws Refused CASE_NOT_REOPENED */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(Work work, String code) {
        cases.hold(work.root().device());
        var row = cases.find(work.root()).orElseThrow(() -> new NotFound(work.root()));
        if (code.isEmpty()) {
            checkDesk(row);
        }
        var said = cases.said(work.root());
        if (said.isEmpty() || said.get(said.size() - 1).step() == Step.REOPENED) {
            throw new Refused(SyncRefusal.CASE_NOT_REOPENED);
        }
        var former = said.get(said.size() - 1).former();
        var outcome = new Outcome(
                former.kind(),
                code.isEmpty() ? former.code() : code,
                row.outcome().facts());
        cases.log(row, Step.REOPENED, work.word());
        cases.write(row.place(), outcome, null);
        applier.decided(row.operation(), outcome);
        news.tell(row, outcome, "OPEN");
        for (var fallen : cases.fallenWith(work.root())) {
            var seq = work.root().seq();
            var waits = Outcomes.missing(new Missing.Why(seq, seq, false));
            cases.write(fallen.place(), waits, seq);
            applier.decided(fallen.operation(), waits);
            news.tell(fallen, waits, "OPEN");
        }
    }

    private void follow(Work work, Row row) {
        var operation = texts.read(work.from(), row);
        var why = missing.why(row.place(), applier.needs(operation));
        if (why.isPresent() && !why.get().refused()) {
            cases.write(row.place(), Outcomes.missing(why.get()), why.get().root());
            return;
        }
        var refused = work.refused().get(row.place().seq());
        var outcome =
                why.isPresent() ? Outcomes.missing(why.get()) : refused != null ? refused : applier.apply(operation);
        if (why.isPresent()) {
            end(work, row, outcome);
            return;
        }
        cases.write(
                row.place(),
                outcome,
                Outcomes.isTaken(outcome) ? Long.valueOf(work.root().seq()) : null);
        applier.remember(row.place(), operation, outcome);
        news.tell(row, outcome, Outcomes.isTaken(outcome) ? "ACCEPTED" : "OPEN");
    }

    private void end(Work work, Row row, Outcome outcome) {
        cases.write(row.place(), outcome, work.root().seq());
        cases.close(row.place(), work.word());
        applier.decided(row.operation(), outcome);
        news.tell(row, outcome, "REJECTED");
    }

    /** What another module decides is not decided here as well. */
    private void checkDesk(Row row) {
        var elsewhere = row.outcome().kind() == Outcome.Kind.CONFLICT_QUEUED
                || row.outcome().code().startsWith("DECIDED_");
        if (elsewhere && !applier.isDecidedHere(row.type())) {
            throw new Refused(SyncRefusal.CASE_ELSEWHERE);
        }
    }

    private void identify(Row row, Operation operation) {
        if (cases.placeOf(operation.id()).isPresent()) {
            throw new Refused(SyncRefusal.OPERATION_KNOWN);
        }
        cases.identify(row.place(), operation);
    }

    private Row open(Place root) {
        cases.hold(root.device());
        var row = cases.find(root).orElseThrow(() -> new NotFound(root));
        if (!row.isOpen() || row.outcome().kind() == Outcome.Kind.BLOCKED) {
            throw new Refused(SyncRefusal.CASE_DECIDED);
        }
        return row;
    }

    /** By seq, for a caller that has to run the round again. */
    static Map<Long, Outcome> nothingRefused() {
        return new TreeMap<>();
    }
}
