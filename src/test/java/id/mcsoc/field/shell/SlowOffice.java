package id.mcsoc.field.shell;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands out the server's pages and takes what tablets send by itself, slowly, counting how much it has in hand at once. */
final class SlowOffice implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long TAKES_MS = 100;

    private final HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    private final ExecutorService clerks = Executors.newCachedThreadPool();
    private final int server;
    private final AtomicInteger inHand = new AtomicInteger();
    private final AtomicInteger mostInHand = new AtomicInteger();
    private final AtomicInteger beyond = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private volatile long through;
    private volatile CountDownLatch held = new CountDownLatch(0);

    SlowOffice(int server) throws IOException {
        this.server = server;
        door.setExecutor(clerks);
        door.createContext("/", this::page);
        door.createContext("/sync/v1/", exchange -> exchange.close());
        door.createContext("/field/api/", exchange -> exchange.close());
        door.createContext("/sync/v1/push", this::push);
        door.start();
    }

    String url() {
        return "http://localhost:" + door.getAddress().getPort();
    }

    /** Whatever arrives from now on is written down, and its sender hears nothing. */
    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
    }

    int inHand() {
        return inHand.get();
    }

    /** Batches of the tablet that were here at the same moment, at most. */
    int mostInHand() {
        return mostInHand.get();
    }

    long through() {
        return through;
    }

    /** Operations that came before the one they follow. */
    int beyond() {
        return beyond.get();
    }

    /** Operations that came although they were here already. */
    int again() {
        return again.get();
    }

    @Override
    public void close() {
        release();
        door.stop(0);
        clerks.shutdownNow();
    }

    private void push(HttpExchange exchange) throws IOException {
        try (exchange) {
            mostInHand.accumulateAndGet(inHand.incrementAndGet(), Math::max);
            var batch = batch(exchange);
            take(batch);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(TAKES_MS));
            held.await();
            inHand.decrementAndGet();
            var ack = JSON.writeValueAsBytes(ack(batch));
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.mcs.ack+json");
            exchange.sendResponseHeaders(202, ack.length);
            exchange.getResponseBody().write(ack);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void take(JsonNode batch) {
        for (var operation : batch.path("ops")) {
            var seq = operation.path("seq").longValue();
            if (seq == through + 1) {
                through = seq;
            } else {
                (seq > through ? beyond : again).incrementAndGet();
            }
        }
    }

    private Map<String, Object> ack(JsonNode batch) {
        var ack = new LinkedHashMap<String, Object>();
        for (var field : new String[] {"batchId", "device", "incarnation"}) {
            ack.put(field, batch.path(field).stringValue());
        }
        ack.putAll(Map.of("ack", "v1", "serverEpoch", "e-1", "durable", true, "results", new Object[0]));
        ack.put("appliedThrough", Math.min(through, batch.path("head").longValue()));
        return ack;
    }

    private static JsonNode batch(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (!"gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
            return JSON.readTree(body);
        }
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return JSON.readTree(packed);
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        try (exchange) {
            var real = (HttpURLConnection) URI.create("http://localhost:" + server + exchange.getRequestURI())
                    .toURL()
                    .openConnection();
            var found = real.getResponseCode() < 400;
            for (var header : new String[] {"Content-Type", "Content-Security-Policy", "Service-Worker-Allowed"}) {
                if (real.getHeaderField(header) != null) {
                    exchange.getResponseHeaders().set(header, real.getHeaderField(header));
                }
            }
            var body = found ? real.getInputStream().readAllBytes() : new byte[0];
            exchange.sendResponseHeaders(real.getResponseCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
