package id.mcsoc.field.packing;

import id.mcsoc.access.Restrictions;
import id.mcsoc.field.VisitPackage.PackedTicket;
import id.mcsoc.field.day.QueueTable;
import id.mcsoc.field.day.QueueTable.Ticket;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.planning.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The queue as every tablet of a visit may know it: of a family that is not in the package its numbers alone. */
@Component
public class PackedQueue {

    private final QueueTable queue;
    private final Restrictions restrictions;

    PackedQueue(QueueTable queue, Restrictions restrictions) {
        this.queue = queue;
        this.restrictions = restrictions;
    }

    public List<PackedTicket> of(VisitId visit) {
        return packed(queue.of(visit));
    }

    /** What one desk did with one family. */
    public List<PackedTicket> of(VisitId visit, FamilyCardNumber family, int desk) {
        return packed(queue.of(visit).stream()
                .filter(ticket -> ticket.family().equals(family) && ticket.desk() == desk)
                .toList());
    }

    private List<PackedTicket> packed(List<Ticket> tickets) {
        var closed =
                restrictions.among(tickets.stream().map(PackedQueue::subject).toList());
        return tickets.stream()
                .map(ticket -> packed(ticket, ticket.listed() && !closed.contains(subject(ticket))))
                .toList();
    }

    private static String subject(Ticket ticket) {
        return "family:" + ticket.family().value();
    }

    private static PackedTicket packed(Ticket ticket, boolean known) {
        @Nullable String family = known ? ticket.family().value() : null;
        Map<String, Instant> at = new TreeMap<>();
        ticket.at().forEach((state, moment) -> at.put(state.name(), moment));
        return new PackedTicket(
                family,
                ticket.first(),
                ticket.number(),
                ticket.desk(),
                ticket.lane().name(),
                ticket.state().name(),
                ticket.rev(),
                at);
    }
}
