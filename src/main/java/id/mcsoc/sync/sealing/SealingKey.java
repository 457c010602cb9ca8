package id.mcsoc.sync.sealing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
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
 * Opens and writes letters: raw public key of the letter (65 bytes), nonce (12 bytes), content. ECDH on P-256, HKDF-SHA-256 with
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
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw(keys.getPublic()));
    }

    /** A letter as a tablet would write it. */
    public byte[] seal(byte[] content, String place) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var letter = generator.generateKeyPair();
        var from = raw(letter.getPublic());
        var nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, agreed(letter, keys.getPublic(), from), nonce, place)
                .doFinal(content);
        var all = new ByteArrayOutputStream(POINT + NONCE + sealed.length);
        all.writeBytes(from);
        all.writeBytes(nonce);
        all.writeBytes(sealed);
        return all.toByteArray();
    }

    private static byte[] raw(PublicKey key) {
        var point = ((ECPublicKey) key).getW();
        var raw = new ByteArrayOutputStream(POINT);
        raw.write(4);
        raw.writeBytes(fixed(point.getAffineX()));
        raw.writeBytes(fixed(point.getAffineY()));
        return raw.toByteArray();
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
        var nonce = Arrays.copyOfRange(letter, POINT, POINT + NONCE);
        return cipher(Cipher.DECRYPT_MODE, agreed(one, point(from), from), nonce, place)
                .doFinal(letter, POINT + NONCE, letter.length - POINT - NONCE);
    }

    private static SecretKeySpec agreed(KeyPair mine, PublicKey theirs, byte[] from) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(mine.getPrivate());
        agreement.doPhase(theirs, true);
        return new SecretKeySpec(derived(agreement.generateSecret(), from), "AES");
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String place)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
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
