package id.mcsoc.complaints;

import static id.mcsoc.complaints.ComplaintRefusal.*;

import id.mcsoc.complaints.ComplaintEvent.Kind;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A complaint is what was said at the start and what happened since. Verbs check themselves and name the next event. */
record Complaint(
        TicketNumber ticket,
        BranchCode branch,
        OpenComplaint opened,
        Instant capturedAt,
        Instant recordedAt,
        List<ComplaintEvent> events) {

    Complaint with(List<ComplaintEvent> itsEvents) {
        return new Complaint(ticket, branch, opened, capturedAt, recordedAt, itsEvents);
    }

    ComplaintState state() {
        return switch (last().kind()) {
            case OPENED, ROUTED -> ComplaintState.RECEIVED;
            case FORWARDED ->
                firstAnswer().isPresent() && !reopened() ? ComplaintState.ANSWERED : ComplaintState.FORWARDED;
            case ANSWERED -> ComplaintState.ANSWERED;
            case CLOSED, CLOSED_SATISFIED -> ComplaintState.CLOSED;
            case REOPENED -> ComplaintState.REOPENED;
        };
    }

    /** Who owns it now. */
    String unit() {
        return events.stream()
                .map(ComplaintEvent::toUnit)
                .filter(unit -> !unit.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    Optional<Instant> firstAnswer() {
        return events.stream()
                .filter(event -> event.kind() == Kind.ANSWERED)
                .map(ComplaintEvent::at)
                .findFirst();
    }

    /** When the closing clock began to run: at capture, or again when it was reopened. */
    Instant clockStart() {
        return events.stream()
                .filter(event -> event.kind() == Kind.REOPENED)
                .map(ComplaintEvent::at)
                .reduce((earlier, later) -> later)
                .orElse(capturedAt);
    }

    Optional<Instant> closedAt() {
        return last().kind().closes() ? Optional.of(last().at()) : Optional.empty();
    }

    Step answer(String text) {
        beOpen();
        return new Step(Kind.ANSWERED, "", "", filled(text, ANSWER_MISSING));
    }

    Step forward(String toUnit, String reason) {
        beOpen();
        if (toUnit.equals(unit())) {
            throw new Refused(UNIT_UNCHANGED);
        }
        return new Step(Kind.FORWARDED, unit(), toUnit, filled(reason, FORWARD_REASON_MISSING));
    }

    /** "Not satisfied" opens it again; without feedback somebody says why nobody asked. */
    Step close(Optional<Boolean> satisfied, String words) {
        beOpen();
        if (firstAnswer().isEmpty()) {
            throw new Refused(COMPLAINT_NOT_ANSWERED);
        }
        if (satisfied.isEmpty()) {
            return new Step(Kind.CLOSED, "", "", filled(words, FEEDBACK_OR_REASON_MISSING));
        }
        if (satisfied.get()) {
            return new Step(Kind.CLOSED_SATISFIED, "", "", words.strip());
        }
        return new Step(Kind.REOPENED, "", "", filled(words, REOPEN_REASON_MISSING));
    }

    Step reopen(String reason) {
        if (state() != ComplaintState.CLOSED) {
            throw new Refused(COMPLAINT_NOT_CLOSED);
        }
        return new Step(Kind.REOPENED, "", "", filled(reason, REOPEN_REASON_MISSING));
    }

    private boolean reopened() {
        return events.stream()
                .filter(event -> event.kind() == Kind.ANSWERED || event.kind() == Kind.REOPENED)
                .reduce((earlier, later) -> later)
                .filter(event -> event.kind() == Kind.REOPENED)
                .isPresent();
    }

    private void beOpen() {
        if (state() == ComplaintState.CLOSED) {
            throw new Refused(COMPLAINT_CLOSED);
        }
    }

    private ComplaintEvent last() {
        return events.get(events.size() - 1);
    }

    static String filled(String text, ComplaintRefusal otherwise) {
        if (text.isBlank() || text.length() > 4000) {
            throw new Refused(otherwise);
        }
        return text.strip();
    }

    /** What happens next, before anybody signed it. */
    record Step(Kind kind, String fromUnit, String toUnit, String said) {}
}
