package id.mcsoc.sync.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;

/** Stands between tablet and server and does to pushes what networks do; everything else passes. */
public final class ChaosProxy implements AutoCloseable {

    private static final String PUSH = "/sync/v1/push";
    private static final Set<String> OWN_HEADERS =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "expect", "http2-settings");
    private static final byte[] LOGIN_PAGE =
            "<html><body>Selamat datang di Wi-Fi gratis</body></html>".getBytes(StandardCharsets.UTF_8);

    public enum Fault {
        NONE,
        DROP_REQUEST,
        DROP_RESPONSE,
        DUPLICATE,
        LATE_REPLAY,
        DELAY,
        TRUNCATE,
        FAKE_200,
        BAD_GATEWAY
    }

    private final HttpServer server;
    private final HttpClient upstream = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String target;
    private final History history;
    private final Random random;
    private final Deque<HttpRequest> late = new ConcurrentLinkedDeque<>();
    private volatile Map<Fault, Integer> mix;
    private volatile boolean offline;

    public ChaosProxy(String target, Map<Fault, Integer> mix, long seed, History history) {
        this.target = target;
        this.mix = mix;
        this.history = history;
        this.random = new Random(seed);
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(run -> {
            var thread = new Thread(run, "chaos");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** All faults stop; what was to be replayed late is forgotten. */
    public void heal() {
        mix = Map.of();
        late.clear();
        offline = false;
    }

    /** From now on pushes meet these faults, each so many times in a hundred. */
    public void spoil(Map<Fault, Integer> faults) {
        mix = faults;
    }

    void offline(boolean is) {
        offline = is;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = request(exchange);
            if (offline) {
                return;
            }
            if (exchange.getRequestURI().getPath().equals(PUSH)) {
                spoil(exchange, request, draw());
            } else {
                answer(exchange, upstream.send(request, HttpResponse.BodyHandlers.ofByteArray()));
            }
        } catch (IOException e) {
            history.note("proxy", "broken", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void spoil(HttpExchange exchange, HttpRequest request, Fault fault)
            throws IOException, InterruptedException {
        history.note("proxy", "push", fault.name());
        replayLate();
        switch (fault) {
            case DROP_REQUEST -> {}
            case DROP_RESPONSE -> send(request);
            case DUPLICATE -> {
                send(request);
                answer(exchange, send(request));
            }
            case LATE_REPLAY -> {
                late.add(request);
                answer(exchange, send(request));
            }
            case DELAY -> {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50 + next(250)));
                answer(exchange, send(request));
            }
            case TRUNCATE -> truncate(exchange, send(request));
            case FAKE_200 -> fake(exchange, 200, "text/html");
            case BAD_GATEWAY -> fake(exchange, 502, "text/html");
            case NONE -> answer(exchange, send(request));
        }
    }

    private void replayLate() throws IOException, InterruptedException {
        if (late.size() > 2) {
            send(late.poll());
        }
    }

    /** Every acknowledgement of the server is written down, whether it reaches the tablet or not. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        var response = upstream.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() == 202) {
            history.acknowledged(plain(response));
        }
        return response;
    }

    private static byte[] plain(HttpResponse<byte[]> response) throws IOException {
        if (response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isEmpty()) {
            return response.body();
        }
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return packed.readAllBytes();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var builder = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .timeout(Duration.ofSeconds(20))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase())) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        head(exchange, response);
        exchange.sendResponseHeaders(response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
        if (response.body().length > 0) {
            exchange.getResponseBody().write(response.body());
        }
    }

    private static void truncate(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        head(exchange, response);
        exchange.sendResponseHeaders(response.statusCode(), response.body().length + 1L);
        exchange.getResponseBody().write(response.body(), 0, response.body().length / 2);
        exchange.getResponseBody().flush();
    }

    private static void fake(HttpExchange exchange, int status, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, LOGIN_PAGE.length);
        exchange.getResponseBody().write(LOGIN_PAGE);
    }

    private static void head(HttpExchange exchange, HttpResponse<byte[]> response) {
        response.headers().map().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase())) {
                exchange.getResponseHeaders().put(name, List.copyOf(values));
            }
        });
    }

    private Fault draw() {
        var dice = next(100);
        for (var share : Fault.values()) {
            dice -= mix.getOrDefault(share, 0);
            if (dice < 0 && share != Fault.NONE) {
                return share;
            }
        }
        return Fault.NONE;
    }

    private synchronized int next(int bound) {
        return random.nextInt(bound);
    }

    /** Percent of pushes, as measured on bad days. */
    static Map<Fault, Integer> badDay() {
        return Map.of(
                Fault.DROP_REQUEST, 8,
                Fault.DROP_RESPONSE, 12,
                Fault.DUPLICATE, 8,
                Fault.LATE_REPLAY, 6,
                Fault.DELAY, 10,
                Fault.TRUNCATE, 5,
                Fault.FAKE_200, 6,
                Fault.BAD_GATEWAY, 5);
    }
}
