package id.mcsoc.sync.faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How far a run of many tablets is: counted by what the server acknowledged, so that a kill meets a server that has
 * work, and not one that has just come back.
 */
final class Course {

    private final History history;
    private final int operations;
    private final long end;
    private final CountDownLatch calm = new CountDownLatch(1);

    Course(History history, int operations, Duration working) {
        this.history = history;
        this.operations = operations;
        this.end = System.nanoTime() + working.toNanos();
    }

    /** Until this share of nine tenths of the work was acknowledged; the last tenth is for those who are late. */
    void await(int part, int parts) {
        var enough = operations * 0.9 * part / parts;
        while (history.acknowledged() < enough && !late()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Nobody saves any more. */
    boolean late() {
        return System.nanoTime() > end;
    }

    /** From now on nobody kills a server. */
    void calm() {
        calm.countDown();
    }

    void awaitCalm() throws InterruptedException {
        calm.await();
    }
}
