package id.mcsoc.complaints;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;
import java.util.UUID;

public record ComplaintOpened(
        TicketNumber ticket, String category, AreaCode area, Instant capturedAt, Instant due, UUID operation) {}
