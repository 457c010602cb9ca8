package id.mcsoc.field.operations;

import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ChangeFacilityHandler implements OperationHandler {

    private final DataChanges changes;

    ChangeFacilityHandler(DataChanges changes) {
        this.changes = changes;
    }

    @Override
    public String type() {
        return "CHANGE_FACILITY";
    }

    @Override
    public Outcome apply(Operation operation) {
        return changes.apply(operation, Group.FACILITY);
    }

    @Override
    public boolean isDecidedHere() {
        return false;
    }

    @Override
    public Set<String> needs(Operation operation) {
        return changes.needs(operation, Group.FACILITY);
    }

    @Override
    public Set<String> creates(Operation operation) {
        return changes.creates(operation, Group.FACILITY);
    }
}
