package id.mcsoc.field.operations;

import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A family was told what it asked: nothing changes, but it was served. Who it was stays in the journal. */
@Component
class GiveInformationHandler implements OperationHandler {

    enum Topic {
        STANDING,
        QUESTIONS
    }

    @Override
    public String type() {
        return "GIVE_INFORMATION";
    }

    @Override
    public Outcome apply(Operation operation) {
        Subject.family(operation);
        Payload.of(operation.set()).of("topic", Topic::valueOf);
        return Outcome.applied(Map.of());
    }
}
