package id.mcsoc.booking;

import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.shared.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The requests that share one visit: the host, at whose place it is, and its guests. */
@Component
class Companions {

    private final VisitRequestRepository requests;

    Companions(VisitRequestRepository requests) {
        this.requests = requests;
    }

    List<VisitRequest> guests(VisitRequest host) {
        return requests.guests(host.id().value());
    }

    /** The host first; alone when it has no guests. */
    List<VisitRequest> all(VisitRequest host) {
        return Stream.concat(Stream.of(host), guests(host).stream()).toList();
    }

    /** The request itself when it is nobody's guest. */
    VisitRequest host(VisitRequest request) {
        return request.pooled()
                .host()
                .flatMap(host -> requests.findById(host.value()))
                .orElse(request);
    }

    void lock(VisitRequest request) {
        requests.lock(request.id().value());
    }

    /** A family that stands on two lists counts once. */
    int families(VisitRequest host) {
        return cards(all(host)).size();
    }

    static Set<FamilyCardNumber> cards(List<VisitRequest> group) {
        return group.stream().flatMap(one -> one.families().cards().stream()).collect(Collectors.toSet());
    }

    /** A family that stands on two lists comes once, as on the first. */
    static List<RequestFamily> families(List<VisitRequest> group) {
        var families = new LinkedHashMap<FamilyCardNumber, RequestFamily>();
        group.stream()
                .flatMap(one -> one.families().families().stream())
                .forEach(family -> families.putIfAbsent(family.familyCard(), family));
        return List.copyOf(families.values());
    }

    /** @throws Refused for a guest: the host answers for all */
    static void requireHost(VisitRequest request) {
        if (request.pooled().host().isPresent()) {
            throw new Refused(BookingRefusal.HOST_ANSWERS);
        }
    }
}
