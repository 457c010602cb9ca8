package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Turns a request into what planning may know of it. */
@Component
class OpenRequests {

    private final Areas areas;
    private final Branches branches;
    private final ServiceCatalog services;
    private final VisitRequestRepository requests;
    private final int minimum;

    OpenRequests(
            Areas areas,
            Branches branches,
            ServiceCatalog services,
            VisitRequestRepository requests,
            @Value("${mcs.minimum-families}") int minimum) {
        this.areas = areas;
        this.branches = branches;
        this.services = services;
        this.requests = requests;
        this.minimum = minimum;
    }

    OpenRequest view(VisitRequest request) {
        return view(request, requests.lastServedIn(request.area().value()).orElse(null));
    }

    /** When each area of a branch was last served. */
    Map<AreaCode, Instant> lastServed(String branch) {
        return requests.lastServed(branch).stream()
                .collect(Collectors.toMap(row -> new AreaCode((String) row[0]), row -> (Instant) row[1]));
    }

    OpenRequest view(VisitRequest request, @Nullable Instant lastServed) {
        var families = request.families().families();
        var zone = branches.get(request.branch()).zone();
        return new OpenRequest(
                request.id(),
                request.number(),
                request.state(),
                request.area(),
                request.details()
                        .point()
                        .orElseGet(() -> areas.get(request.area()).at()),
                request.details().read(DraftField.VENUE_NAME),
                request.families().distinct(),
                families.stream().mapToInt(RequestFamily::persons).sum(),
                families.stream()
                        .mapToInt(family -> services.minutes(family.services()))
                        .sum(),
                needs(request),
                request.offer().windows(),
                request.priority(),
                request.submittedAt().orElseThrow(),
                Optional.ofNullable(lastServed).map(at -> LocalDate.ofInstant(at, zone)),
                request.slot(),
                cards(request),
                minimum(request));
    }

    private int minimum(VisitRequest request) {
        boolean leftOver = request.parent().isPresent();
        return leftOver || request.waiver().granted() ? 0 : minimum;
    }

    private static int cards(VisitRequest request) {
        return request.families().families().stream()
                .filter(OpenRequests::printsCards)
                .mapToInt(RequestFamily::persons)
                .sum();
    }

    private static boolean printsCards(RequestFamily family) {
        return family.services().contains(ServiceCode.CARD) || family.services().contains(ServiceCode.REGISTRATION);
    }

    private static Set<String> needs(VisitRequest request) {
        var needs = new TreeSet<String>();
        if (request.details().dirtRoad()) {
            needs.add("dirt-road");
        }
        if (request.families().families().stream().anyMatch(OpenRequests::printsCards)) {
            needs.add("card-printer");
        }
        return needs;
    }
}
