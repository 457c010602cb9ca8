package id.mcsoc.sync.push;

import id.mcsoc.sync.wire.TabletApp;
import id.mcsoc.sync.wire.WireRefusal;
import id.mcsoc.sync.wire.WireRefused;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The envelope must be right to the letter; a wrong operation inside is a matter of its own, see OperationReader. */
@Component
class BatchReader {

    private static final Pattern INCARNATION = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern BATCH_ID = Pattern.compile("[A-Za-z0-9-]{1,60}");

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SealedOperations sealed;

    BatchReader(SealedOperations sealed) {
        this.sealed = sealed;
    }

    /** @throws WireRefused MALFORMED or BATCH_TOO_LARGE */
    Batch read(byte[] asSent, TabletApp app) {
        var body = sealed.opened(asSent);
        JsonNode root;
        try {
            root = json.readTree(body);
        } catch (JacksonException e) {
            throw malformed("body");
        }
        return new Batch(
                required(root, "device", node -> UUID.fromString(node.stringValue())),
                required(root, "incarnation", node -> matching(node, INCARNATION)),
                required(root, "head", BatchReader::count),
                root.path("ackedLocal").isMissingNode() ? 0 : required(root, "ackedLocal", BatchReader::count),
                app,
                required(root, "sentAt", node -> Instant.parse(node.stringValue())),
                required(root, "batchId", node -> matching(node, BATCH_ID)),
                operations(required(root, "ops", Function.identity()), body));
    }

    private List<Sent> operations(JsonNode ops, byte[] body) {
        if (!ops.isArray()) {
            throw malformed("ops");
        }
        if (ops.size() > Batch.MOST_OPERATIONS) {
            throw new WireRefused(WireRefusal.BATCH_TOO_LARGE, "ops");
        }
        var texts = WrittenOperations.in(json, body);
        return IntStream.range(0, ops.size())
                .mapToObj(i -> sent(ops.get(i), texts.get(i)))
                .sorted(Comparator.comparingLong(Sent::seq))
                .toList();
    }

    private Sent sent(JsonNode op, String text) {
        return Sent.of(required(op, "seq", BatchReader::positive), op, text);
    }

    private static <T> T required(JsonNode node, String field, Function<JsonNode, T> convert) {
        var value = node.get(field);
        if (value == null || value.isNull()) {
            throw malformed(field);
        }
        try {
            return convert.apply(value);
        } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
            throw malformed(field);
        }
    }

    private static String matching(JsonNode node, Pattern form) {
        if (!form.matcher(node.stringValue()).matches()) {
            throw new IllegalArgumentException("does not have the right form");
        }
        return node.stringValue();
    }

    private static long count(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
            throw new IllegalArgumentException("is not a whole number from 0");
        }
        return node.longValue();
    }

    private static long positive(JsonNode node) {
        if (count(node) == 0) {
            throw new IllegalArgumentException("is not a whole number from 1");
        }
        return node.longValue();
    }

    private static WireRefused malformed(String where) {
        return new WireRefused(WireRefusal.MALFORMED, where);
    }
}
