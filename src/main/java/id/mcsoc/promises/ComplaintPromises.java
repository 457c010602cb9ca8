package id.mcsoc.promises;

import id.mcsoc.complaints.ComplaintAnswered;
import id.mcsoc.complaints.ComplaintClosed;
import id.mcsoc.complaints.ComplaintEnds;
import id.mcsoc.complaints.ComplaintOpened;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.geo.Branches;
import id.mcsoc.promises.Promise.State;
import id.mcsoc.promises.Promise.Where;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A complaint has a promise of its own; here it is kept with the others. */
@Component
class ComplaintPromises {

    private final Promises promises;
    private final PromiseTable table;
    private final ComplaintEnds ends;
    private final Branches branches;

    ComplaintPromises(Promises promises, PromiseTable table, ComplaintEnds ends, Branches branches) {
        this.promises = promises;
        this.table = table;
        this.ends = ends;
        this.branches = branches;
    }

    @ApplicationModuleListener
    void on(ComplaintOpened event) {
        var where = new Where(branches.serving(event.area()).code(), event.area());
        var number = event.ticket().value();
        promises.make(
                Promise.given(event.operation(), number, PromisedService.COMPLAINT, where, event.due()),
                event.capturedAt());
        end(event.ticket(), false);
    }

    @ApplicationModuleListener
    void on(ComplaintAnswered event) {
        end(event.ticket(), true);
    }

    @ApplicationModuleListener
    void on(ComplaintClosed event) {
        end(event.ticket(), true);
    }

    /** Events come in any order: what counts is how the complaint stands. The last answer keeps the promise. */
    private void end(TicketNumber ticket, boolean waited) {
        ends.settled(ticket)
                .forEach((one, at) -> table.numbered(one.value())
                        .forEach(promise -> promises.end(promise.operation(), State.DONE, at, waited)));
    }
}
