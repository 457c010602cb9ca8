package id.mcsoc.sync.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people were told and what was done to machines, line by line in {@code target/faults/<name>.jsonl}: who, what
 * ({@code f}), and {@code type} invoke, ok, fail or info, where info is an attempt of which nobody knows the end.
 */
public final class History implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path path;
    private final Writer file;
    private final long start = System.nanoTime();
    private final List<Told> told = new ArrayList<>();
    private final List<Seen> acks = new ArrayList<>();
    private final Map<String, Long> furthest = new HashMap<>();
    private int line;

    /** An officer was told that this operation is saved on the tablet. */
    record Told(String device, long seq, String operation) {}

    /** An acknowledgement the server gave, in the order it gave them. */
    record Seen(String device, String incarnation, long appliedThrough) {}

    public History(String name) {
        try {
            this.path = Path.of("target", "faults", name + ".jsonl");
            Files.createDirectories(path.getParent());
            this.file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void told(String device, long seq, String operation) {
        told.add(new Told(device, seq, operation));
        write("officer", "save", "ok", Map.of("device", device, "seq", seq, "op", operation));
    }

    synchronized void acknowledged(byte[] body) {
        var ack = JSON.readTree(body);
        var seen = new Seen(
                ack.path("device").stringValue(),
                ack.path("incarnation").stringValue(),
                ack.path("appliedThrough").longValue());
        acks.add(seen);
        furthest.merge(seen.device() + seen.incarnation(), seen.appliedThrough(), Math::max);
        write(
                "server",
                "ack",
                "ok",
                Map.of("device", seen.device(), "incarnation", seen.incarnation(), "through", seen.appliedThrough()));
    }

    void invoked(String device, long from, int count) {
        write(device, "push", "invoke", Map.of("from", from, "count", count));
    }

    void accepted(String device, long through) {
        write(device, "push", "ok", Map.of("through", through));
    }

    void refused(String device, int status) {
        write(device, "push", "fail", Map.of("status", status));
    }

    void unanswered(String device, String why) {
        write(device, "push", "info", Map.of("why", why));
    }

    void note(String who, String what, String detail) {
        write(who, what, "info", Map.of("detail", detail));
    }

    synchronized List<Told> told() {
        return List.copyOf(told);
    }

    synchronized int size() {
        return told.size();
    }

    /** How many operations of all tablets the server said it applied. */
    synchronized long acknowledged() {
        return furthest.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized List<Seen> acks() {
        return List.copyOf(acks);
    }

    private synchronized void write(String who, String f, String type, Map<String, Object> more) {
        var event = new LinkedHashMap<String, Object>();
        event.put("n", ++line);
        event.put("ms", (System.nanoTime() - start) / 1_000_000);
        event.put("process", who);
        event.put("type", type);
        event.put("f", f);
        event.putAll(more);
        try {
            file.write(JSON.writeValueAsString(event) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is written so far. */
    synchronized void copyTo(Path other) throws IOException {
        file.flush();
        if (!Files.exists(other) || !Files.isSameFile(path, other)) {
            Files.copy(path, other, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
