package id.mcsoc.promises;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A finish that somebody was promised. No name and no number of a person. @param doneAt empty while it is open */
record Promise(
        UUID operation,
        String number,
        PromisedService service,
        Where where,
        Instant due,
        State state,
        Optional<Instant> doneAt) {

    enum State {
        OPEN,
        DONE,
        REFUSED
    }

    record Where(BranchCode branch, AreaCode area) {}

    static Promise given(UUID operation, String number, PromisedService service, Where where, Instant due) {
        return new Promise(operation, number, service, where, due, State.OPEN, Optional.empty());
    }

    public boolean lateAt(Instant now) {
        return doneAt.orElse(now).isAfter(due);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean complaint() {
        return service == PromisedService.COMPLAINT;
    }
}
