package id.mcsoc.sync;

/**
 * A browser that wants to be a tablet.
 *
 * @param code as typed or scanned
 * @param publicKey X.509 SubjectPublicKeyInfo of a P-256 key, base64url; the private half never leaves the tablet
 */
public record NewDevice(String name, String code, String publicKey) {

    @Override
    public String toString() {
        return name;
    }
}
