package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;

public record VisitRequested(RequestId request, String number, AreaCode area, int families, int persons, Instant at) {}
