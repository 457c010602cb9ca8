package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;

public record VisitRequestWithdrawn(RequestId request, AreaCode area, String reason, Instant at) {}
