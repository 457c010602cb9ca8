package id.mcsoc.planning.hold;

import id.mcsoc.booking.DraftWithdrawn;
import id.mcsoc.booking.VisitDeclined;
import id.mcsoc.booking.VisitRequestWithdrawn;
import id.mcsoc.booking.VisitRequested;
import id.mcsoc.planning.PlanApproved;
import id.mcsoc.planning.VisitScheduled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A held time follows its request, in the same transaction. */
@Component
class HoldsFollow {

    private final SlotHolds holds;

    HoldsFollow(SlotHolds holds) {
        this.holds = holds;
    }

    @EventListener
    void sent(VisitRequested event) {
        holds.keep(event.request());
    }

    @EventListener
    void thrownAway(DraftWithdrawn event) {
        holds.release(event.request());
    }

    @EventListener
    void withdrawn(VisitRequestWithdrawn event) {
        holds.release(event.request());
    }

    @EventListener
    void declined(VisitDeclined event) {
        holds.release(event.request());
    }

    /** From now on the visit itself is in the way. */
    @EventListener
    void scheduled(VisitScheduled event) {
        holds.release(event.request());
    }

    @EventListener
    void decided(PlanApproved event) {
        holds.releaseDecided(event.plan());
    }
}
