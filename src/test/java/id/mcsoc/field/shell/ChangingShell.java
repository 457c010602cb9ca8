package id.mcsoc.field.shell;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.mcsoc.sync.Sha256;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stands before the server and delivers its shell in later versions: some files have a line more. */
final class ChangingShell implements AutoCloseable {

    private final HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    private final Map<String, String> promised = new ConcurrentHashMap<>();
    private final Map<String, String> tampered = new ConcurrentHashMap<>();
    private final int server;

    ChangingShell(int server) throws IOException {
        this.server = server;
        door.setExecutor(Executors.newCachedThreadPool());
        door.createContext("/", this::answer);
        door.start();
    }

    String url() {
        return "http://localhost:" + door.getAddress().getPort();
    }

    /** A new version of the shell: its list names the file as it is delivered from now on. */
    void release(String path, String line) {
        promised.put(path, line);
    }

    /** Somebody on the way changes a file; the list does not know. */
    void tamper(String path, String line) {
        tampered.put(path, line);
    }

    /** Files arrive as they are promised. */
    void heal() {
        tampered.clear();
    }

    @Override
    public void close() {
        door.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var real = (HttpURLConnection) URI.create("http://localhost:" + server + exchange.getRequestURI())
                    .toURL()
                    .openConnection();
            real.setInstanceFollowRedirects(false);
            var body = path.equals("/field/sw.js") ? worker(read(real)) : changed(path, read(real));
            for (var header : new String[] {"Content-Type", "Content-Security-Policy", "Service-Worker-Allowed"}) {
                if (real.getHeaderField(header) != null) {
                    exchange.getResponseHeaders().set(header, real.getHeaderField(header));
                }
            }
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            exchange.sendResponseHeaders(real.getResponseCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] read(HttpURLConnection real) throws IOException {
        try (var in = real.getResponseCode() < 400 ? real.getInputStream() : real.getErrorStream()) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    private byte[] changed(String path, byte[] body) {
        var more = promised.getOrDefault(path, "") + tampered.getOrDefault(path, "");
        return more.isEmpty() ? body : (text(body) + more).getBytes(StandardCharsets.UTF_8);
    }

    /** The worker's first line is its list. */
    private byte[] worker(byte[] body) throws IOException {
        var script = text(body);
        var end = script.indexOf(";\n");
        var json = JsonMapper.shared();
        var shell = (ObjectNode) json.readTree(script.substring("const SHELL = ".length(), end));
        var files = (ObjectNode) shell.get("files");
        for (var path : new TreeMap<>(promised).entrySet()) {
            var real = (HttpURLConnection) URI.create("http://localhost:" + server + path.getKey())
                    .toURL()
                    .openConnection();
            files.put(path.getKey(), Sha256.hex((text(read(real)) + path.getValue()).getBytes(StandardCharsets.UTF_8)));
        }
        shell.put(
                "version",
                Sha256.hex(files.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12));
        return ("const SHELL = " + json.writeValueAsString(shell) + script.substring(end))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
