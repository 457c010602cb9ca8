package id.mcsoc.cards;

import id.mcsoc.geo.BranchCode;
import java.util.UUID;

/** What cards asks of whoever knows the tablets' keys. */
public interface TabletSignatures {

    /** @param signature ECDSA with SHA-256 over the text, r and s of 32 bytes each */
    Answer check(BranchCode branch, UUID device, byte[] text, byte[] signature);

    enum Answer {
        SIGNED,
        /** Rightly signed, by a tablet the office has revoked since. */
        SIGNED_BY_REVOKED,
        NOT_SIGNED
    }
}
