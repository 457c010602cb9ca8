package id.mcsoc.complaints;

import java.time.Instant;
import java.util.Optional;

/**
 * What the clocks of a complaint show at one moment; computed from its events, stored nowhere.
 *
 * @param firstDue when the first answer is due
 * @param closingDue when it must be closed
 */
record Clocks(
        Instant firstDue, Instant closingDue, Optional<Instant> firstAnswer, Optional<Instant> closed, Instant at) {

    public boolean firstAnswerLate() {
        return firstAnswer.orElse(at).isAfter(firstDue);
    }

    public boolean closingLate() {
        return closed.orElse(at).isAfter(closingDue);
    }

    public boolean overdue() {
        return closed.isEmpty() && (closingLate() || (firstAnswer.isEmpty() && firstAnswerLate()));
    }

    /** What has to happen next and until when. */
    public Instant nextDue() {
        return firstAnswer.isEmpty() && firstDue.isBefore(closingDue) ? firstDue : closingDue;
    }
}
