package id.mcsoc.booking;

import static id.mcsoc.booking.RequestState.ACCEPTED;
import static id.mcsoc.booking.RequestState.COUNTERED;
import static id.mcsoc.booking.RequestState.DRAFT;
import static id.mcsoc.booking.RequestState.PROPOSED;
import static id.mcsoc.booking.RequestState.SUBMITTED;
import static id.mcsoc.booking.RequestState.UNPLANNED;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.shared.Refused;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A kelurahan's requests for a visit, from sent to served; how one is written is {@link RequestDrafts}' affair. */
@Service
@Transactional
public class VisitRequests {

    private static final EnumSet<RequestState> OPEN = EnumSet.of(SUBMITTED, COUNTERED, UNPLANNED, PROPOSED, ACCEPTED);

    private final VisitRequestRepository requests;
    private final RequestBook book;
    private final OpenRequests views;
    private final GroupLife group;
    private final ApplicationEventPublisher events;

    VisitRequests(
            VisitRequestRepository requests,
            RequestBook book,
            OpenRequests views,
            GroupLife group,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.book = book;
        this.views = views;
        this.group = group;
        this.events = events;
    }

    /** Requests that a plan must deal with, oldest first; a group of kelurahan is one, that of its host. */
    @Transactional(readOnly = true)
    public List<OpenRequest> open(BranchCode branch) {
        return views.of(branch.value(), OPEN);
    }

    /** In whatever state but draft. */
    @Transactional(readOnly = true)
    public Optional<OpenRequest> find(RequestId id) {
        return requests.findById(id.value())
                .filter(request ->
                        request.state() != DRAFT && request.submittedAt().isPresent())
                .map(views::view);
    }

    /** Of all kelurahan that share the visit; a family that stands on two lists comes once. */
    @Transactional(readOnly = true)
    public List<RequestFamily> families(RequestId id) {
        return Companions.families(
                requests.findById(id.value()).map(group.companions()::all).orElse(List.of()));
    }

    /** Requests of other kelurahan that are served at the same visit. */
    @Transactional(readOnly = true)
    public List<Guest> guests(RequestId host) {
        return requests.guests(host.value()).stream()
                .map(guest -> new Guest(
                        guest.id(),
                        guest.number(),
                        guest.area(),
                        guest.families().distinct()))
                .toList();
    }

    /** A kelurahan that is visited at another's place, with so many families of its own. */
    public record Guest(RequestId request, String number, AreaCode area, int families) {}

    /** The branch approved a plan that holds this visit; the host is asked to accept, its guests hear of it. */
    public void propose(RequestId id, ProposedSlot slot, Actor by) {
        var deed = book.deed(by, "");
        group(id, by).forEach(request -> request.propose(slot, deed));
    }

    /** Whom to call about it; empty when it is not there. */
    @Transactional(readOnly = true)
    public Optional<Contact> contact(RequestId id) {
        return requests.findById(id.value())
                .map(request -> new Contact(
                        request.details().read(DraftField.CONTACT_NAME),
                        request.details().read(DraftField.CONTACT_PHONE)));
    }

    /** The plan has no place for it, and why: codes R01-R14 with their sentence's arguments. */
    public void leaveUnplanned(RequestId id, List<UnplannedReason> reasons, Actor by) {
        var deed = book.deed(by, "");
        group(id, by).forEach(request -> request.leaveUnplanned(reasons, deed));
    }

    /** The branch goes back on its word, agreed or not, and says what happened: the request waits again. */
    public void giveUp(RequestId id, List<UnplannedReason> reasons, String happened, Actor by) {
        if (happened.isBlank()) {
            throw new IllegalArgumentException("a promise is given up for a reason only");
        }
        var deed = book.deed(by, happened);
        group(id, by).forEach(request -> request.leaveUnplanned(reasons, deed));
    }

    /** The visit took place. */
    public void markServed(RequestId id, Collection<FamilyCardNumber> served, Actor by) {
        var deed = book.deed(by, "");
        var left = new HashSet<>(served);
        var host = book.lock(id, by);
        for (var guest : group.companions().guests(host)) {
            var own = new HashSet<>(guest.families().cards());
            own.retainAll(left);
            left.removeAll(own);
            guest.serve(own.size(), deed);
        }
        host.serve(left.size(), deed);
    }

    /** The host agrees to the proposed slot, for its guests too: from now on it is a promise. */
    public void accept(RequestId id, Actor by) {
        var host = host(id, by);
        if (host.state() == RequestState.ACCEPTED) {
            return;
        }
        var deed = book.deed(by, "");
        group.companions().all(host).forEach(request -> request.accept(deed));
        events.publishEvent(new VisitAccepted(id, host.area(), deed.at()));
    }

