package id.mcsoc.booking;

import java.time.Instant;

/** What the branch proposes: a team by name, and from when to when it is at the place. */
public record ProposedSlot(String team, Instant start, Instant end) {

    /** The same time, whichever team comes. */
    public boolean isWhen(ProposedSlot other) {
        return start.equals(other.start) && end.equals(other.end);
    }
}
