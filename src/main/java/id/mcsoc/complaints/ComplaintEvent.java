package id.mcsoc.complaints;

import java.time.Instant;
import java.util.UUID;

/** One thing that happened to a complaint; never changed afterwards. Units are empty where nobody was moved. */
record ComplaintEvent(
        int seq, UUID operation, Kind kind, Instant at, By by, String fromUnit, String toUnit, String said) {

    enum Kind {
        OPENED,
        ROUTED,
        FORWARDED,
        ANSWERED,
        CLOSED,
        CLOSED_SATISFIED,
        REOPENED;

        boolean closes() {
            return this == CLOSED || this == CLOSED_SATISFIED;
        }
    }

    record By(UUID user, String name) {}
}
