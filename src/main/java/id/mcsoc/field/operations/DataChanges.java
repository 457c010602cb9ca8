package id.mcsoc.field.operations;

import id.mcsoc.field.FieldRefusal;
import id.mcsoc.members.ChangeMemberData;
import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.members.Members;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What all changes of a member's data have in common: what the officer saw, what they set, and what came of it. */
@Component
class DataChanges {

    /** A fact: it stood so already, and nothing waits for the centre. */
    private static final String UNCHANGED = "unchanged";

    private final Members members;
    private final VisitReach reach;

    DataChanges(Members members, VisitReach reach) {
        this.members = members;
        this.reach = reach;
    }

    Outcome apply(Operation operation, Group group) {
        var command = new ChangeMemberData(
                reach.member(operation),
                group,
                base(operation),
                fields(operation),
                operation.reason(),
                letter(operation),
                Payload.of(operation.set()).optional("effective", LocalDate::parse));
        var result = members.change(command, Subject.origin(operation));
        var revision = Long.toString(result.revision());
        return switch (result.kind()) {
            case APPLIED -> Outcome.applied(Map.of("rev", revision));
            case UNCHANGED -> Outcome.applied(Map.of("rev", revision, UNCHANGED, "true"));
            case PENDING -> Outcome.applied(Map.of("rev", revision, "pending", "true"));
            case CONFLICT -> Outcome.conflict(FieldRefusal.CHANGED_MEANWHILE.name(), result.theirs());
        };
    }

    /** What the officer saw: made by an earlier change of the same tablet, or there already. */
    Set<String> needs(Operation operation, Group group) {
        return values(operation, group, () -> base(operation));
    }

    /** What the officer sees afterwards. */
    Set<String> creates(Operation operation, Group group) {
        return values(operation, group, () -> {
            var after = new TreeMap<>(base(operation));
            after.putAll(fields(operation));
            return after;
        });
    }

    private Set<String> values(Operation operation, Group group, Supplier<Map<String, String>> values) {
        try {
            var about = operation.entity() + "/" + group + "/" + new TreeMap<>(values.get());
            return Set.of("VALUES/" + Sha256.hex(about.getBytes(StandardCharsets.UTF_8)));
        } catch (Refused unreadable) {
            return Set.of();
        }
    }

    private static Map<String, String> base(Operation operation) {
        return operation
                .base()
                .map(Payload::of)
                .orElseThrow(() -> Subject.invalid("base"))
                .object("fields")
                .fields();
    }

    /** Tablets of before this was asked never say so. */
    private static boolean letter(Operation operation) {
        return operation.set().hasNonNull("letter")
                && Payload.of(operation.set()).flag("letter");
    }

    private static Map<String, String> fields(Operation operation) {
        return Payload.of(operation.set()).object("fields").fields();
    }
}
