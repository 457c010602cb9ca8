package id.mcsoc.sync.photos;

import id.mcsoc.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** What tus 1.0 says in headers (tus.io/protocols/resumable-upload: core, creation, checksum). */
record TusHeaders(HttpServletRequest request) {

    static final String VERSION = "1.0.0";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Map<String, String> ALGORITHMS = Map.of("sha256", "SHA-256", "sha1", "SHA-1");

    /** @throws Refused PHOTO_PROTOCOL unless the client speaks this version */
    TusHeaders {
        if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
            throw new Refused(PhotoRefusal.PHOTO_PROTOCOL, VERSION);
        }
    }

    int number(String header) {
        var said = request.getHeader(header);
        if (said == null || !NUMBER.matcher(said).matches()) {
            throw malformed(header);
        }
        return Integer.parseInt(said);
    }

    /** A hash from {@code Upload-Metadata: key base64,key base64}. */
    String hash(String key) {
        var said = request.getHeader("Upload-Metadata");
        for (var pair : said == null ? new String[0] : said.split(",", -1)) {
            var parts = pair.strip().split(" ", -1);
            if (parts.length == 2 && parts[0].equals(key)) {
                return matching(new String(bytes(parts[1], "Upload-Metadata"), StandardCharsets.US_ASCII), key);
            }
        }
        throw malformed("Upload-Metadata");
    }

    /** The photo an address ends with. */
    String address(String sha256) {
        return matching(sha256, "sha256");
    }

    private static String matching(String text, String name) {
        if (!HASH.matcher(text).matches()) {
            throw malformed(name);
        }
        return text;
    }

    /** @throws Refused PHOTO_CHECKSUM when a part is not what its sender says, PHOTO_REQUEST_MALFORMED without a word on it */
    void check(byte[] part) {
        var said = request.getHeader("Upload-Checksum");
        var parts = said == null ? new String[0] : said.strip().split(" ", -1);
        var algorithm = parts.length == 2 ? ALGORITHMS.get(parts[0]) : null;
        if (algorithm == null) {
            throw malformed("Upload-Checksum");
        }
        if (!Arrays.equals(bytes(parts[1], "Upload-Checksum"), digest(algorithm, part))) {
            throw new Refused(PhotoRefusal.PHOTO_CHECKSUM);
        }
    }

    void isPart() {
        var type = request.getContentType();
        if (type == null || !type.equals("application/offset+octet-stream")) {
            throw malformed("Content-Type");
        }
    }

    private static byte[] digest(String algorithm, byte[] part) {
        try {
            return MessageDigest.getInstance(algorithm).digest(part);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    private static byte[] bytes(String base64, String header) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw malformed(header);
        }
    }

    private static Refused malformed(String header) {
        return new Refused(PhotoRefusal.PHOTO_REQUEST_MALFORMED, header);
    }
}
