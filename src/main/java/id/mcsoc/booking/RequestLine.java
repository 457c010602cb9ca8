package id.mcsoc.booking;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

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
        String changedBy) {

    private static final Set<RequestState> OVER =
            EnumSet.of(RequestState.WITHDRAWN, RequestState.DECLINED, RequestState.RELEASED, RequestState.SERVED);

    /** The branch must still answer. */
    public boolean asksWaiver() {
        return waiver == Waiver.State.REQUESTED && !OVER.contains(state);
    }
}
