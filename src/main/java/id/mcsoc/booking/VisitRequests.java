package id.mcsoc.booking;

import static id.mcsoc.booking.RequestState.ACCEPTED;
import static id.mcsoc.booking.RequestState.COUNTERED;
import static id.mcsoc.booking.RequestState.DRAFT;
import static id.mcsoc.booking.RequestState.PROPOSED;
import static id.mcsoc.booking.RequestState.SUBMITTED;
import static id.mcsoc.booking.RequestState.UNPLANNED;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.shared.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A kelurahan's requests for a visit, from sent to served; how one is written is {@link RequestDrafts}' affair. */
@Service
@Transactional
public class VisitRequests {

    private static final EnumSet<RequestState> WAITING = EnumSet.of(SUBMITTED, COUNTERED, UNPLANNED);
    private static final EnumSet<RequestState> OPEN = EnumSet.of(SUBMITTED, COUNTERED, UNPLANNED, PROPOSED, ACCEPTED);

    private final VisitRequestRepository requests;
    private final RequestBook book;
    private final OpenRequests views;
    private final VisitWindows windows;
    private final ApplicationEventPublisher events;

    VisitRequests(
            VisitRequestRepository requests,
            RequestBook book,
            OpenRequests views,
            VisitWindows windows,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.book = book;
        this.views = views;
        this.windows = windows;
        this.events = events;
    }

    /** Requests that a plan must deal with, oldest first. */
    @Transactional(readOnly = true)
    public List<OpenRequest> open(BranchCode branch) {
        var served = views.lastServed(branch.value());
        return requests.findByBranchAndStateInOrderBySubmittedAtAscIdAsc(branch.value(), OPEN).stream()
                .map(request -> views.view(request, served.get(request.area())))
                .toList();
    }

    /** In whatever state but draft. */
    @Transactional(readOnly = true)
    public Optional<OpenRequest> find(RequestId id) {
        return requests.findById(id.value())
                .filter(request ->
                        request.state() != DRAFT && request.submittedAt().isPresent())
                .map(views::view);
    }

    @Transactional(readOnly = true)
    public List<RequestFamily> families(RequestId id) {
        return requests.findById(id.value())
                .map(request -> request.families().families())
                .orElse(List.of());
    }

    /** The branch approved a plan that holds this visit; the kelurahan is asked to accept. */
    public void propose(RequestId id, ProposedSlot slot, Actor by) {
        book.lock(id, by).propose(slot, book.deed(by, ""));
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
        book.lock(id, by).leaveUnplanned(reasons, book.deed(by, ""));
    }

    /** The branch goes back on its word, agreed or not, and says what happened: the request waits again. */
    public void giveUp(RequestId id, List<UnplannedReason> reasons, String happened, Actor by) {
        if (happened.isBlank()) {
            throw new IllegalArgumentException("a promise is given up for a reason only");
        }
        book.lock(id, by).leaveUnplanned(reasons, book.deed(by, happened));
    }

    /** The visit took place. */
    public void markServed(RequestId id, int familiesServed, Actor by) {
        book.lock(id, by).serve(familiesServed, book.deed(by, ""));
    }

    /** Families left over become a priority request by themselves. @return empty when nobody is left over */
    public Optional<RequestId> carryOver(RequestId id, List<FamilyCardNumber> leftOver, Actor by) {
        var parent = book.lock(id, by);
        var before = requests.findByParentId(id.value());
        if (before.isPresent()) {
            return before.map(VisitRequest::id);
        }
        var families = parent.families().families().stream()
                .filter(family -> leftOver.contains(family.familyCard()))
                .toList();
        if (families.isEmpty()) {
            return Optional.empty();
        }
        var deed = book.deed(by, parent.number());
        var next = parent.carryOver(RequestBook.newId(), families, deed);
        next.offer().replace(windows.anyDay(next.branch()));
        next.submit(book.number(next, deed), deed);
        requests.save(next);
        events.publishEvent(next.requested());
        return Optional.of(next.id());
    }

    /** The kelurahan agrees to the proposed slot: from now on it is a promise. */
    public void accept(RequestId id, Actor by) {
        var request = book.lock(id, by);
        if (request.state() == RequestState.ACCEPTED) {
            return;
        }
        var deed = book.deed(by, "");
        request.accept(deed);
        events.publishEvent(new VisitAccepted(id, request.area(), deed.at()));
    }

    /** The kelurahan says no, and why. */
    public void decline(RequestId id, String reason, Actor by) {
        var request = book.lock(id, by);
        var deed = book.deed(by, reason);
        request.decline(deed);
        events.publishEvent(new VisitDeclined(id, request.area(), false, deed.why(), deed.at()));
    }

    /** Not then, but on other days: the proposal is gone, the request goes back into the next plan. */
    public void counter(RequestId id, List<OfferedWindow> others, String reason, Actor by) {
        var request = book.lock(id, by);
        if (others.isEmpty()) {
            throw new Refused(BookingRefusal.WINDOW_MISSING);
        }
        var deed = book.deed(by, reason);
        request.counter(
                others.stream()
                        .flatMap(window -> windows.admit(request.branch(), window).stream())
                        .toList(),
                deed);
        events.publishEvent(new VisitDeclined(id, request.area(), true, deed.why(), deed.at()));
    }

    /** One more time at which it would suit, while it waits. */
    public void offer(RequestId id, OfferedWindow window, Actor by) {
        var request = book.lock(id, by);
        if (!WAITING.contains(request.state())) {
            throw new Refused(BookingRefusal.NOT_IN_THIS_STATE);
        }
        windows.admit(request.branch(), window).forEach(request.offer()::add);
    }

    public void withdraw(RequestId id, String reason, Actor by) {
        var request = book.lock(id, by);
        var wasDraft = request.state() == DRAFT;
        var deed = book.deed(by, reason);
        request.withdraw(deed);
        if (!wasDraft) {
            events.publishEvent(new VisitRequestWithdrawn(id, request.area(), deed.why(), deed.at()));
        }
    }
}
