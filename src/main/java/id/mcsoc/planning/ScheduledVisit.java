package id.mcsoc.planning;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Coordinates;
import java.time.Instant;

/** One line of the approved schedule. {@code team} is the team's code, as it stands in a field officer's scope. */
public record ScheduledVisit(
        VisitId id,
        RequestId request,
        String requestNumber,
        BranchCode branch,
        String team,
        String teamName,
        AreaCode area,
        String venueName,
        Coordinates venue,
        Instant start,
        Instant end,
        int families,
        VisitState state) {}
