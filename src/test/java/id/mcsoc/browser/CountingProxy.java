package id.mcsoc.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Hands everything on as it is and counts the bytes that come back: what a visit costs whoever pays for the network. */
public final class CountingProxy implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong received = new AtomicLong();
    private final int server;

    public CountingProxy(int server) throws IOException {
        this.server = server;
        threads.execute(this::receive);
    }

    public String url() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** Bytes from the server so far, headers included. */
    public long received() {
        return received.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private void receive() {
        try {
            while (!door.isClosed()) {
                connect(door.accept());
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void connect(Socket browser) throws IOException {
        var behind = new Socket(InetAddress.getLoopbackAddress(), server);
        threads.execute(() -> hand(browser, behind, new AtomicLong()));
        threads.execute(() -> hand(behind, browser, received));
    }

    private static void hand(Socket from, Socket to, AtomicLong counted) {
        try (from;
                to) {
            pump(from.getInputStream(), to.getOutputStream(), counted);
        } catch (IOException hungUp) {
            // one side hung up, and both are closed now
        }
    }

    private static void pump(InputStream in, OutputStream out, AtomicLong counted) throws IOException {
        var some = new byte[16_384];
        for (int n = in.read(some); n >= 0; n = in.read(some)) {
            out.write(some, 0, n);
            counted.addAndGet(n);
        }
    }
}
