package id.mcsoc.readiness;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.VisitId;
import java.time.Instant;

/**
 * At one of the three looks something of an owner's was late; one event for each owner.
 *
 * @param missing how many things
 * @param toHead the visit is under the threshold the day before: the branch head decides
 */
public record VisitNotReady(
        VisitId visit,
        RequestId request,
        String number,
        BranchCode branch,
        AreaCode area,
        String team,
        Item.Owner owner,
        Stage stage,
        int missing,
        boolean toHead,
        Instant start,
        Instant at) {}
