package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Coordinates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What planning may know of a request: submitted, countered, unplanned, proposed or accepted.
 *
 * @param number what people call it, {@code PMH-1571-2026-0042}
 * @param serviceMinutes of one officer, all families together, set-up and packing not included
 * @param needs {@code card-printer}, {@code dirt-road}
 * @param priority 1 for everybody, more for carried-over families
 * @param cards blank cards it needs, a printed card for every person at most
 * @param minimum fewest families it may have, 0 when the branch waived that or the families were left over
 */
public record OpenRequest(
        RequestId id,
        String number,
        RequestState state,
        AreaCode area,
        Coordinates venue,
        String venueName,
        int families,
        int persons,
        int serviceMinutes,
        Set<String> needs,
        List<OfferedWindow> windows,
        int priority,
        Instant submittedAt,
        Optional<LocalDate> areaLastServed,
        Optional<ProposedSlot> slot,
        int cards,
        int minimum) {
    public OpenRequest(
            RequestId id,
            String number,
            RequestState state,
            AreaCode area,
            Coordinates venue,
            String venueName,
            int families,
            int persons,
            int serviceMinutes,
            Set<String> needs,
            List<OfferedWindow> windows,
            int priority,
            Instant submittedAt,
            Optional<LocalDate> areaLastServed,
            Optional<ProposedSlot> slot) {
        this(
                id,
                number,
                state,
                area,
                venue,
                venueName,
                families,
                persons,
                serviceMinutes,
                needs,
                windows,
                priority,
                submittedAt,
                areaLastServed,
                slot,
                0,
                0);
    }
}
