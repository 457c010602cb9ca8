package id.mcsoc.field.operations;

import id.mcsoc.complaints.Complaints;
import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.TicketNumber;
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
        var visit = new VisitId(operation.visit());
        var area = plans.find(visit).orElseThrow(() -> new NotFound(visit)).area();
        var command = command(operation, area);
        var ticket = complaints.openFrom(operation.device().value(), command, Subject.origin(operation));
        leases.used(operation.device(), Leases.Kind.TICKETS, ticket.value());
        var due = complaints.due(command.category(), area, operation.capturedAt());
        return Outcome.applied(Map.of("ticket", ticket.value(), "due", due.toString()));
    }

    private static OpenComplaint command(Operation operation, AreaCode area) {
        var set = Payload.of(operation.set());
        return Subject.command(() -> new OpenComplaint(
                Optional.of(Subject.of(operation, "COMPLAINT/", TicketNumber::new)),
                set.of("kind", OpenComplaint.Kind::valueOf),
                set.text("category"),
                set.of("target", OpenComplaint.Target::valueOf),
                area,
                set.text("text"),
                complainant(set.object("complainant")),
                set.textOrEmpty("wantedOutcome"),
                CHANNEL,
                set.optional("solvedOnSpot", done -> done)));
    }

    private static OpenComplaint.Complainant complainant(Payload who) {
        return new OpenComplaint.Complainant(
                who.textOrEmpty("name"),
                who.textOrEmpty("phone"),
                who.flag("group"),
                who.number("persons"),
                who.flag("secret"));
    }
}
