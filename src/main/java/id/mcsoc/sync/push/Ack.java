package id.mcsoc.sync.push;

import id.mcsoc.sync.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the tablet may believe: written only after everything in it was committed. */
record Ack(
        String ack,
        String batchId,
        UUID device,
        String incarnation,
        UUID serverEpoch,
        long appliedThrough,
        boolean durable,
        Instant serverTime,
        List<Result> results,
        List<String> directives) {

    static final String MEDIA_TYPE = "application/vnd.mcs.ack+json";

    static Ack of(Batch batch, UUID epoch, Progress progress, Instant serverTime, List<Result> results) {
        return new Ack(
                "v1",
                batch.batchId(),
                batch.device(),
                batch.incarnation(),
                epoch,
                progress.appliedThrough(),
                true,
                serverTime,
                results,
                List.of());
    }

    record Result(long seq, Outcome.Kind r, String code, Map<String, String> facts) {}
}
