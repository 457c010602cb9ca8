package id.mcsoc.booking;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.Coordinates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Turns a request and its guests into the one visit that planning may know of. */
@Component
class OpenRequests {

    static final String DIRT_ROAD = "dirt-road";
    static final String CARD_PRINTER = "card-printer";

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
        return view(
                request,
                requests.guests(request.id().value()),
                requests.lastServedIn(request.area().value()).orElse(null));
    }

    /** Guests are not visited apart. */
    List<OpenRequest> of(String branch, Collection<RequestState> states) {
        var served = lastServed(branch);
        var guests = requests.guestsIn(branch).stream()
                .collect(Collectors.groupingBy(guest -> guest.pooled().host().orElseThrow()));
        return requests.findByBranchAndStateInOrderBySubmittedAtAscIdAsc(branch, states).stream()
                .filter(request -> request.pooled().host().isEmpty())
                .map(host -> view(host, guests.getOrDefault(host.id(), List.of()), served.get(host.area())))
                .toList();
    }

    private Map<AreaCode, Instant> lastServed(String branch) {
        var served = new HashMap<AreaCode, Instant>();
        requests.lastServed(branch).forEach(row -> served.put(new AreaCode((String) row[0]), (Instant) row[1]));
        return served;
    }

    private OpenRequest view(VisitRequest host, List<VisitRequest> guests, @Nullable Instant lastServed) {
        var group = Stream.concat(Stream.of(host), guests.stream()).toList();
        var families = Companions.families(group);
        var zone = branches.get(host.branch()).zone();
        return new OpenRequest(
                host.id(),
                host.number(),
                host.state(),
                host.area(),
                place(host),
                host.details().read(DraftField.VENUE_NAME),
                families.size(),
                families.stream().mapToInt(RequestFamily::persons).sum(),
                minutes(families),
                needs(host, families),
                CommonWindows.of(
                        group.stream().map(one -> one.offer().windows()).toList()),
                group.stream().mapToInt(VisitRequest::priority).max().orElse(1),
                host.submittedAt().orElseThrow(),
                Optional.ofNullable(lastServed).map(at -> LocalDate.ofInstant(at, zone)),
                host.slot(),
                cards(families),
                minimum(host, group));
    }

    private Coordinates place(VisitRequest host) {
        return host.details().point().orElseGet(() -> areas.get(host.area()).at());
    }

    /** Minutes of one officer for all of them. */
    int minutes(List<RequestFamily> families) {
        return families.stream()
                .mapToInt(family -> services.minutes(family.services()))
                .sum();
    }

    private int minimum(VisitRequest host, List<VisitRequest> group) {
        boolean leftOver = host.parent().isPresent();
        return leftOver || group.stream().anyMatch(one -> one.waiver().granted()) ? 0 : minimum;
    }

    static int cards(List<RequestFamily> families) {
        return families.stream()
                .filter(OpenRequests::printsCards)
                .mapToInt(RequestFamily::persons)
                .sum();
    }

    private static boolean printsCards(RequestFamily family) {
        return family.services().contains(ServiceCode.CARD) || family.services().contains(ServiceCode.REGISTRATION);
    }

    private static Set<String> needs(VisitRequest host, List<RequestFamily> families) {
        var needs = new TreeSet<String>();
        if (host.details().dirtRoad()) {
            needs.add(DIRT_ROAD);
        }
        if (families.stream().anyMatch(OpenRequests::printsCards)) {
            needs.add(CARD_PRINTER);
        }
        return needs;
    }
}
