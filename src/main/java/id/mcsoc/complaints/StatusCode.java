package id.mcsoc.complaints;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/**
 * What somebody holds beside the number of a slip: ten characters made from the random id of the operation the slip is
 * for, so that a tablet prints it without network and nobody has to store it. {@code parts/status.js} makes the same.
 */
public record StatusCode(String value) {

    /** Crockford's base 32: no I, L, O, U to mistake. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    public static StatusCode of(UUID operation) {
        var hash = sha256("mcs-oc/complaint-status/" + operation);
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(hash[i] & 31));
        }
        return new StatusCode(code.insert(LENGTH / 2, '-').toString());
    }

    /** Looks at every character, whichever is wrong, and forgives what eyes and thumbs confuse. */
    public boolean matches(String typed) {
        return MessageDigest.isEqual(plain(value), plain(typed));
    }

    private static byte[] plain(String text) {
        return text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
