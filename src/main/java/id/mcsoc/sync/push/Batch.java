package id.mcsoc.sync.push;

import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.quarantine.Quarantine;
import id.mcsoc.sync.wire.TabletApp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a tablet sends at once, in the order of {@code seq}.
 *
 * @param incarnation life of the tablet's local store
 * @param head the last seq the tablet has given out
 * @param acked the last seq the tablet believes to be here
 */
record Batch(
        UUID device,
        String incarnation,
        long head,
        long acked,
        TabletApp app,
        Instant sentAt,
        String batchId,
        List<Sent> operations) {

    static final int MOST_OPERATIONS = 200;

    Quarantine.Origin origin() {
        return new Quarantine.Origin(new DeviceId(device), incarnation, app.schema(), sentAt);
    }
}
