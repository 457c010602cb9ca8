package id.mcsoc.field.operations;

import id.mcsoc.field.FieldRefusal;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.Origin;
import id.mcsoc.planning.VisitId;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Operation;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What an operation is about: the part of {@code entity} behind the slash, and where it comes from. */
final class Subject {

    private Subject() {}

    static FamilyCardNumber family(Operation operation) {
        return of(operation, "FAMILY/", FamilyCardNumber::new);
    }

    static MemberId member(Operation operation) {
        return of(operation, "MEMBER/", id -> new MemberId(UUID.fromString(id)));
    }

    /** @throws Refused when the operation names another visit than the one it was done at */
    static VisitId visit(Operation operation) {
        var named = of(operation, "VISIT/", UUID::fromString);
        if (!named.equals(operation.visit())) {
            throw invalid("entity");
        }
        return new VisitId(named);
    }

    static <T> T of(Operation operation, String kind, Function<String, T> convert) {
        if (!operation.entity().startsWith(kind)) {
            throw invalid("entity");
        }
        try {
            return convert.apply(operation.entity().substring(kind.length()));
        } catch (IllegalArgumentException e) {
            throw invalid("entity");
        }
    }

    static Origin origin(Operation operation) {
        return new Origin(operation.officer(), operation.doneAt(), Origin.Channel.TABLET, operation.id());
    }

    /** Builds a command; a command that refuses itself is a payload that is wrong. */
    static <T> T command(Supplier<T> build) {
        try {
            return build.get();
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    static Refused invalid(String field) {
        return new Refused(FieldRefusal.PAYLOAD_INVALID, field);
    }
}
