package id.mcsoc.complaints.clocks;

import java.time.Instant;
import java.util.Optional;

/**
 * What the clocks of a complaint show at one moment; computed from its events, stored nowhere.
 *
 * @param due when it must be answered first, sorted, and answered for good
 * @param done when that was done, since it was last opened
 * @param closesItself when nobody's reaction closes it; empty unless the last answer is given
 * @param held the clock to the last answer stands still
 */
public record Clocks(Due due, Done done, Optional<Instant> closesItself, boolean held, Instant at) {

    public record Due(Instant first, Instant triage, Instant closing) {}

    /** @param settled the last answer, or the closing where there was none */
    public record Done(
            Optional<Instant> first, Optional<Instant> triage, Optional<Instant> settled, Optional<Instant> closed) {}

    public Instant firstDue() {
        return due.first();
    }

    public Instant closingDue() {
        return due.closing();
    }

    public Optional<Instant> firstAnswer() {
        return done.first();
    }

    public Optional<Instant> settled() {
        return done.settled();
    }

    public Optional<Instant> closed() {
        return done.closed();
    }

    public boolean firstAnswerLate() {
        return done.first().orElse(at).isAfter(due.first());
    }

    public boolean triageLate() {
        return done.triage().orElse(at).isAfter(due.triage());
    }

    public boolean closingLate() {
        return done.settled().orElse(at).isAfter(due.closing());
    }

    public boolean overdue() {
        return done.settled().isEmpty() && (closingLate() || (done.first().isEmpty() && firstAnswerLate()));
    }

    /** What has to happen next and until when. */
    public Instant nextDue() {
        return done.first().isEmpty() && due.first().isBefore(due.closing()) ? due.first() : due.closing();
    }

    public boolean silentTooLong() {
        return closesItself.filter(moment -> !at.isBefore(moment)).isPresent();
    }
}
