package id.mcsoc.sync;

import id.mcsoc.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answered by the modules above: what waits for a person of a branch, beside the operations themselves. */
public interface WaitingWork {

    List<Item> of(Actor actor);

    /** Why something waits; {@code sync.waits.<KIND>} names it, {@code sync.todo.<KIND>} says what to do. */
    enum Kind {
        CONFLICT,
        TWIN,
        NUMBER,
        REJECTED,
        BLOCKED,
        QUARANTINE,
        UNREADABLE,
        PHOTOS,
        LOSS
    }

    /**
     * One case.
     *
     * @param what in the reader's words
     * @param who waits for it
     * @param address of the page where it is decided
     * @param operation that was queued, when there is one
     */
    record Item(Kind kind, String what, Instant since, String who, String address, Optional<UUID> operation) {}
}
