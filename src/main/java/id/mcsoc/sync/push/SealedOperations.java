package id.mcsoc.sync.push;

import id.mcsoc.sync.sealing.SealingKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tablets send {@code {"seq":7,"sealed":"…"}}; inside is the very text the tablet wrote and hashed, sealed for
 * {@code <incarnation>/<seq>}. An operation in clear passes as it is.
 */
@Component
class SealedOperations {

    private static final String SEALED = "sealed";

    private final SealingKey key;
    private final JsonMapper json = JsonMapper.shared();

    SealedOperations(SealingKey key) {
        this.key = key;
    }

    /** The body with every operation opened; one that was not sealed for its place stays as it is. */
    byte[] opened(byte[] body) {
        JsonNode root;
        try {
            root = json.readTree(body);
        } catch (JacksonException e) {
            return body;
        }
        var ops = root.path("ops");
        if (!ops.isArray() || ops.valueStream().noneMatch(op -> op.has(SEALED))) {
            return body;
        }
        return written(root, ops, WrittenOperations.in(json, body));
    }

    private byte[] written(JsonNode root, JsonNode ops, List<String> texts) {
        var into = new ByteArrayOutputStream();
        into.writeBytes(utf8("{"));
        root.propertyStream()
                .filter(property -> !property.getKey().equals("ops"))
                .forEach(property -> into.writeBytes(utf8(json.writeValueAsString(property.getKey()) + ":"
                        + json.writeValueAsString(property.getValue()) + ",")));
        into.writeBytes(utf8("\"ops\":["));
        var incarnation = root.path("incarnation").asString("");
        for (var at = 0; at < ops.size(); at++) {
            into.writeBytes(utf8(at == 0 ? "" : ","));
            var closed = utf8(texts.get(at));
            into.writeBytes(
                    ops.get(at).has(SEALED) ? inside(ops.get(at), incarnation).orElse(closed) : closed);
        }
        into.writeBytes(utf8("]}"));
        return into.toByteArray();
    }

    private Optional<byte[]> inside(JsonNode op, String incarnation) {
        try {
            var letter = Base64.getUrlDecoder().decode(op.path(SEALED).asString(""));
            var text = key.open(letter, incarnation + "/" + op.path("seq").asLong(0));
            return json.readTree(text).path("seq").asLong(0) == op.path("seq").asLong(-1)
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** A text of the journal in clear; empty while its letter cannot be opened. */
    Optional<String> openedAgain(String text, Place place) {
        var op = json.readTree(text);
        return op.has(SEALED)
                ? inside(op, place.incarnation()).map(clear -> new String(clear, StandardCharsets.UTF_8))
                : Optional.of(text);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
