package id.mcsoc.sync.push;

import id.mcsoc.sync.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the tablet may believe: written only after everything in it was committed.
 *
 * @param backupThrough a verified backup holds everything up to here
 * @param forgetThrough content up to here may be erased on the tablet
 */
record Ack(
        String ack,
        String batchId,
        UUID device,
        String incarnation,
        UUID serverEpoch,
        long appliedThrough,
        boolean durable,
        long backupThrough,
        long forgetThrough,
        Instant serverTime,
        List<Result> results,
        List<String> directives) {

    static final String MEDIA_TYPE = "application/vnd.mcs.ack+json";

    record Result(long seq, Outcome.Kind r, String code, Map<String, String> facts) {}
}
