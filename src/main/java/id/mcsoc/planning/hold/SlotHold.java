package id.mcsoc.planning.hold;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Coordinates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A team's time held for a request.
 *
 * @param kept sent with the request: no longer ends by itself
 */
public record SlotHold(
        UUID id,
        BranchCode branch,
        RequestId request,
        Where where,
        Stay stay,
        boolean kept,
        Instant expiresAt,
        int extensions) {

    /** {@code team} is a code. */
    public record Stay(String team, LocalDate date, Instant start, Instant end, int families) {}

    public record Where(AreaCode area, Coordinates venue) {}

    public boolean isLive(Instant now) {
        return kept || now.isBefore(expiresAt);
    }
}
