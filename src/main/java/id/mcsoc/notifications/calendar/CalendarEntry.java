package id.mcsoc.notifications.calendar;

import id.mcsoc.geo.AreaCode;
import java.time.Instant;
import java.util.UUID;

/** What a calendar shall show; {@code agreed} by the kelurahan, or only proposed. */
public record CalendarEntry(
        UUID visit,
        UUID request,
        AreaCode area,
        String venue,
        String team,
        Instant start,
        Instant end,
        int sequence,
        boolean agreed) {}
