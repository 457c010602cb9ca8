package id.mcsoc.sync.faults;

import id.mcsoc.TestDevice;
import id.mcsoc.sync.faults.SimulatedTablet.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Many tablets that come home at about the same time, each with work. */
final class Swarm {

    private final List<SimulatedTablet> tablets = new ArrayList<>();
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final boolean jitter;
    private long seconds;

    private record Answer(int status, long ms) {}

    Swarm(String server, List<TestDevice> devices, int operations, boolean jitter, History history) {
        this.jitter = jitter;
        for (var device : devices) {
            var tablet = new SimulatedTablet(server, device, Client.HONEST, history);
            IntStream.range(0, operations).forEach(i -> tablet.save());
            tablets.add(tablet);
        }
    }

    /** With jitter they come within the given time and wait as tablets do; without, all at once and again together. */
    void comeHome(long withinMs, long mostMs, long seed) throws InterruptedException {
        var random = new Random(seed);
        var people = Executors.newCachedThreadPool();
        var end = new CountDownLatch(tablets.size());
        var start = System.nanoTime();
        for (var tablet : tablets) {
            var pause = jitter ? random.nextLong(withinMs) : 0;
            people.execute(() -> {
                park(pause);
                while (tablet.pending() > 0 && since(start) < mostMs) {
                    attempt(tablet);
                }
                end.countDown();
            });
        }
        end.await();
        seconds = since(start) / 1000;
        people.shutdown();
    }

    private void attempt(SimulatedTablet tablet) {
        var before = System.nanoTime();
        var status = tablet.pushOnce();
        answers.add(new Answer(status, since(before)));
        if (status != 202) {
            park(tablet.waitMs(jitter));
        }
    }

    long pending() {
        return tablets.stream().mapToLong(SimulatedTablet::pending).sum();
    }

    /** The slowest of the fastest 95 in a hundred answers, in ms. */
    long p95() {
        var sorted = answers.stream().mapToLong(Answer::ms).sorted().toArray();
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    long answered(int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    /** Neither taken nor asked to come back: 5xx other than 503, or no answer at all. */
    long failed() {
        return answers.size() - answered(202) - answered(503);
    }

    @Override
    public String toString() {
        return answers.size() + " requests, " + answered(202) + " taken, " + answered(503) + " asked to come back, "
                + failed() + " failed, p95 " + p95() + " ms, " + pending() + " operations left after " + seconds + " s";
    }

    private static void park(long ms) {
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms);
        for (var left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
