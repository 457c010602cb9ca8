package id.mcsoc.field.operations;

import id.mcsoc.complaints.Complaints;
import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.TicketUse;
import id.mcsoc.field.FieldRefusal;
import id.mcsoc.field.packing.Leases;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.shared.NotFound;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class OpenComplaintHandler implements OperationHandler {

    private static final String CHANNEL = "MCS";

    private final Complaints complaints;
    private final VisitPlans plans;
    private final Leases leases;

    OpenComplaintHandler(Complaints complaints, VisitPlans plans, Leases leases) {
        this.complaints = complaints;
        this.plans = plans;
        this.leases = leases;
    }

    @Override
    public String type() {
        return "OPEN_COMPLAINT";
    }

    @Override
    public Outcome apply(Operation operation) {
        var ticket = Subject.of(operation, "COMPLAINT/", TicketNumber::new);
        var device = operation.device().value();
        return switch (complaints.ticketUse(device, ticket, operation.id())) {
            case NOT_LEASED -> Outcome.conflict(FieldRefusal.TICKET_NOT_FROM_LEASE.name(), Map.of("0", ticket.value()));
            case USED_BEFORE -> Outcome.conflict(FieldRefusal.TICKET_USED_BEFORE.name(), Map.of("0", ticket.value()));
            case FREE -> open(operation, Optional.of(ticket));
        };
    }

    /** Under its own ticket if that has become free of doubt, else under the office's next. */
    @Override
    public Outcome accept(Operation operation) {
        var given = Subject.of(operation, "COMPLAINT/", TicketNumber::new);
        var use = complaints.ticketUse(operation.device().value(), given, operation.id());
        return open(operation, use == TicketUse.FREE ? Optional.of(given) : Optional.empty());
    }

    private Outcome open(Operation operation, Optional<TicketNumber> given) {
        var visit = new VisitId(operation.visit());
        var area = plans.find(visit).orElseThrow(() -> new NotFound(visit)).area();
        var command = command(operation, area, given);
        var ticket = complaints.openFrom(operation.device().value(), command, Subject.origin(operation));
        leases.used(operation.device(), Leases.Kind.TICKETS, ticket.value());
        var due = complaints.due(command.category(), area, operation.doneAt());
        return Outcome.applied(Map.of("ticket", ticket.value(), "due", due.toString()));
    }

    private static OpenComplaint command(Operation operation, AreaCode area, Optional<TicketNumber> ticket) {
        var set = Payload.of(operation.set());
        return Subject.command(() -> new OpenComplaint(
                ticket,
                set.of("kind", OpenComplaint.Kind::valueOf),
                set.text("category"),
                set.of("target", OpenComplaint.Target::valueOf),
                area,
                set.text("text"),
                complainant(set.object("complainant"), standing(set)),
                set.textOrEmpty("wantedOutcome"),
                CHANNEL,
                set.optional("solvedOnSpot", done -> done)));
    }

    /** Whoever is a member says so by the family that was opened; people of no family may complain too. */
    private static OpenComplaint.Standing standing(Payload set) {
        if (set.node().hasNonNull("outsider") && set.flag("outsider")) {
            return OpenComplaint.Standing.OUTSIDER;
        }
        return set.textOrEmpty("familyCard").isEmpty() ? OpenComplaint.Standing.UNKNOWN : OpenComplaint.Standing.MEMBER;
    }

    private static OpenComplaint.Complainant complainant(Payload who, OpenComplaint.Standing standing) {
        return new OpenComplaint.Complainant(
                who.textOrEmpty("name"),
                who.textOrEmpty("phone"),
                who.flag("group"),
                who.number("persons"),
                who.flag("secret"),
                standing);
    }
}
