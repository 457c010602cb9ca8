package id.mcsoc.sync;

import java.time.Instant;

/** What a supervisor shows to an officer; {@code code} stands nowhere else. */
public record Invitation(String code, String officer, Instant expiresAt) {

    @Override
    public String toString() {
        return officer + " until " + expiresAt;
    }
}
