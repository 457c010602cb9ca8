package id.mcsoc.field.shell;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;

/** A bad line: after so many bytes of photos, on average, it breaks. */
final class CuttingProxy implements AutoCloseable {

    private static final String PHOTOS = "/sync/v1/photos/";
    private static final Set<String> OWN =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "expect", "http2-settings");

    private final HttpServer server;
    private final HttpClient upstream =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String target;
    private final int every;
    private final Random random;
    private double left;
    private long carried;
    private int cuts;

    CuttingProxy(String target, int every, long seed) throws IOException {
        this.target = target;
        this.every = every;
        this.random = new Random(seed);
        this.left = next();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(run -> {
            var thread = new Thread(run, "cutting");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Bytes of photos that went over the line, whatever became of them. */
    synchronized long carried() {
        return carried;
    }

    synchronized int cuts() {
        return cuts;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var isPhoto = exchange.getRequestURI().getPath().startsWith(PHOTOS);
            var body = isPhoto ? carried(exchange) : exchange.getRequestBody().readAllBytes();
            if (body != null) {
                answer(exchange, upstream.send(request(exchange, body), HttpResponse.BodyHandlers.ofByteArray()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The body, or nothing when the line broke before its last byte. */
    private byte[] carried(HttpExchange exchange) throws IOException {
        var body = new ByteArrayOutputStream();
        var buffer = new byte[1024];
        var in = exchange.getRequestBody();
        for (var read = in.read(buffer); read > 0; read = in.read(buffer)) {
            body.write(buffer, 0, read);
            if (breaks(read)) {
                return null;
            }
        }
        return body.toByteArray();
    }

    private synchronized boolean breaks(int read) {
        carried += read;
        left -= read;
        if (left > 0) {
            return false;
        }
        left = next();
        cuts++;
        return true;
    }

    private double next() {
        return -Math.log(1 - random.nextDouble()) * every;
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        var builder = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase())) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        response.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase())) {
                exchange.getResponseHeaders().put(name, List.copyOf(values));
            }
        });
        var length = response.body().length;
        exchange.sendResponseHeaders(response.statusCode(), length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(response.body());
        }
    }
}
