package id.mcsoc.booking;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.Refused;
import java.time.Instant;

/** Who does something to a request, when, and why; {@code why} may be empty where no reason is asked for. */
record Deed(Actor by, Instant at, String why) {

    private static final int LONGEST = 500;

    Deed {
        why = why.strip();
        if (why.length() > LONGEST) {
            throw new Refused(BookingRefusal.FIELD_TOO_LONG, LONGEST);
        }
    }

    /** The same deed, refused when nobody said why. */
    Deed withReason() {
        if (why.isEmpty()) {
            throw new Refused(BookingRefusal.NO_REASON_GIVEN);
        }
        return this;
    }
}
