package id.mcsoc.sync.photos;

import id.mcsoc.sync.DeviceId;
import java.util.UUID;

/**
 * One photo of one tablet.
 *
 * @param sha256 of the picture as the tablet took it: its address
 * @param letter hash of the sealed bytes that are sent
 * @param received how many of {@code length} sealed bytes are here
 * @param forget the tablet may let go of it: its operation is here, a verified backup holds it, a week has passed
 */
record Photo(
        UUID id,
        DeviceId device,
        String sha256,
        String letter,
        int length,
        int received,
        State state,
        String code,
        boolean forget) {

    enum State {
        ARRIVING,
        STORED,
        QUARANTINED,
        REFUSED
    }

    boolean isWhole() {
        return received == length;
    }
}
