package id.mcsoc.sync.wire;

import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** So many batches at once and no more: the others are asked to come back, before anything of them is read. */
@Component
class IntakeGate {

    private final Semaphore places;

    /** Fewer than the pool has connections, so that the office keeps working while a hundred tablets come home. */
    IntakeGate(@Value("${mcs.sync.intakes:6}") int places) {
        this.places = new Semaphore(places, true);
    }

    boolean enter() {
        return places.tryAcquire();
    }

    void leave() {
        places.release();
    }
}
