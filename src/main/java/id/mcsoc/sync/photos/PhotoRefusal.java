package id.mcsoc.sync.photos;

import id.mcsoc.shared.RefusalCode;

/** Why a photo was not taken. What is wrong with the photo itself ends it (422); everything else is tried again. */
enum PhotoRefusal implements RefusalCode {
    PHOTO_REQUEST_MALFORMED(400),
    PHOTO_PROTOCOL(412),
    PHOTO_OFFSET(409),
    PHOTO_TOO_LARGE(413),
    /** The number tus gives to a part that does not fit its checksum. */
    PHOTO_CHECKSUM(460),
    PHOTO_NOT_SEALED(422),
    PHOTO_ADDRESS(422),
    PHOTO_NOT_JPEG(422),
    PHOTO_TOO_MANY_PIXELS(422),
    PHOTO_BROKEN(422);

    private final int status;

    PhotoRefusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
