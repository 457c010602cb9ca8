package id.mcsoc.cards;

import id.mcsoc.shared.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a card's QR code says: {@code K1}, the print's operation and, from a tablet, the device and its signature, in
 * base64url without anything between them (22, 22 and 86 letters). Of the person it says nothing; the signature covers
 * the number that stands on the card, so it fits no other.
 */
public record CardCode(UUID operation, Optional<Seal> seal) {

    private static final Pattern FORM =
            Pattern.compile("K1([A-Za-z0-9_-]{22})(?:([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{86}))?");

    /**
     * The last letter of each part has bits that mean nothing: written otherwise than we write it, it is no code.
     *
     * @throws Refused for any other text; spaces between the letters do not count
     */
    public static CardCode of(String text) {
        var letters = text.replaceAll("\\s", "");
        var parts = FORM.matcher(letters);
        if (!parts.matches()) {
            throw new Refused(CardRefusal.CARD_CODE_UNREADABLE);
        }
        var seal = Optional.ofNullable(parts.group(3))
                .map(signature -> new Seal(
                        uuid(parts.group(2)), letters(Base64.getUrlDecoder().decode(signature))));
        var code = new CardCode(uuid(parts.group(1)), seal);
        if (!code.toString().equals(letters)) {
            throw new Refused(CardRefusal.CARD_CODE_UNREADABLE);
        }
        return code;
    }

    /** What a tablet signs. @param number as printed, without spaces */
    public byte[] signedText(UUID device, String number) {
        return String.join("\n", "MCS-KARTU 1", operation.toString(), device.toString(), number)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "K1" + letters(operation)
                + seal.map(one -> letters(one.device()) + one.signature()).orElse("");
    }

    private static UUID uuid(String letters) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(letters));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static String letters(UUID id) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return letters(bytes);
    }

    private static String letters(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @param signature in base64url */
    public record Seal(UUID device, String signature) {

        public byte[] bytes() {
            return Base64.getUrlDecoder().decode(signature);
        }
    }
}
