package id.mcsoc.field.operations;

import id.mcsoc.field.QueueFamily;
import id.mcsoc.field.Visits;
import id.mcsoc.planning.VisitId;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class QueueFamilyHandler implements OperationHandler {

    private final Visits visits;

    QueueFamilyHandler(Visits visits) {
        this.visits = visits;
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
        visits.queue(command, operation.doneAt());
        return Outcome.applied(Map.of());
    }
}
