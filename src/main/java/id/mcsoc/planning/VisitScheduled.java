package id.mcsoc.planning;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import java.time.Instant;

/** A visit stands in an approved plan; the kelurahan is asked. {@code sequence} grows with every change of it. */
public record VisitScheduled(
        VisitId visit, RequestId request, AreaCode area, String teamName, Instant start, Instant end, int sequence) {}
