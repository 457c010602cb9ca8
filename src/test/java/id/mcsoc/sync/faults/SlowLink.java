package id.mcsoc.sync.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A 2G-like line between tablet and server: so many bits a second in each direction, late, and every byte counted. */
final class SlowLink implements AutoCloseable {

    private static final int PIECE = 256;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong bytes = new AtomicLong();
    private final Line up = new Line();
    private final Line down = new Line();
    private final int server;
    private volatile long bitsPerSecond;
    private volatile long lateNanos;

    private record Piece(byte[] bytes, long due) {}

    /** One direction, shared by all connections: a piece is behind the pieces before it. */
    private final class Line {
        private long freeAt;

        /** When a piece that is handed over now arrives. */
        synchronized long arrival(int length) {
            bytes.addAndGet(length);
            if (bitsPerSecond == 0) {
                return System.nanoTime();
            }
            freeAt = Math.max(freeAt, System.nanoTime()) + length * 8L * 1_000_000_000L / bitsPerSecond;
            return freeAt + lateNanos;
        }
    }

    SlowLink(int server) throws IOException {
        this.server = server;
        threads.execute(this::receive);
    }

    String url() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** From now on; counts from zero. */
    void slow(long bits, long lateMs) {
        bitsPerSecond = bits;
        lateNanos = TimeUnit.MILLISECONDS.toNanos(lateMs);
        bytes.set(0);
    }

    /** Both directions, headers included. */
    long bytes() {
        return bytes.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private void receive() {
        try {
            while (!door.isClosed()) {
                var tablet = door.accept();
                var behind = new Socket(InetAddress.getLoopbackAddress(), server);
                hand(tablet, behind, up);
                hand(behind, tablet, down);
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void hand(Socket from, Socket to, Line line) throws IOException {
        var underWay = new LinkedBlockingQueue<Piece>();
        var out = to.getOutputStream();
        threads.execute(() -> {
            try (from) {
                var some = new byte[PIECE];
                for (int n = from.getInputStream().read(some);
                        n >= 0;
                        n = from.getInputStream().read(some)) {
                    underWay.add(new Piece(java.util.Arrays.copyOf(some, n), line.arrival(n)));
                }
            } catch (IOException hungUp) {
                // the other half hears it below
            }
            underWay.add(new Piece(new byte[0], System.nanoTime() + lateNanos));
        });
        threads.execute(() -> deliver(underWay, out, to));
    }

    private static void deliver(LinkedBlockingQueue<Piece> underWay, OutputStream out, Socket to) {
        try (to) {
            for (var piece = underWay.take(); piece.bytes().length > 0; piece = underWay.take()) {
                for (var left = piece.due() - System.nanoTime(); left > 0; left = piece.due() - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                out.write(piece.bytes());
                out.flush();
            }
        } catch (IOException hungUp) {
            // whoever waited for it has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
