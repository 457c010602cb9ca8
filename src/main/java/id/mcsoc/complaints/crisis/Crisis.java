package id.mcsoc.complaints.crisis;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A surge and what was done about it.
 *
 * @param complaints of the seven days before it was opened; @param usual mean of the eight weeks before
 * @param lessons written when it was closed
 */
public record Crisis(
        UUID id,
        String category,
        int complaints,
        double usual,
        Instant openedAt,
        Optional<Instant> closedAt,
        String lessons,
        Map<Item, Done> done) {

    /** In the order in which they are done. */
    public enum Item {
        NAME_A_LEAD,
        COLLECT_THE_FACTS,
        ONE_VOICE,
        STOP_THE_CAUSE,
        READY_ANSWER,
        TELL_THE_KELURAHAN,
        ANSWER_EVERYBODY,
        TELL_HEAD_OFFICE
    }

    public record Done(Instant at, String by, String note) {}

    public boolean open() {
        return closedAt.isEmpty();
    }

    public int left() {
        return Item.values().length - done.size();
    }
}
