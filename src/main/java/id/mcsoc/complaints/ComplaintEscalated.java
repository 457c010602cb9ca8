package id.mcsoc.complaints;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;

/** @param cause {@code OVERDUE}, {@code COMPLEXITY} or {@code EMERGENCY}; @param to the level that is asked now */
public record ComplaintEscalated(TicketNumber ticket, AreaCode area, Instant at, String cause, String to) {}
