package id.mcsoc.sync;

import java.util.UUID;

/**
 * Hears what becomes of every operation on a visit that is its officer's, in the transaction that decides it. May hear
 * the same twice.
 */
public interface OperationWitness {

    /** It arrived, or was taken after it had waited. */
    void received(Operation operation, Outcome outcome);

    /** A person refused it, or took the refusal back; not told of what could never be read. */
    void decided(UUID operation, Outcome outcome);
}
