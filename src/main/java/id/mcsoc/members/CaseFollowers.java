package id.mcsoc.members;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Answered by the module that knows the tablets: what was recorded after a change and waits, or waited, for it. */
public interface CaseFollowers {

    /**
     * One record.
     *
     * @param what was recorded, in the reader's words
     * @param who it is about, empty where nobody by that number is on record
     * @param state in the reader's words: it waits, was taken, fell
     */
    record Follower(String what, String who, Instant at, String state) {}

    /** In the order they were recorded. */
    List<Follower> of(UUID operation);
}
