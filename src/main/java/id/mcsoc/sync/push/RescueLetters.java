package id.mcsoc.sync.push;

import id.mcsoc.sync.sealing.SealingKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file whose operations lie in one letter: {@code letter} holds, sealed for {@code <incarnation>/<from>-<to>}, the
 * gzipped array of operations as the tablet wrote them. A file without a letter passes as it is.
 */
@Component
class RescueLetters {

    private static final String LETTER = "letter";

    private final SealingKey key;
    private final JsonMapper json = JsonMapper.shared();

    RescueLetters(SealingKey key) {
        this.key = key;
    }

    /** @throws IOException when the letter was not written for this file, was changed, or is too large */
    byte[] opened(byte[] file) throws IOException {
        var root = json.readTree(file);
        if (!root.has(LETTER)) {
            return file;
        }
        var place = root.path("incarnation").asString("") + "/"
                + root.path("from").asLong(0) + "-" + root.path("to").asLong(0);
        var into = new ByteArrayOutputStream();
        into.writeBytes(utf8("{"));
        root.propertyStream()
                .filter(property ->
                        !property.getKey().equals(LETTER) && !property.getKey().equals("ops"))
                .forEach(property -> into.writeBytes(utf8(json.writeValueAsString(property.getKey()) + ":"
                        + json.writeValueAsString(property.getValue()) + ",")));
        into.writeBytes(utf8("\"ops\":"));
        into.writeBytes(inside(root.path(LETTER), place));
        into.writeBytes(utf8("}"));
        return into.toByteArray();
    }

    private byte[] inside(JsonNode letter, String place) throws IOException {
        try {
            var packed = key.open(Base64.getUrlDecoder().decode(letter.asString("")), place);
            try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                var plain = in.readNBytes(RescueFiles.MOST + 1);
                if (plain.length > RescueFiles.MOST || !json.readTree(plain).isArray()) {
                    throw new IOException("not a list of operations");
                }
                return plain;
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("not for this office", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
