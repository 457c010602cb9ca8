package id.mcsoc.complaints.status;

import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.log.ComplaintState;
import id.mcsoc.geo.BranchCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a complaint stands: no word of it, no name of anybody, nothing that tells who holds the ticket. */
record PublicStatus(
        TicketNumber ticket,
        BranchCode branch,
        ComplaintState state,
        Optional<Instant> due,
        boolean late,
        Optional<Instant> closesItself,
        boolean mayRate,
        List<Line> lines) {

    /** @param what name of a {@link id.mcsoc.complaints.log.ComplaintEvent.Kind} */
    record Line(String what, Instant at) {}
}
