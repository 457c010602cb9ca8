package id.mcsoc.field.operations;

import id.mcsoc.field.LogIncident;
import id.mcsoc.field.Visits;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class LogIncidentHandler implements OperationHandler {

    private final Visits visits;

    LogIncidentHandler(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String type() {
        return "LOG_INCIDENT";
    }

    @Override
    public Outcome apply(Operation operation) {
        var set = Payload.of(operation.set());
        var command = Subject.command(() ->
                new LogIncident(Subject.visit(operation), set.of("kind", LogIncident.Kind::valueOf), set.text("text")));
        visits.incident(command, operation.id(), operation.officer(), operation.doneAt());
        return Outcome.applied(Map.of());
    }
}
