package id.mcsoc.sync;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits; only their SHA-256 is stored. Never prints. */
record DeviceToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static DeviceToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new DeviceToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return Sha256.hex(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "••••";
    }
}
