package id.mcsoc.sync;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** 130 random bits as 26 letters and digits that are hard to confuse (Crockford's base 32). Never prints. */
record EnrolmentCode(String value) {

    static final int LENGTH = 26;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    static EnrolmentCode random() {
        return new EnrolmentCode(RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining()));
    }

    /** As somebody typed it: with gaps, in small letters, O for 0, I or L for 1. */
    static EnrolmentCode typed(String text) {
        return new EnrolmentCode(text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1"));
    }

    /** {@code ABCDE-FGHJK-…} */
    String grouped() {
        return value.replaceAll("(.{5})(?=.)", "$1-");
    }

    String hash() {
        return Sha256.hex(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "••••";
    }
}
