package id.mcsoc.planning.schedule;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Coordinates;
import java.time.Instant;

/** A visit that an approved plan brings; {@code team} is a code. */
public record NewVisit(
        RequestId request,
        String requestNumber,
        BranchCode branch,
        String team,
        AreaCode area,
        String venueName,
        Coordinates venue,
        Instant start,
        Instant end,
        int families) {

    public NewVisit {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a visit must end after it starts");
        }
    }
}
