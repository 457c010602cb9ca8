package id.mcsoc.promises;

import id.mcsoc.members.ChangeVerified;
import id.mcsoc.promises.Promise.State;
import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A change or registration is finished when the centre has answered, whatever the answer; the family is told it at once. */
@Component
class ChangeAnswers {

    private final Promises promises;
    private final Clock clock;

    ChangeAnswers(Promises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ChangeVerified event) {
        promises.end(event.operation(), State.DONE, clock.instant(), true);
    }
}
