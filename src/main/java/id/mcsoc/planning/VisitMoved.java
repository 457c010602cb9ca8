package id.mcsoc.planning;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import java.time.Instant;

public record VisitMoved(
        VisitId visit,
        RequestId request,
        AreaCode area,
        String teamName,
        Instant from,
        Instant start,
        Instant end,
        int sequence) {}
