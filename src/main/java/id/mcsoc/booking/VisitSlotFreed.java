package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;

/** The group is too small or came apart: nobody is visited under this request any more, its slot is free. */
public record VisitSlotFreed(RequestId request, AreaCode area, String reason, Instant at) {}
