package id.mcsoc.booking;

import java.time.Instant;
import java.util.Optional;

/** A request in a list. */
public record RequestLine(
        RequestId id,
        String number,
        RequestState state,
        String area,
        String kecamatan,
        String venue,
        int families,
        Waiver.State waiver,
        Optional<OfferedWindow> wished,
        Optional<ProposedSlot> slot,
        Optional<Instant> submittedAt,
        Instant changedAt,
        String changedBy) {}
