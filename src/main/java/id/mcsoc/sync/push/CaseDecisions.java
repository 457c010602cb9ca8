package id.mcsoc.sync.push;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Cases;
import id.mcsoc.sync.Cases.Decision;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.Sentences;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.push.CaseTable.Word;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides cases once, whoever asks how often. As in the intake, an operation that fails among those that follow rolls
 * the round back, and the next round knows its outcome beforehand.
 */
@Service
public class CaseDecisions {

    private static final int LONGEST_REASON = 500;

    private final CaseRound round;
    private final CaseTable cases;
    private final DeviceOfficers officers;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    CaseDecisions(
            CaseRound round,
            CaseTable cases,
            DeviceOfficers officers,
            MessageSource messages,
            PlatformTransactionManager transactions) {
        this.round = round;
        this.cases = cases;
        this.officers = officers;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What waited for an operation, or still does. */
    public record Companion(Place place, String type, Outcome outcome) {}

    public boolean isDecidedHere(String type) {
        return round.isDecidedHere(type);
    }

    /** In order; the caller has checked that the operation is the reader's to see. */
    public List<Companion> companions(Place root) {
        return cases.together(root).stream()
                .map(row -> new Companion(row.place(), row.type(), row.outcome()))
                .toList();
    }

    /** As {@link #companions(Place)}, for who knows the operation by its id. */
    public List<Cases.Companion> companions(UUID operation) {
        return cases.placeOf(operation).map(cases::together).orElse(List.of()).stream()
                .map(row -> new Cases.Companion(
                        row.type(),
                        row.entity(),
                        row.capturedAt(),
                        row.outcome().kind()))
                .toList();
    }

    /** @throws Refused CASE_STILL_REFUSED with nothing changed; CASE_DECIDED; @throws NotFound outside the branch */
    public void accept(Actor by, Place root, String reason) {
        var word = word(by, reason);
        try {
            rounds(by.branch(), root, word, round::accept);
        } catch (OperationFailed failed) {
            var sentence = Sentences.of(messages, failed.outcome(), LocaleContextHolder.getLocale());
            throw new Refused(SyncRefusal.CASE_STILL_REFUSED, sentence);
        }
    }

    public void reject(Actor by, Place root, String reason) {
        rounds(by.branch(), root, word(by, reason), work -> round.reject(work, CaseRound.HERE));
    }

    public void reopen(Actor by, Place root, String reason) {
        rounds(by.branch(), root, word(by, reason), work -> round.reopen(work, ""));
    }

    /** The module an operation is about decided it; an operation that never waited here is left alone. */
    public void settled(UUID operation, Decision decision, Actor by, String reason) {
        var root = cases.placeOf(operation).filter(place -> isTurnOf(place, decision));
        if (root.isEmpty()) {
            return;
        }
        var code = "DECIDED_" + decision;
        rounds(cases.branchOf(root.get()), root.get(), word(by, reason), work -> {
            switch (decision) {
                case OPEN -> round.reopen(work, code);
                case THEIRS -> round.reject(work, code);
                default -> round.taken(work, code);
            }
        });
    }

    private boolean isTurnOf(Place place, Decision decision) {
        var outcome = cases.find(place).orElseThrow().outcome();
        return decision == Decision.OPEN
                ? outcome.code().startsWith("DECIDED_") && outcome.kind() != Outcome.Kind.CONFLICT_QUEUED
                : outcome.kind() == Outcome.Kind.CONFLICT_QUEUED;
    }

    private void rounds(BranchCode branch, Place root, Word word, Consumer<CaseRound.Work> decide) {
        var from = officers.of(new DeviceId(root.device()), branch).orElseThrow(() -> new NotFound(root));
        var refused = CaseRound.nothingRefused();
        while (true) {
            try {
                var work = new CaseRound.Work(from, root, word, refused);
                transaction.executeWithoutResult(status -> decide.accept(work));
                return;
            } catch (OperationFailed failed) {
                if (failed.seq() == root.seq()) {
                    throw failed;
                }
                refused.put(failed.seq(), failed.outcome());
            }
        }
    }

    private static Word word(Actor by, String reason) {
        var text = reason.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw new Refused(SyncRefusal.NOTE_MISSING, LONGEST_REASON);
        }
        return new Word(by.name(), text);
    }
}
