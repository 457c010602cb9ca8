package id.mcsoc.sync.wire;

import id.mcsoc.shared.RefusalCode;
import org.springframework.http.HttpStatus;

/** Why a whole request was not taken. The tablet keeps everything it has. */
public enum WireRefusal implements RefusalCode {
    MALFORMED(HttpStatus.BAD_REQUEST),
    DEVICE_UNKNOWN(HttpStatus.UNAUTHORIZED),
    DEVICE_REVOKED(HttpStatus.FORBIDDEN),
    NOT_A_TABLET(HttpStatus.FORBIDDEN),
    DEVICE_FORKED(HttpStatus.CONFLICT),
    BATCH_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** A rescue file of somebody else's tablet: only a supervisor may bring it. */
    NOT_YOUR_FILE(HttpStatus.FORBIDDEN),
    /** Only for reading; what a tablet wrote is taken in any form. */
    APP_TOO_OLD(HttpStatus.UPGRADE_REQUIRED),
    /** The tablet's app is newer: what it sent is kept, and taken once this server was renewed. */
    SERVER_OLDER(HttpStatus.SERVICE_UNAVAILABLE),
    TRY_LATER(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    WireRefusal(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }
}
