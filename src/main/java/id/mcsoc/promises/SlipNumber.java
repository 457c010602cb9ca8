package id.mcsoc.promises;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/**
 * The number on the slip of a transaction: eight characters made from the operation's random id, so that a tablet prints
 * it without network. {@code parts/status.js} makes the same. Two may share one: the code tells them apart.
 */
record SlipNumber(String value) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String NOBODYS = "-";
    private static final String PREFIX = "MCS-";
    private static final int LENGTH = 8;

    static SlipNumber of(UUID operation) {
        var hash = sha256("mcs-oc/slip-number/" + operation);
        var number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            number.append(LETTERS.charAt(hash[i] & 31));
        }
        return new SlipNumber(PREFIX + number.insert(LENGTH / 2, '-'));
    }

    /** As it is kept, from what somebody typed; a complaint's ticket is taken as it is. */
    static String typed(String text) {
        var plain = text.strip().toUpperCase(Locale.ROOT);
        if (!plain.matches("MCS[- ]*[A-Z0-9]{4}[- ]*[A-Z0-9]{4}")) {
            return plain.matches("[A-Z0-9-]{1,20}") ? plain : NOBODYS;
        }
        var letters =
                plain.substring(3).replaceAll("[- ]", "").replace('O', '0').replaceAll("[IL]", "1");
        return PREFIX + letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
