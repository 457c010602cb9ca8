package id.mcsoc.sync.push;

import id.mcsoc.sync.Sha256;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** One operation as it came, not yet understood; {@code canonical} is what is stored and hashed. */
record Sent(long seq, JsonNode body, String canonical) {

    String hash() {
        return Sha256.hex(canonical.getBytes(StandardCharsets.US_ASCII));
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
