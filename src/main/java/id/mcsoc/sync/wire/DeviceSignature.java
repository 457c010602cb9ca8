package id.mcsoc.sync.wire;

import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.DeviceKey;
import id.mcsoc.sync.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code X-MCS-Sig: device=<uuid>; id=<request>; t=<the tablet's time>; sig=<base64url>}. The time is a signal for
 * people, never a reason to refuse.
 */
record DeviceSignature(DeviceId device, String request, String time, byte[] signature) {

    static final String HEADER = "X-MCS-Sig";

    private static final Pattern FORM = Pattern.compile(
            "device=([0-9a-f-]{36}); id=([A-Za-z0-9-]{8,40}); t=([0-9TZ:.+-]{10,40}); sig=([A-Za-z0-9_-]{86})");

    static Optional<DeviceSignature> of(@Nullable String header) {
        var parts = FORM.matcher(header == null ? "" : header);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var device = new DeviceId(UUID.fromString(parts.group(1)));
            var signature = Base64.getUrlDecoder().decode(parts.group(4));
            return Optional.of(new DeviceSignature(device, parts.group(2), parts.group(3), signature));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether this very request, as it came over the wire, was signed with this key. */
    boolean covers(String method, String address, byte[] body, DeviceKey key) {
        var text = String.join(
                "\n", "MCS1", method, address, Sha256.hex(body), device.value().toString(), request, time);
        return key.signed(text.getBytes(StandardCharsets.UTF_8), signature);
    }
}
