package id.mcsoc.sync.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The tablet's own pages in Chromium, two tabs of one encrypted store, killed and cut off at drawn moments. */
final class BrowserRun implements Runnable {

    private static final int STEPS = 20;

    private final long seed;
    private final int operations;
    private final Path profile;
    private final String server;
    private final History history;
    private final Course course;
    private final CountDownLatch enrolled = new CountDownLatch(1);
    private String device = "";
    private int kills;
    private int toggles;
    private boolean drained;

    BrowserRun(long seed, int operations, Path profile, String server, History history, Course course) {
        this.seed = seed;
        this.operations = operations;
        this.profile = profile;
        this.server = server;
        this.history = history;
        this.course = course;
    }

    /**
     * Every step saves in both tabs; every second one kills the browser, every step is offline for a part. What goes
     * wrong ends this run only: {@link #drained} stays false.
     */
    @Override
    public void run() {
        var random = new Random(seed);
        try (var proxy = new ChaosProxy(server, ChaosProxy.badDay(), seed, history);
                var tablet = new BrowserTablet(
                        profile, proxy.url(), SimulatedTablet.enrol(server, "chromium-" + seed), history)) {
            device = tablet.device();
            tablet.openSecondTab();
            enrolled.countDown();
            for (var step = 1; step <= STEPS && !course.late(); step++) {
                course.await(step - 1, STEPS);
                offline(tablet, true);
                tablet.saveUntil(tablet.saved() + random.nextInt(operations / STEPS));
                offline(tablet, false);
                toggles++;
                tablet.saveUntil(operations * step / STEPS);
                if (step % 2 == 0) {
                    history.note(device, "kill-browser", "at " + tablet.saved());
                    tablet.killAndReopen();
                    tablet.openSecondTab();
                    kills++;
                }
            }
            course.awaitCalm();
            proxy.heal();
            tablet.awaitEmptyOutbox();
            drained = true;
        } catch (IOException | RuntimeException e) {
            history.note(device, "broken", String.valueOf(e.getMessage()));
            System.out.println("the browser of seed " + seed + " gave up: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            enrolled.countDown();
        }
    }

    /** The first load of all needs a server; nothing after it does. */
    void awaitEnrolled() throws InterruptedException {
        enrolled.await(2, TimeUnit.MINUTES);
    }

    private void offline(BrowserTablet tablet, boolean is) {
        history.note(device, is ? "offline" : "online", "");
        tablet.offline(is);
    }

    String device() {
        return device;
    }

    long seed() {
        return seed;
    }

    int kills() {
        return kills;
    }

    int toggles() {
        return toggles;
    }

    boolean drained() {
        return drained;
    }
}
