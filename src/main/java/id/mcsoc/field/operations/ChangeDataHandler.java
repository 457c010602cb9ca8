package id.mcsoc.field.operations;

import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import java.util.Set;
import java.util.function.BiFunction;
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
        return changes.apply(operation, group(operation));
    }

    @Override
    public boolean isDecidedHere() {
        return false;
    }

    @Override
    public Set<String> needs(Operation operation) {
        return known(operation, changes::needs);
    }

    @Override
    public Set<String> creates(Operation operation) {
        return known(operation, changes::creates);
    }

    /** Nothing where the operation does not even name its group: it is refused anyhow. */
    private static Set<String> known(Operation operation, BiFunction<Operation, Group, Set<String>> about) {
        try {
            return about.apply(operation, group(operation));
        } catch (Refused unreadable) {
            return Set.of();
        }
    }

    private static Group group(Operation operation) {
        return Payload.of(operation.set()).of("group", ChangeDataHandler::group);
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
