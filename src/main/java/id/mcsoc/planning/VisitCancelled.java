package id.mcsoc.planning;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import java.time.Instant;

public record VisitCancelled(
        VisitId visit, RequestId request, AreaCode area, String reason, Instant start, int sequence) {}
