package id.mcsoc.members;

import id.mcsoc.access.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Where a change comes from: an office screen or a tablet operation. {@code operation} makes a repeated command
 * harmless: the same operation id changes nothing twice.
 */
public record Origin(Actor by, Instant capturedAt, Channel channel, UUID operation) {

    public enum Channel {
        OFFICE,
        TABLET,
        /** What the centre said of a tablet's change: judged there, so not judged here again. */
        CENTRE,
        SEED
    }
}
