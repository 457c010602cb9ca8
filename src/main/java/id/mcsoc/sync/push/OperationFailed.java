package id.mcsoc.sync.push;

import id.mcsoc.sync.Outcome;

/** An operation was refused after it may have written: the round is rolled back and run again with this outcome known. */
final class OperationFailed extends RuntimeException {

    private final long seq;
    private final transient Outcome outcome;

    OperationFailed(long seq, Outcome outcome) {
        super(outcome.code());
        this.seq = seq;
        this.outcome = outcome;
    }

    long seq() {
        return seq;
    }

    Outcome outcome() {
        return outcome;
    }
}
