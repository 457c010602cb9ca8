package id.mcsoc.sync.push;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The texts of {@code ops} as they stand in a body, to the byte: the tablet's hashes are over these. */
final class WrittenOperations {

    private WrittenOperations() {}

    /** @param body JSON in UTF-8 that was parsed before */
    static List<String> in(JsonMapper json, byte[] body) {
        var texts = new ArrayList<String>();
        try (var parser = json.createParser(body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var isOperations = "ops".equals(parser.currentName());
                if (parser.nextToken() == JsonToken.START_ARRAY && isOperations) {
                    collect(parser, body, texts);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return texts;
    }

    private static void collect(JsonParser parser, byte[] body, List<String> into) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            var to = (int) parser.currentLocation().getByteOffset();
            into.add(from < 0 || to <= from ? "" : new String(body, from, to - from, StandardCharsets.UTF_8));
        }
    }
}
