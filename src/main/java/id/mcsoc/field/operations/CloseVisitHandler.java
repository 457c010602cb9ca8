package id.mcsoc.field.operations;

import id.mcsoc.field.CloseVisit;
import id.mcsoc.field.Visits;
import id.mcsoc.field.packing.Numbers;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class CloseVisitHandler implements OperationHandler {

    private final Visits visits;
    private final Numbers numbers;

    CloseVisitHandler(Visits visits, Numbers numbers) {
        this.visits = visits;
        this.numbers = numbers;
    }

    @Override
    public String type() {
        return "CLOSE_VISIT";
    }

    @Override
    public Outcome apply(Operation operation) {
        var set = Payload.of(operation.set());
        var command = Subject.command(() -> new CloseVisit(
                Subject.visit(operation),
                set.texts("served").stream().map(FamilyCardNumber::new).toList(),
                leftOver(set),
                set.textOrEmpty("note")));
        visits.close(command, operation.officer(), operation.doneAt());
        numbers.returned(command.visit(), operation.device());
        return Outcome.applied(Map.of());
    }

    private static Map<FamilyCardNumber, CloseVisit.Reason> leftOver(Payload set) {
        var reasons = new LinkedHashMap<FamilyCardNumber, CloseVisit.Reason>();
        set.list(
                "leftOver",
                one -> reasons.put(
                        one.of("familyCard", FamilyCardNumber::new), one.of("reason", CloseVisit.Reason::valueOf)));
        return reasons;
    }
}
