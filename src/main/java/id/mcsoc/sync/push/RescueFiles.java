package id.mcsoc.sync.push;

import id.mcsoc.shared.Refused;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.wire.TabletApp;
import id.mcsoc.sync.wire.WireRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code .mcsx}: {@code {mcsx: 1, device, incarnation, schema, from, to, count, chain, ops: […]}}, maybe gzipped, with
 * {@code letter} instead of {@code ops} from an open tablet; {@code chain} is the hash of the last operation, and each
 * operation names the one before.
 */
@Component
class RescueFiles {

    static final int MOST = 32 * 1024 * 1024;

    /** As it travels. A tablet that was cut off for a month writes less than a tenth of it. */
    static final int MOST_PACKED = 8 * 1024 * 1024;

    private static final Pattern INCARNATION = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private final JsonMapper json;
    private final RescueLetters letters;
    private final SealedOperations sealed;

    RescueFiles(JsonMapper json, RescueLetters letters, SealedOperations sealed) {
        this.json = json;
        this.letters = letters;
        this.sealed = sealed;
    }

    record Rescued(UUID device, String incarnation, int schema, long from, long to, List<Sent> operations) {}

    /** @throws Refused RESCUE_TOO_LARGE; RESCUE_BROKEN unless every figure of the header fits what is inside */
    Rescued read(byte[] content) {
        if (content.length > MOST_PACKED) {
            throw new Refused(SyncRefusal.RESCUE_TOO_LARGE, MOST_PACKED / 1024 / 1024);
        }
        try {
            var plain = sealed.opened(letters.opened(unpacked(content)));
            var root = json.readTree(plain);
            var file = new Rescued(
                    UUID.fromString(root.path("device").asString("")),
                    root.path("incarnation").asString(""),
                    root.path("schema").asInt(TabletApp.SCHEMA),
                    root.path("from").asLong(0),
                    root.path("to").asLong(0),
                    operations(root.path("ops"), plain));
            if (root.path("mcsx").asInt(0) != 1 || !isWhole(file, root)) {
                throw new Refused(SyncRefusal.RESCUE_BROKEN);
            }
            return file;
        } catch (IOException | JacksonException | WireRefused | IllegalArgumentException e) {
            throw new Refused(SyncRefusal.RESCUE_BROKEN);
        }
    }

    private List<Sent> operations(JsonNode ops, byte[] body) {
        var texts = WrittenOperations.in(json, body);
        if (!ops.isArray() || texts.size() != ops.size()) {
            throw new Refused(SyncRefusal.RESCUE_BROKEN);
        }
        var operations = new ArrayList<Sent>();
        for (var i = 0; i < ops.size(); i++) {
            operations.add(Sent.of(ops.get(i).path("seq").asLong(0), ops.get(i), texts.get(i)));
        }
        return operations;
    }

    private static boolean isWhole(Rescued file, JsonNode root) {
        var operations = file.operations();
        return INCARNATION.matcher(file.incarnation()).matches()
                && !operations.isEmpty()
                && file.from() >= 1
                && root.path("count").asInt(-1) == operations.size()
                && file.to() - file.from() + 1 == operations.size()
                && IntStream.range(0, operations.size())
                        .allMatch(i -> operations.get(i).seq() == file.from() + i)
                && IntStream.range(1, operations.size())
                        .allMatch(i -> operations
                                .get(i)
                                .prev()
                                .equals(operations.get(i - 1).chain()))
                && operations
                        .get(operations.size() - 1)
                        .chain()
                        .equals(root.path("chain").asString(""));
    }

    private static byte[] unpacked(byte[] content) throws IOException {
        var packed = content.length > 2 && content[0] == 0x1f && content[1] == (byte) 0x8b;
        try (var in =
                packed ? new GZIPInputStream(new ByteArrayInputStream(content)) : new ByteArrayInputStream(content)) {
            var plain = in.readNBytes(MOST + 1);
            if (plain.length > MOST) {
                throw new IOException("too large");
            }
            return plain;
        }
    }
}
