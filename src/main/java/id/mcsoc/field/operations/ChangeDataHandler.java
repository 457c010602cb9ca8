package id.mcsoc.field.operations;

import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import org.springframework.stereotype.Component;

@Component
class ChangeDataHandler implements OperationHandler {

    private final DataChanges changes;

    ChangeDataHandler(DataChanges changes) {
        this.changes = changes;
    }

    @Override
    public String type() {
        return "CHANGE_DATA";
    }

    @Override
    public Outcome apply(Operation operation) {
        return changes.apply(operation, Payload.of(operation.set()).of("group", ChangeDataHandler::group));
    }

    /** The facility has rules of its own, and an operation of its own. */
    private static Group group(String name) {
        var group = Group.valueOf(name);
        if (group == Group.FACILITY) {
            throw new IllegalArgumentException("is an operation of its own");
        }
        return group;
    }
}
