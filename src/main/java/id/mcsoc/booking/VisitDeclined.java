package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;

/** The kelurahan said no to the proposed slot; {@code countered} when it offered other days instead. */
public record VisitDeclined(RequestId request, AreaCode area, boolean countered, String reason, Instant at) {}
