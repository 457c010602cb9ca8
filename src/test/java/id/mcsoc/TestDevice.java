package id.mcsoc;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Scope;
import id.mcsoc.access.UserId;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.NewDevice;
import id.mcsoc.sync.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A tablet's key, and its place at the centre: enrolled through the same door as a real one, with a code. */
public record TestDevice(DeviceId device, KeyPair keys) {

    public static TestDevice enrol(Devices devices, Actor officer, String name) {
        var scope = new Scope(officer.branch(), null, null, null);
        var head = new Actor(new UserId(UUID.randomUUID()), "Kepala", Role.BRANCH_HEAD, scope);
        var code = devices.invite(officer.id(), head).code();
        var keys = newKeys();
        return new TestDevice(devices.enrol(officer, new NewDevice(name, code, publicKey(keys))), keys);
    }

    public static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    public static String publicKey(KeyPair keys) {
        return base64(keys.getPublic().getEncoded());
    }

    /** For a browser: PKCS 8 in base64url. */
    public String privateKey() {
        return base64(keys.getPrivate().getEncoded());
    }

    /** {@code X-MCS-Sig} of a request. */
    public String signature(String method, String address, byte[] body) {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        var time = TestTime.START.toString();
        var text = String.join("\n", "MCS1", method, address, Sha256.hex(body), device.toString(), id, time);
        return "device=" + device + "; id=" + id + "; t=" + time + "; sig=" + base64(signed(text));
    }

    /** For MockMvc: {@code get("/field/api/visits").with(tablet.signing())}. */
    public RequestPostProcessor signing() {
        return request -> {
            var query = request.getQueryString();
            var address = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
            var body = request.getContentAsByteArray();
            request.addHeader("X-MCS-Sig", signature(request.getMethod(), address, body == null ? new byte[0] : body));
            return request;
        };
    }

    public byte[] signed(String text) {
        try {
            var signing = Signature.getInstance("SHA256withECDSAinP1363Format");
            signing.initSign(keys.getPrivate());
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
