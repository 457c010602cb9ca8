package id.mcsoc.booking;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Coordinates;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a draft needs of a team, as far as it is written. */
@Component
@Transactional(readOnly = true)
class SlotAsks {

    private static final Set<ServiceCode> PRINTED = Set.of(ServiceCode.CARD, ServiceCode.REGISTRATION);

    /** As long as they are not listed by name. */
    private static final int PERSONS_IN_A_FAMILY = 4;

    private final RequestBook book;
    private final VisitRequestRepository requests;
    private final ServiceCatalog services;
    private final VisitWindows windows;
    private final ListDeadline deadline;

    SlotAsks(
            RequestBook book,
            VisitRequestRepository requests,
            ServiceCatalog services,
            VisitWindows windows,
            ListDeadline deadline) {
        this.book = book;
        this.requests = requests;
        this.services = services;
        this.windows = windows;
        this.deadline = deadline;
    }

    /** @throws id.mcsoc.shared.NotFound when the request is not the actor's */
    void require(RequestId id, Actor by) {
        book.get(id, by);
    }

    /** By the list of families or the estimate, whichever is more. Empty once it was sent, or without a point. */
    Optional<SlotAsk> draft(RequestId id, Actor by) {
        return ask(id, by, request -> more(listed(request), estimated(request)));
    }

    /** By the list of families, which is what is sent. */
    Optional<SlotAsk> sending(RequestId id, Actor by) {
        return ask(id, by, this::listed);
    }

    static boolean isComplete(SlotAsk ask) {
        return ask.need().families() > 0 && ask.need().serviceMinutes() > 0;
    }

    private Optional<SlotAsk> ask(RequestId id, Actor by, Function<VisitRequest, SlotAsk.Need> need) {
        var request = book.get(id, by);
        return Optional.of(request)
                .filter(draft -> draft.state() == RequestState.DRAFT)
                .flatMap(draft -> draft.details().point())
                .map(point -> ask(request, point, need.apply(request)));
    }

    private SlotAsk ask(VisitRequest request, Coordinates point, SlotAsk.Need need) {
        var offered = request.offer().windows();
        var dates = offered.stream().map(OfferedWindow::date).collect(Collectors.toSet());
        var open = offered.stream()
                .filter(window ->
                        windows.refusal(request.branch(), window.date()).isEmpty())
                .toList();
        var otherwise = windows.usual(request.branch()).stream()
                .filter(window -> !dates.contains(window.date()) && deadline.isAhead(request.branch(), window.date()))
                .toList();
        var lastServed = requests.lastServedIn(request.area().value());
        return new SlotAsk(request.id(), request.branch(), request.area(), point, need, open, otherwise, lastServed);
    }

    private SlotAsk.Need listed(VisitRequest request) {
        var families = request.families().families();
        int minutes = families.stream()
                .mapToInt(family -> services.minutes(family.services()))
                .sum();
        var wanted = families.stream().flatMap(family -> family.services().stream());
        return new SlotAsk.Need(
                request.families().distinct(), minutes, OpenRequests.cards(families), kit(request, wanted));
    }

    private SlotAsk.Need estimated(VisitRequest request) {
        var estimates = request.offer().estimates();
        int minutes = estimates.entrySet().stream()
                .mapToInt(
                        entry -> entry.getValue() * services.get(entry.getKey()).minutes())
                .sum();
        int printed = PRINTED.stream()
                .mapToInt(service -> estimates.getOrDefault(service, 0))
                .max()
                .orElse(0);
        return new SlotAsk.Need(
                request.details().estimatedFamilies(),
                minutes,
                printed * PERSONS_IN_A_FAMILY,
                kit(request, estimates.keySet().stream()));
    }

    private static SlotAsk.Need more(SlotAsk.Need one, SlotAsk.Need other) {
        var kit = new TreeSet<>(one.kit());
        kit.addAll(other.kit());
        return new SlotAsk.Need(
                Math.max(one.families(), other.families()),
                Math.max(one.serviceMinutes(), other.serviceMinutes()),
                Math.max(one.cards(), other.cards()),
                kit);
    }

    private static Set<String> kit(VisitRequest request, Stream<ServiceCode> wanted) {
        var kit = new TreeSet<String>();
        if (request.details().dirtRoad()) {
            kit.add(OpenRequests.DIRT_ROAD);
        }
        if (wanted.anyMatch(PRINTED::contains)) {
            kit.add(OpenRequests.CARD_PRINTER);
        }
        return kit;
    }
}
