package id.mcsoc.booking.pooling;

import id.mcsoc.booking.VisitRequested;
import id.mcsoc.booking.WaitingEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who goes another way is taken out of an open invitation in the same transaction. */
@Component
class PoolEnds {

    private final Invitations invitations;

    PoolEnds(Invitations invitations) {
        this.invitations = invitations;
    }

    @EventListener
    void sent(VisitRequested event) {
        invitations.end(event.request());
    }

    @EventListener
    void stopped(WaitingEnded event) {
        invitations.end(event.request());
    }
}
