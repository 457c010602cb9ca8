package id.mcsoc.sync;

import java.util.Set;

/**
 * Applies one type of operation by knocking at the module's door that the office uses as well. Runs inside the batch's
 * transaction, after the scope was checked. A {@link id.mcsoc.shared.Refused} becomes REJECTED with its code; any other
 * exception too, as {@code OPERATION_FAILED}, with nothing of this operation kept.
 */
public interface OperationHandler {

    /** {@code REGISTER_FAMILY}, as it stands in the operation. */
    String type();

    Outcome apply(Operation operation);

    /** A person at the office took what {@link #apply} had queued, for example with another number. */
    default Outcome accept(Operation operation) {
        return apply(operation);
    }

    /** Whether a queued operation of this type is decided at the wire's own desk, not in the module it is about. */
    default boolean isDecidedHere() {
        return true;
    }

    /** What exists only when this operation was applied; later operations that need it are BLOCKED without it. */
    default Set<String> creates(Operation operation) {
        return Set.of();
    }

    /** What an earlier operation of the same tablet must have created, beside the entity itself. */
    default Set<String> needs(Operation operation) {
        return Set.of();
    }
}
