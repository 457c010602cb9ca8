package id.mcsoc.sync.push;

import id.mcsoc.sync.wire.TabletApp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A long line of operations in the bites the intake takes. */
record LineBatches(UUID device, String incarnation, TabletApp app, Instant sentAt) {

    List<Batch> of(List<Sent> operations) {
        var batches = new ArrayList<Batch>();
        for (var from = 0; from < operations.size(); from += Batch.MOST_OPERATIONS) {
            var slice = operations.subList(from, Math.min(operations.size(), from + Batch.MOST_OPERATIONS));
            batches.add(new Batch(
                    device,
                    incarnation,
                    operations.get(operations.size() - 1).seq(),
                    0,
                    app,
                    sentAt,
                    "office-" + from,
                    slice));
        }
        return batches;
    }
}
