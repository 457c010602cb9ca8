package id.mcsoc.members;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;
import java.util.UUID;

/**
 * The office heard from the centre what became of a change or registration that a tablet recorded.
 *
 * @param right accepted as it was recorded; else it had to be corrected or was rejected
 */
public record ChangeVerified(
        MemberId member, AreaCode area, Matter matter, boolean right, Instant capturedAt, UUID operation) {}
