package id.mcsoc.sync;

import id.mcsoc.sync.sealing.SealingKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Single values sealed to the office's key, by a tablet or by the office itself: base64url without padding. */
@Service
public class OfficeLetters {

    private final SealingKey key;

    OfficeLetters(SealingKey key) {
        this.key = key;
    }

    /** @param place what the letter is for; opened for another it is none */
    public String seal(String text, String place) {
        try {
            var letter = key.seal(text.getBytes(StandardCharsets.UTF_8), place);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(letter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** Empty for what is no letter, for another place, or sealed to a key that is lost. */
    public Optional<String> open(String letter, String place) {
        try {
            return Optional.of(
                    new String(key.open(Base64.getUrlDecoder().decode(letter), place), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
