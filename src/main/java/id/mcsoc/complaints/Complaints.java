package id.mcsoc.complaints;

import id.mcsoc.complaints.clocks.ComplaintClocks;
import id.mcsoc.complaints.intake.Intake;
import id.mcsoc.complaints.log.ComplaintTable;
import id.mcsoc.complaints.tickets.TicketNumbers;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.members.Origin;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people complain of and what became of it. */
@Service
@Transactional
public class Complaints {

    private static final String ON_A_VISIT = "MCS_VISIT";

    private final ComplaintTable table;
    private final Intake intake;
    private final TicketNumbers numbers;
    private final ComplaintClocks clocks;
    private final ApplicationEventPublisher events;

    Complaints(
            ComplaintTable table,
            Intake intake,
            TicketNumbers numbers,
            ComplaintClocks clocks,
            ApplicationEventPublisher events) {
        this.table = table;
        this.intake = intake;
        this.numbers = numbers;
        this.clocks = clocks;
        this.events = events;
    }

    /** Opens a complaint; its clocks start at {@code origin.capturedAt}. Repeating the operation opens nothing twice. */
    public TicketNumber open(OpenComplaint command, Origin origin) {
        return open(command, origin, null);
    }

    /** From a tablet: the ticket must come from a lease of that very device. */
    public TicketNumber openFrom(UUID device, OpenComplaint command, Origin origin) {
        return open(command, origin, device);
    }

    /** Whether a tablet may have given this ticket to this operation. */
    @Transactional(readOnly = true)
    public TicketUse ticketUse(UUID device, TicketNumber ticket, UUID operation) {
        if (!numbers.leased(ticket, device)) {
            return TicketUse.NOT_LEASED;
        }
        var taken = table.find(ticket).isPresent()
                && table.openedBy(operation).filter(ticket::equals).isEmpty();
        return taken ? TicketUse.USED_BEFORE : TicketUse.FREE;
    }

    @Transactional(readOnly = true)
    public List<ComplaintCategory> categories() {
        return clocks.categories();
    }

    /** A block of ticket numbers that no one else will ever get. @param size from 1 to 1,000 */
    public TicketLease leaseTickets(UUID device, AreaCode area, int size) {
        return numbers.lease(device, area, size);
    }

    /** From then on the unused tickets of these leases are burned. */
    public void burn(Collection<UUID> ticketLeases, Instant from) {
        numbers.burn(ticketLeases, from);
    }

    /** After a restore from a backup, before the first new lease. */
    public void skipTicketsAfterRestore() {
        numbers.skipAfterRestore();
    }

    /** When it is settled at the latest, for a complaint captured then: the promise on the slip. */
    @Transactional(readOnly = true)
    public Instant due(String category, AreaCode area, Instant capturedAt) {
        return clocks.due(category, ON_A_VISIT, area, capturedAt);
    }

    private TicketNumber open(OpenComplaint command, Origin origin, @Nullable UUID device) {
        var before = table.openedBy(origin.operation());
        if (before.isPresent()) {
            return before.get();
        }
        var complaint = intake.take(command, origin, device);
        events.publishEvent(new ComplaintOpened(
                complaint.ticket(),
                command.category(),
                command.area(),
                origin.capturedAt(),
                clocks.of(complaint).closingDue(),
                origin.operation()));
        return complaint.ticket();
    }
}
