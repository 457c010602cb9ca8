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

    /** Entities that exist only when this operation was applied; later operations on them are BLOCKED without it. */
    default Set<String> creates(Operation operation) {
        return Set.of();
    }
}
