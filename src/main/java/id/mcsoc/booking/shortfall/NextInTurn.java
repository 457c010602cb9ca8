package id.mcsoc.booking.shortfall;

import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.Presence;
import id.mcsoc.booking.ProposedSlot;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose turn it is when a slot becomes free: who was never visited, or longest ago, and offers those hours. */
@Component
class NextInTurn {

    private static final Set<RequestState> WAITING =
            Set.of(RequestState.SUBMITTED, RequestState.COUNTERED, RequestState.UNPLANNED);

    private final VisitRequests requests;
    private final Presence presence;
    private final Branches branches;

    NextInTurn(VisitRequests requests, Presence presence, Branches branches) {
        this.requests = requests;
        this.presence = presence;
        this.branches = branches;
    }

    Optional<AreaCode> area(RequestId request) {
        return requests.find(request).map(OpenRequest::area);
    }

    /** At most three. */
    List<OpenRequest> of(BranchCode branch, ProposedSlot slot) {
        return all(branch, slot).stream().limit(3).toList();
    }

    /** Whether a team can be there in time is for planning to say. */
    List<OpenRequest> all(BranchCode branch, ProposedSlot slot) {
        var zone = branches.get(branch).zone();
        return requests.open(branch).stream()
                .filter(request -> WAITING.contains(request.state()))
                .filter(request -> request.families() >= request.minimum())
                .filter(request -> isLongEnough(request, slot))
                .filter(request -> request.windows().stream().anyMatch(window -> holds(window, request, slot, zone)))
                .sorted(Comparator.comparing((OpenRequest request) ->
                                request.areaLastServed().orElse(LocalDate.MIN))
                        .thenComparing(OpenRequest::submittedAt)
                        .thenComparing(OpenRequest::number))
                .toList();
    }

    private boolean isLongEnough(OpenRequest request, ProposedSlot slot) {
        var minutes = presence.minutes(request.families(), request.serviceMinutes());
        return Duration.between(slot.start(), slot.end()).toMinutes() >= minutes;
    }

    private boolean holds(OfferedWindow window, OpenRequest request, ProposedSlot slot, ZoneId zone) {
        var start = slot.start().atZone(zone);
        var end = start.toLocalTime().plusMinutes(presence.minutes(request.families(), request.serviceMinutes()));
        return window.date().equals(start.toLocalDate())
                && !window.from().isAfter(start.toLocalTime())
                && !window.to().isBefore(end);
    }
}
