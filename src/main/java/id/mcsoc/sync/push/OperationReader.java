package id.mcsoc.sync.push;

import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.Paper;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.upcast.Upcasts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Understands one operation, or refuses it with OPERATION_MALFORMED and the name of the field. */
record OperationReader(DeviceActor from, TabletClock clock) {

    static final int LARGEST = 256 * 1024;
    private static final int LONGEST_REASON = 500;
    private static final Pattern TYPE = Pattern.compile("[A-Z_]{1,40}");
    private static final int MOST_EVIDENCE = 10;
    private static final Pattern EVIDENCE = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern SLIP = Pattern.compile("\\d{8}");
    private static final Duration OLDEST_PAPER = Duration.ofDays(366);
    private static final Pattern ENTITY = Pattern.compile("[A-Z]{1,16}/[A-Za-z0-9-]{1,60}");

    /** @throws Refused with OPERATION_MALFORMED, OPERATION_TOO_LARGE or OPERATION_UNREADABLE */
    Operation read(Sent sent, int schema) {
        if (sent.isClosed()) {
            throw new Refused(SyncRefusal.OPERATION_UNREADABLE);
        }
        if (sent.canonical().length() > LARGEST) {
            throw new Refused(SyncRefusal.OPERATION_TOO_LARGE, LARGEST / 1024);
        }
        var body = Upcasts.raise(sent.body(), schema);
        if (!body.path("v").isIntegralNumber() || body.path("v").asInt(0) != 1) {
            throw malformed("v");
        }
        refuseUnstorable(body);
        return new Operation(
                field(body, "opId", node -> UUID.fromString(node.stringValue())),
                from.device(),
                sent.seq(),
                field(body, "visit", node -> UUID.fromString(node.stringValue())),
                from.officer(),
                field(body, "type", node -> matching(node, TYPE)),
                field(body, "entity", node -> matching(node, ENTITY)),
                body.hasNonNull("base") ? Optional.of(field(body, "base", OperationReader::object)) : Optional.empty(),
                field(body, "set", OperationReader::object),
                body.hasNonNull("reason") ? field(body, "reason", OperationReader::reason) : "",
                capturedAt(sent),
                clock.receivedAt(),
                body.hasNonNull("evidence") ? field(body, "evidence", OperationReader::evidence) : List.of(),
                body.hasNonNull("paper") ? Optional.of(field(body, "paper", this::paper)) : Optional.empty());
    }

    /** Nobody writes on a sheet tomorrow, and nobody enters one a year later. */
    private Paper paper(JsonNode node) {
        var at = time(node.path("at").asString(""));
        if (at.isAfter(clock.receivedAt()) || at.isBefore(clock.receivedAt().minus(OLDEST_PAPER))) {
            throw new IllegalArgumentException("is not a time of the last year");
        }
        return new Paper(matching(node.path("slip"), SLIP), at);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is not a time", e);
        }
    }

    Instant capturedAt(Sent sent) {
        return clock.whenDone(sent.body().path("dev"));
    }

    private static <T> T field(JsonNode body, String name, Function<JsonNode, T> convert) {
        var value = body.get(name);
        if (value == null || value.isNull()) {
            throw malformed(name);
        }
        try {
            return convert.apply(value);
        } catch (IllegalArgumentException | JacksonException e) {
            throw malformed(name);
        }
    }

    private static String matching(JsonNode node, Pattern form) {
        if (!form.matcher(node.stringValue()).matches()) {
            throw new IllegalArgumentException("does not have the right form");
        }
        return node.stringValue();
    }

    private static JsonNode object(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("is not an object");
        }
        return node;
    }

    private static String reason(JsonNode node) {
        if (node.stringValue().length() > LONGEST_REASON) {
            throw new IllegalArgumentException("is too long");
        }
        return node.stringValue();
    }

    private static List<String> evidence(JsonNode node) {
        if (!node.isArray() || node.size() > MOST_EVIDENCE) {
            throw new IllegalArgumentException("is not a list of photos");
        }
        return node.valueStream()
                .map(one -> matching(one, EVIDENCE).substring("sha256:".length()))
                .distinct()
                .toList();
    }

    /** NUL and half characters are text that PostgreSQL cannot store. */
    private static void refuseUnstorable(JsonNode node) {
        if (node.isString()) {
            var text = node.stringValue();
            if (text.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF)) {
                throw malformed("text");
            }
        }
        node.forEach(OperationReader::refuseUnstorable);
    }

    private static Refused malformed(String field) {
        return new Refused(SyncRefusal.OPERATION_MALFORMED, field);
    }
}
