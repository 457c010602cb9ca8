package id.mcsoc.sync.sealing;

import id.mcsoc.TestDevice;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals as the tablet does. */
public final class Letters {

    private Letters() {}

    public static byte[] to(String office, String text, String place) {
        return to(office, text.getBytes(StandardCharsets.UTF_8), place);
    }

    public static byte[] to(KeyPair office, String text, String place) {
        return to(new SealingKey(office).publicKey(), text, place);
    }

    public static byte[] to(String office, byte[] content, String place) {
        var letter = TestDevice.newKeys();
        var from = Base64.getUrlDecoder().decode(new SealingKey(letter).publicKey());
        try {
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(letter.getPrivate());
            agreement.doPhase(point(office, ((ECPublicKey) letter.getPublic())), true);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(from, "HmacSHA256"));
            mac.init(new SecretKeySpec(mac.doFinal(agreement.generateSecret()), "HmacSHA256"));
            var key = mac.doFinal("MCS1 sealed\u0001".getBytes(StandardCharsets.US_ASCII));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var nonce = Arrays.copyOf(from, 12);
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            var out = new ByteArrayOutputStream();
            out.writeBytes(from);
            out.writeBytes(nonce);
            out.writeBytes(cipher.doFinal(content));
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    private static java.security.PublicKey point(String office, ECPublicKey like) throws GeneralSecurityException {
        var raw = Base64.getUrlDecoder().decode(office);
        var at = new ECPoint(new BigInteger(1, raw, 1, 32), new BigInteger(1, raw, 33, 32));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, like.getParams()));
    }
}
