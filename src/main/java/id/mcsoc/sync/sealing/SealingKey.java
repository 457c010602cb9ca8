package id.mcsoc.sync.sealing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens letters: raw public key of the letter (65 bytes), nonce (12 bytes), content. ECDH on P-256, HKDF-SHA-256 with
 * the letter's key as salt, AES-256-GCM with the place as additional data.
 */
public final class SealingKey {

    private static final int POINT = 65;
    private static final int NUMBER = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] INFO = "MCS1 sealed".getBytes(StandardCharsets.US_ASCII);

    private final KeyPair keys;
    private final Supplier<List<KeyPair>> former;
    private volatile List<KeyPair> all;

    SealingKey(KeyPair keys) {
        this(keys, List::of);
    }

    /** @param former what tablets sealed to before; read again whenever somebody asks for it */
    SealingKey(KeyPair keys, Supplier<List<KeyPair>> former) {
        this.keys = keys;
        this.former = former;
        this.all = List.of(keys);
        readAgain();
    }

    /** Keys that were put back since the start open letters from now on. */
    public void readAgain() {
        all = Stream.concat(Stream.of(keys), former.get().stream()).toList();
    }

    /** Raw point, base64url: what tablets seal to. */
    public String publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var raw = new ByteArrayOutputStream(POINT);
        raw.write(4);
        raw.writeBytes(fixed(point.getAffineX()));
        raw.writeBytes(fixed(point.getAffineY()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw.toByteArray());
    }

    /** @throws GeneralSecurityException for what was not sealed to one of the keys, for this place, or was changed */
    public byte[] open(byte[] letter, String place) throws GeneralSecurityException {
        if (letter.length <= POINT + NONCE || letter[0] != 4) {
            throw new GeneralSecurityException("not a letter");
        }
        var closed = new GeneralSecurityException("no key opens it");
        for (var one : all) {
            try {
                return open(one, letter, place);
            } catch (GeneralSecurityException e) {
                closed.addSuppressed(e);
            }
        }
        throw closed;
    }

    private byte[] open(KeyPair one, byte[] letter, String place) throws GeneralSecurityException {
        var from = Arrays.copyOf(letter, POINT);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(one.getPrivate());
        agreement.doPhase(point(from), true);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var key = new SecretKeySpec(derived(agreement.generateSecret(), from), "AES");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, letter, POINT, NONCE));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(letter, POINT + NONCE, letter.length - POINT - NONCE);
    }

    /** A point that is not on the curve would tell about the private key. */
    private PublicKey point(byte[] raw) throws GeneralSecurityException {
        var params = ((ECPublicKey) keys.getPublic()).getParams();
        var x = new BigInteger(1, raw, 1, NUMBER);
        var y = new BigInteger(1, raw, 1 + NUMBER, NUMBER);
        var p = ((ECFieldFp) params.getCurve().getField()).getP();
        var right = x.pow(3)
                .add(params.getCurve().getA().multiply(x))
                .add(params.getCurve().getB());
        if (x.compareTo(p) >= 0
                || y.compareTo(p) >= 0
                || y.pow(2).subtract(right).mod(p).signum() != 0) {
            throw new GeneralSecurityException("not on the curve");
        }
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), params));
    }

    /** One block of HKDF. */
    private static byte[] derived(byte[] secret, byte[] salt) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        var extracted = mac.doFinal(secret);
        mac.init(new SecretKeySpec(extracted, "HmacSHA256"));
        mac.update(INFO);
        return mac.doFinal(new byte[] {1});
    }

    private static byte[] fixed(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[NUMBER];
        var length = Math.min(bytes.length, NUMBER);
        System.arraycopy(bytes, bytes.length - length, fixed, NUMBER - length, length);
        return fixed;
    }
}
