package id.mcsoc.sync.faults;

import id.mcsoc.sync.faults.SimulatedTablet.Client;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One seed: a tablet that works, goes offline and dies at drawn moments, behind a network of its own. */
final class SeedRun implements Runnable {

    static final int KILLS = 10;
    static final int TOGGLES = 20;
    /** More than this waits nowhere, so that the work lasts as long as the faults. */
    private static final int WAITING = 400;

    private final long seed;
    private final int operations;
    private final ChaosProxy proxy;
    private final SimulatedTablet tablet;
    private final History history;
    private final Course course;
    private final Random random;
    private long drainedMs = -1;

    SeedRun(long seed, int operations, String server, History history, Course course)
            throws IOException, InterruptedException {
        this.seed = seed;
        this.operations = operations;
        this.proxy = new ChaosProxy(server, ChaosProxy.badDay(), seed, history);
        this.tablet =
                new SimulatedTablet(proxy.url(), SimulatedTablet.enrol(server, "seed-" + seed), Client.HONEST, history);
        this.history = history;
        this.course = course;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        var kills = random.ints(KILLS, 0, operations).boxed().toList();
        var toggles = random.ints(TOGGLES, 0, operations).boxed().toList();
        for (var saved = 0; saved < operations && !course.late(); saved++) {
            tablet.save();
            if (kills.contains(saved)) {
                history.note(tablet.device(), "kill-tablet", "at " + saved);
                tablet.kill();
            }
            if (toggles.contains(saved)) {
                offline();
            }
            if (random.nextInt(80) == 0) {
                tablet.push();
            }
            while (tablet.pending() > WAITING && !course.late()) {
                tablet.push();
            }
        }
    }

    private void offline() {
        history.note(tablet.device(), "offline", "");
        proxy.offline(true);
        tablet.push();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(500)));
        proxy.offline(false);
        history.note(tablet.device(), "online", "");
    }

    /** All faults stop: how long until nothing waits, without anybody doing anything? Given up after two minutes. */
    void drain() {
        proxy.heal();
        var start = System.nanoTime();
        while (tablet.pending() > 0 && System.nanoTime() - start < TimeUnit.MINUTES.toNanos(2)) {
            tablet.push();
        }
        drainedMs = tablet.pending() > 0 ? -1 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        proxy.close();
    }

    String device() {
        return tablet.device();
    }

    long seed() {
        return seed;
    }

    long drainedMs() {
        return drainedMs;
    }
}
