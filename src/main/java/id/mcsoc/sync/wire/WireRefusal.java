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
    TRY_LATER(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    WireRefusal(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }
}
