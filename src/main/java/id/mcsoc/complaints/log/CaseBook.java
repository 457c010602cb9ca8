package id.mcsoc.complaints.log;

import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.log.ComplaintEvent.By;
import id.mcsoc.complaints.log.ComplaintEvent.Kind;
import id.mcsoc.geo.BranchCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Complaints with what was done to the case they are part of: several reports of one matter are one case. */
@Component
public class CaseBook {

    private final ComplaintTable table;

    CaseBook(ComplaintTable table) {
        this.table = table;
    }

    public Optional<Complaint> find(TicketNumber ticket, BranchCode branch) {
        return table.find(ticket, branch).map(this::whole);
    }

    /** Of whatever branch: for whoever proved to be the complainant. */
    public Optional<Complaint> find(TicketNumber ticket) {
        return table.find(ticket).map(this::whole);
    }

    /** Nobody else changes it until the transaction ends. */
    public Optional<Complaint> hold(TicketNumber ticket, BranchCode branch) {
        table.hold(ticket, branch);
        return find(ticket, branch);
    }

    /** The newest 2,000 of a branch. */
    public List<Complaint> of(BranchCode branch) {
        return whole(table.of(branch));
    }

    public List<Complaint> open(BranchCode branch) {
        return whole(table.open(branch));
    }

    public List<ComplaintEvent> add(TicketNumber ticket, List<Step> steps, UUID operation, Instant at, By by) {
        var seq = table.nextSeq(ticket);
        var events = new ArrayList<ComplaintEvent>();
        for (var step : steps) {
            var event = step.signed(seq + events.size(), operation, at, by);
            table.add(ticket, event);
            events.add(event);
        }
        return events;
    }

    private Complaint whole(Complaint complaint) {
        return within(complaint, lead -> table.find(lead, complaint.branch()));
    }

    private List<Complaint> whole(List<Complaint> all) {
        var known = all.stream().collect(Collectors.toMap(Complaint::ticket, Function.identity()));
        return all.stream()
                .map(one -> within(
                        one, lead -> Optional.ofNullable(known.get(lead)).or(() -> table.find(lead, one.branch()))))
                .toList();
    }

    private static Complaint within(Complaint complaint, Function<TicketNumber, Optional<Complaint>> leads) {
        var whole = complaint;
        var cases = complaint.events().stream()
                .filter(event -> event.kind() == Kind.MERGED)
                .map(event -> new TicketNumber(event.subject()))
                .distinct()
                .toList();
        for (var ticket : cases) {
            var lead = leads.apply(ticket);
            whole = lead.isPresent() ? whole.within(lead.get()) : whole;
        }
        return whole;
    }
}
