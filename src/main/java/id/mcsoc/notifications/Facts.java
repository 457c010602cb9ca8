package id.mcsoc.notifications;

import id.mcsoc.geo.AreaCode;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is about. No names of members, no numbers of family cards.
 *
 * @param reference what people call it: number of the request, or of the ticket; the right that was asked for
 * @param request the visit request, or the request for a right; null for a complaint
 * @param families 0 where it does not matter
 */
@Embeddable
record Facts(String area, String reference, @Nullable UUID request, int families, String reason, Instant happenedAt) {

    private static final int LONGEST_REASON = 1000;

    Facts {
        reason = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    AreaCode areaCode() {
        return new AreaCode(area);
    }
}
