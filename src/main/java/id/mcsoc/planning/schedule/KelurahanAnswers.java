package id.mcsoc.planning.schedule;

import id.mcsoc.booking.RequestFamiliesChanged;
import id.mcsoc.booking.VisitAccepted;
import id.mcsoc.booking.VisitDeclined;
import id.mcsoc.booking.VisitRequestWithdrawn;
import id.mcsoc.booking.VisitSlotFreed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the kelurahan says changes the visit in the same transaction, so neither can be lost without the other. */
@Component
class KelurahanAnswers {

    private static final String KELURAHAN = "kelurahan";
    private static final String BOOKING = "booking";

    private final VisitLife life;

    KelurahanAnswers(VisitLife life) {
        this.life = life;
    }

    @EventListener
    void accepted(VisitAccepted answer) {
        life.confirm(answer.request(), "", KELURAHAN);
    }

    @EventListener
    void declined(VisitDeclined answer) {
        life.cancel(answer.request(), answer.reason(), KELURAHAN);
    }

    @EventListener
    void withdrawn(VisitRequestWithdrawn answer) {
        life.cancel(answer.request(), answer.reason(), KELURAHAN);
    }

    @EventListener
    void freed(VisitSlotFreed event) {
        life.cancel(event.request(), event.reason(), BOOKING);
    }

    @EventListener
    void changed(RequestFamiliesChanged event) {
        life.expect(event.request(), event.families());
    }
}
