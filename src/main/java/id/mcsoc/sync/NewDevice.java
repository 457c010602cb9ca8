package id.mcsoc.sync;

import java.util.Optional;

/**
 * A browser that wants to be a tablet.
 *
 * @param code as typed or scanned
 * @param publicKey X.509 SubjectPublicKeyInfo of a P-256 key, base64url; the private half never leaves the tablet
 * @param former the device this browser was before its store had a lock: it keeps its line of operations
 */
public record NewDevice(String name, String code, String publicKey, Optional<Former> former) {

    /** @param proof signature of the device's own key over the new one, base64url; empty where it never had one */
    public record Former(DeviceId device, String proof) {}

    public NewDevice(String name, String code, String publicKey) {
        this(name, code, publicKey, Optional.empty());
    }

    @Override
    public String toString() {
        return name;
    }
}
