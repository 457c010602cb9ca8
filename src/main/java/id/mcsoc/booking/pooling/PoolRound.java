package id.mcsoc.booking.pooling;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets invitations expire. */
@Component
class PoolRound {

    private final Invitations invitations;

    PoolRound(Invitations invitations) {
        this.invitations = invitations;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void go() {
        invitations.expire();
    }
}
