package id.mcsoc.complaints;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.members.Origin;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What people complain of and what became of it. */
@Service
public class Complaints {

    /** Opens a complaint; its clocks start at {@code origin.capturedAt}. Repeating the operation opens nothing twice. */
    public TicketNumber open(OpenComplaint command, Origin origin) {
        throw new UnsupportedOperationException();
    }

    public List<ComplaintCategory> categories() {
        throw new UnsupportedOperationException();
    }

    /** A block of ticket numbers that no one else will ever get. */
    public TicketLease leaseTickets(UUID device, AreaCode area, int size) {
        throw new UnsupportedOperationException();
    }

    /** When the answer is due for a complaint captured then: the promise on the slip. */
    public Instant due(String category, AreaCode area, Instant capturedAt) {
        throw new UnsupportedOperationException();
    }
}
