package id.mcsoc.promises;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import java.time.Instant;
import java.util.UUID;

/**
 * A transaction came to its end.
 *
 * @param number as it stands on the slip
 * @param waited whether the person went home without it
 */
public record PromiseFinished(
        UUID operation,
        String number,
        PromisedService service,
        BranchCode branch,
        AreaCode area,
        Instant due,
        Instant doneAt,
        boolean waited) {

    public boolean kept() {
        return !doneAt.isAfter(due);
    }
}
