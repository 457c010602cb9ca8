package id.mcsoc.sync;

import id.mcsoc.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public half of a tablet's P-256 key: X.509 SubjectPublicKeyInfo in base64url. */
public record DeviceKey(String value) {

    private static final int BITS = 256;
    private static final int LENGTH = 91;

    /** @throws Refused for anything but a P-256 key */
    public DeviceKey {
        try {
            var key = (ECPublicKey) decoded(value);
            if (key.getParams().getCurve().getField().getFieldSize() != BITS || key.getEncoded().length != LENGTH) {
                throw new Refused(SyncRefusal.DEVICE_KEY_INVALID);
            }
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new Refused(SyncRefusal.DEVICE_KEY_INVALID);
        }
    }

    /** @param signature ECDSA with SHA-256, r and s of 32 bytes each, as browsers write it */
    public boolean signed(byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(decoded(value));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** @param proof what the tablet signed with this key to name its next one, base64url */
    boolean vouches(DeviceKey next, String proof) {
        try {
            var text = "MCS1 rekey\n" + next.value();
            return signed(
                    text.getBytes(StandardCharsets.US_ASCII),
                    Base64.getUrlDecoder().decode(proof));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static PublicKey decoded(String value) throws GeneralSecurityException {
        var encoded = Base64.getUrlDecoder().decode(value);
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
