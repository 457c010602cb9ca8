package id.mcsoc.complaints;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;

/** @param feedback whether the complainant rated the answer; it closes only with a satisfied one or without any */
public record ComplaintClosed(
        TicketNumber ticket, String category, AreaCode area, Instant at, boolean inTime, boolean feedback) {}
