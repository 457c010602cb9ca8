package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;

/** The kelurahan agreed: from now on the visit is a promise. */
public record VisitAccepted(RequestId request, AreaCode area, Instant at) {}
