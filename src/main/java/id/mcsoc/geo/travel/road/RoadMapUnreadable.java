package id.mcsoc.geo.travel.road;

import java.nio.file.Path;

/** The configured extract cannot be used: the server does not start, rather than plan with other times than agreed. */
public final class RoadMapUnreadable extends RuntimeException {

    RoadMapUnreadable(Path extract, String reason) {
        super("mcs.geo.road-map: " + extract + ": " + reason);
    }

    RoadMapUnreadable(Path extract, String reason, Exception cause) {
        super("mcs.geo.road-map: " + extract + ": " + reason, cause);
    }
}
