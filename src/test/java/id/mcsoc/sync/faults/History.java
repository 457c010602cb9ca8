package id.mcsoc.sync.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** What people were told and what the network did, line by line, in {@code target/faults/<name>.jsonl}. */
public final class History implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer file;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final List<Seen> acks = new CopyOnWriteArrayList<>();
    private int line;

    /** An officer was told that this operation is saved on the tablet. */
    record Told(String device, long seq, String operation) {}

    /** An acknowledgement the server gave, in the order it gave them. */
    record Seen(String device, String incarnation, long appliedThrough) {}

    public History(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target", "faults"));
            this.file = Files.newBufferedWriter(folder.resolve(name + ".jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void told(String device, long seq, String operation) {
        told.add(new Told(device, seq, operation));
        write(Map.of("who", "officer", "told", operation, "device", device, "seq", seq));
    }

    void acknowledged(byte[] body) {
        var ack = JSON.readTree(body);
        acks.add(new Seen(
                ack.path("device").stringValue(),
                ack.path("incarnation").stringValue(),
                ack.path("appliedThrough").longValue()));
        write(Map.of(
                "who",
                "server",
                "ack",
                ack.path("appliedThrough").longValue(),
                "device",
                ack.path("device").stringValue()));
    }

    void note(String who, String what, String detail) {
        write(Map.of("who", who, "what", what, "detail", detail));
    }

    List<Told> told() {
        return told;
    }

    List<Seen> acks() {
        return acks;
    }

    private synchronized void write(Map<String, Object> event) {
        try {
            file.write(JSON.writeValueAsString(Map.of("n", ++line, "event", event)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
