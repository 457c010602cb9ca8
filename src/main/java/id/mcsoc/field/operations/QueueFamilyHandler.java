package id.mcsoc.field.operations;

import id.mcsoc.field.QueueFamily;
import id.mcsoc.field.Visits;
import id.mcsoc.field.packing.Desks;
import id.mcsoc.planning.VisitId;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class QueueFamilyHandler implements OperationHandler {

    private final Visits visits;
    private final Desks desks;

    QueueFamilyHandler(Visits visits, Desks desks) {
        this.visits = visits;
        this.desks = desks;
    }

    @Override
    public String type() {
        return "QUEUE_FAMILY";
    }

    @Override
    public Outcome apply(Operation operation) {
        var set = Payload.of(operation.set());
        var command = Subject.command(() -> new QueueFamily(
                new VisitId(operation.visit()),
                Subject.family(operation),
                set.number("number"),
                set.of("lane", QueueFamily.Lane::valueOf),
                set.of("state", QueueFamily.State::valueOf),
                set.textOrEmpty("headName")));
        var steps = visits.queue(command, desk(command, operation), operation.doneAt());
        return Outcome.applied(Map.of("rev", String.valueOf(steps)));
    }

    /** A tablet that never fetched the package here, as after a rescue, is where its number says. */
    private int desk(QueueFamily command, Operation operation) {
        return desks.find(command.visit(), operation.device()).orElse(command.number() / 1000);
    }
}
