package id.mcsoc.field.operations;

import id.mcsoc.field.FieldRefusal;
import id.mcsoc.members.ChangeMemberData;
import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.members.Members;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.Outcome;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What all changes of a member's data have in common: what the officer saw, what they set, and what came of it. */
@Component
class DataChanges {

    private final Members members;
    private final VisitReach reach;

    DataChanges(Members members, VisitReach reach) {
        this.members = members;
        this.reach = reach;
    }

    Outcome apply(Operation operation, Group group) {
        var base = operation.base().map(Payload::of).orElseThrow(() -> Subject.invalid("base"));
        var command = new ChangeMemberData(
                reach.member(operation),
                group,
                base.object("fields").fields(),
                Payload.of(operation.set()).object("fields").fields(),
                operation.reason());
        var result = members.change(command, Subject.origin(operation));
        var revision = Long.toString(result.revision());
        return switch (result.kind()) {
            case APPLIED, UNCHANGED -> Outcome.applied(Map.of("rev", revision));
            case PENDING -> Outcome.applied(Map.of("rev", revision, "pending", "true"));
            case CONFLICT -> Outcome.conflict(FieldRefusal.CHANGED_MEANWHILE.name(), result.theirs());
        };
    }
}