    /** The kelurahan says no, and why. Its guests look for neighbours again. */
    public void decline(RequestId id, String reason, Actor by) {
        var host = host(id, by);
        var deed = book.deed(by, reason);
        host.decline(deed);
        group.headcount().hostGone(host, deed);
        events.publishEvent(new VisitDeclined(id, host.area(), false, deed.why(), deed.at()));
    }

    /** Not then, but on other days: the proposal is gone, the request goes back into the next plan. */
    public void counter(RequestId id, List<OfferedWindow> others, String reason, Actor by) {
        var host = host(id, by);
        if (others.isEmpty()) {
            throw new Refused(BookingRefusal.WINDOW_MISSING);
        }
        var deed = book.deed(by, reason);
        host.counter(book.admit(host, others), deed);
        var guests = group.companions().guests(host);
        guests.forEach(guest -> guest.counter(guest.offer().windows(), deed));
        if (!guests.isEmpty() && views.view(host).windows().isEmpty()) {
            throw new Refused(BookingRefusal.WINDOW_NOT_COMMON);
        }
        events.publishEvent(new VisitDeclined(id, host.area(), true, deed.why(), deed.at()));
    }

    /** A guest's leaving is no withdrawal of the visit; a host that leaves takes the place away from its guests. */
    public void withdraw(RequestId id, String reason, Actor by) {
        var host = group.companions().host(book.get(id, by));
        group.companions().lock(host);
        var request = book.lock(id, by);
        var before = request.state();
        var waited = request.pooled().waitingSince().isPresent();
        var deed = book.deed(by, reason);
        request.withdraw(deed);
        if (before == DRAFT) {
            events.publishEvent(new DraftWithdrawn(id));
        }
        if (!host.id().equals(id)) {
            group.headcount().guestLeft(host, request.area(), deed);
        } else if (before != DRAFT) {
            group.headcount().hostGone(host, deed);
            events.publishEvent(new VisitRequestWithdrawn(id, request.area(), deed.why(), deed.at()));
        } else if (waited) {
            events.publishEvent(new WaitingEnded(id));
        }
    }

    /** Families left over become a priority request of their kelurahan by themselves. @return empty when nobody is */
    public Optional<RequestId> carryOver(RequestId id, List<FamilyCardNumber> leftOver, Actor by) {
        return group(id, by).stream().flatMap(served -> carryOver(served, leftOver, by).stream()).toList().stream()
                .findFirst();
    }

    private Optional<RequestId> carryOver(VisitRequest served, List<FamilyCardNumber> leftOver, Actor by) {
        var before = requests.findByParentId(served.id().value());
        if (before.isPresent()) {
            return before.map(VisitRequest::id);
        }
        var families = served.families().families().stream()
                .filter(family -> leftOver.contains(family.familyCard()))
                .toList();
        if (families.isEmpty()) {
            return Optional.empty();
        }
        var deed = book.deed(by, served.number());
        var next = served.carryOver(RequestBook.newId(), families, deed);
        next.offer().replace(book.anyDay(next));
        next.submit(book.number(next, deed), deed);
        requests.save(next);
        events.publishEvent(next.requested());
        return Optional.of(next.id());
    }

    /** One more time at which it would suit, while it waits. */
    public void offer(RequestId id, OfferedWindow window, Actor by) {
        var request = waiting(id, by);
        book.admit(request, List.of(window)).forEach(request.offer()::add);
    }

    /** Where the hall stands, in degrees, while it waits. @throws Refused when it is no point */
    public void mark(RequestId id, String lat, String lon, Actor by) {
        var request = waiting(id, by);
        Companions.requireHost(request);
        if (lat.isBlank() || lon.isBlank()) {
            throw new Refused(BookingRefusal.POINT_INVALID);
        }
        request.details().write(DraftField.LAT, lat);
        request.details().write(DraftField.LON, lon);
    }

    private VisitRequest waiting(RequestId id, Actor by) {
        var request = book.lock(id, by);
        if (!RequestState.WITHOUT_TIME.contains(request.state())) {
            throw new Refused(BookingRefusal.NOT_IN_THIS_STATE);
        }
        return request;
    }

    private VisitRequest host(RequestId id, Actor by) {
        var request = book.lock(id, by);
        Companions.requireHost(request);
        return request;
    }

    private List<VisitRequest> group(RequestId id, Actor by) {
        return group.companions().all(book.lock(id, by));
    }
}
