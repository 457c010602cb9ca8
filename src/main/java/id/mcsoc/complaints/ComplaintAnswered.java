package id.mcsoc.complaints;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;

/** @param inTime whether the first answer came before its clock ran out; later answers repeat the first one's */
public record ComplaintAnswered(TicketNumber ticket, String category, AreaCode area, Instant at, boolean inTime) {}
