package id.mcsoc.sync.push;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a tablet sends at once, in the order of {@code seq}.
 *
 * @param incarnation life of the tablet's local store
 * @param head the last seq the tablet has given out
 */
record Batch(UUID device, String incarnation, long head, Instant sentAt, String batchId, List<Sent> operations) {

    static final int MOST_OPERATIONS = 200;
}
