package id.mcsoc.sync.push;

import id.mcsoc.sync.Sha256;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One operation as it came, not yet understood.
 *
 * @param canonical sorted and escaped: equal for equal content
 * @param text exactly what the tablet wrote and hashed; stored, so that the chain can be checked again any day
 */
record Sent(long seq, JsonNode body, String canonical, String text) {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .disable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static Sent of(long seq, JsonNode body, String text) {
        return new Sent(seq, body, CANONICAL.writeValueAsString(body), text);
    }

    String hash() {
        return Sha256.hex(canonical.getBytes(StandardCharsets.US_ASCII));
    }

    /** A letter this server could not open. */
    boolean isClosed() {
        return body.has("sealed");
    }

    /** As {@link #chain}, unknown for a letter that is closed. */
    @Nullable
    String link() {
        return isClosed() ? null : chain();
    }

    /** What the next operation of the line must name as {@code prev}. */
    String chain() {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The chain value of the operation before, empty for the first of a line or where there is none. */
    String prev() {
        return text("prev", 64);
    }

    /** A text of the operation's body, or nothing when it is not there, not a text or longer than a column. */
    String text(String field, int longest) {
        var value = body.path(field);
        return value.isString() && value.stringValue().length() <= longest && isClean(value.stringValue())
                ? value.stringValue()
                : "";
    }

    private static boolean isClean(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }
}
