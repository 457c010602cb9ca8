package id.mcsoc.sync.office;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A tablet on the desk of its branch. */
record Device(
        UUID id,
        String name,
        String officer,
        String app,
        Instant enrolled,
        Optional<Instant> seen,
        Marks marks,
        String error,
        Optional<Instant> errorAt,
        Waiting waiting,
        State state) {

    /** @param head last number given out, as far as the tablet has told; {@code acked}: what it knows to be here */
    record Marks(long head, long acked, long applied, long backed) {
        public long pending() {
            return head - applied;
        }
    }

    /** What a person has to look at. */
    record Waiting(long losses, long kept, long operations) {
        public boolean any() {
            return losses + kept + operations > 0;
        }
    }

    enum State {
        ACTIVE,
        FROZEN,
        REVOKED
    }
}
