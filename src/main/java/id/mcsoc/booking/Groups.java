package id.mcsoc.booking;

import static id.mcsoc.booking.RequestState.DRAFT;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.Refused;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests that look for neighbours, share a visit, or part again; who fits to whom is for pooling to say. */
@Service
@Transactional
public class Groups {

    private static final EnumSet<RequestState> OPEN = EnumSet.of(
            RequestState.SUBMITTED,
            RequestState.COUNTERED,
            RequestState.UNPLANNED,
            RequestState.PROPOSED,
            RequestState.ACCEPTED);

    private final VisitRequestRepository requests;
    private final RequestBook book;
    private final GroupFacts facts;
    private final SubmissionCheck check;
    private final ApplicationEventPublisher events;

    Groups(
            VisitRequestRepository requests,
            RequestBook book,
            GroupFacts facts,
            SubmissionCheck check,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.book = book;
        this.facts = facts;
        this.check = check;
        this.events = events;
    }

    /**
     * The draft, or a request whose slot was given up, looks for neighbours from now on.
     *
     * @return what is still missing, the number of families apart
     */
    public List<DraftProblem> await(RequestId id, Actor by) {
        var request = book.lock(id, by);
        if (request.state() == RequestState.RELEASED) {
            request.reopen(book.deed(by, ""));
        }
        var problems = check.content(request);
        if (problems.isEmpty()) {
            var deed = book.deed(by, "");
            request.edit(deed);
            request.pooled().await(deed.at());
        }
        return problems;
    }

    public void stopWaiting(RequestId id, Actor by) {
        var request = book.lock(id, by);
        request.edit(book.deed(by, ""));
        request.pooled().alone();
        events.publishEvent(new WaitingEnded(id));
    }

    /** Complete drafts that look for neighbours, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<GroupMember> waiting(BranchCode branch) {
        return requests.waiting(branch.value()).stream()
                .filter(request -> check.content(request).isEmpty())
                .map(facts::member)
                .toList();
    }

    /** Open requests that are not guests of another. */
    @Transactional(readOnly = true)
    public List<GroupMember> open(BranchCode branch) {
        return requests.findByBranchAndStateInOrderBySubmittedAtAscIdAsc(branch.value(), OPEN).stream()
                .filter(request -> request.pooled().host().isEmpty())
                .map(facts::member)
                .toList();
    }

    /** @throws id.mcsoc.shared.NotFound when it is not the actor's */
    @Transactional(readOnly = true)
    public GroupMember get(RequestId id, Actor actor) {
        return facts.member(book.get(id, actor));
    }

    /** The host of a guest, the request itself otherwise. */
    @Transactional(readOnly = true)
    public RequestId hostOf(RequestId id) {
        return requests.findById(id.value())
                .flatMap(request -> request.pooled().host())
                .orElse(id);
    }

    /** The host first. */
    @Transactional(readOnly = true)
    public List<GroupMember> group(RequestId host) {
        return Stream.concat(requests.findById(host.value()).stream(), requests.guests(host.value()).stream())
                .map(facts::alone)
                .toList();
    }

    /** Several deciding at once do it one after the other. */
    public void lock(List<RequestId> ids) {
        ids.stream().map(RequestId::value).sorted().forEach(requests::lock);
    }

    /**
     * Drafts become one visit at the host's place, which is sent now if it was not yet.
     *
     * @throws Refused when one of them is no longer as it was, or too few families come together
     */
    public void join(RequestId hostId, List<RequestId> guests, Actor by) {
        var host = facts.locked(hostId);
        var deed = book.deed(by, "");
        for (var id :
                guests.stream().sorted(Comparator.comparing(RequestId::value)).toList()) {
            var guest = facts.locked(id);
            requireComplete(guest);
            guest.submit(book.number(guest, deed), deed);
            guest.pooled().visit(hostId);
            follow(host, guest, deed);
            events.publishEvent(guest.requested());
        }
        if (host.state() == DRAFT) {
            requireComplete(host);
            host.submit(book.number(host, deed), deed);
            events.publishEvent(host.requested());
        } else {
            events.publishEvent(new RequestFamiliesChanged(hostId, check.families(host), deed.at()));
        }
    }

    /** Fewer do not come, unless the branch allows it. */
    public int minimum() {
        return check.minimum();
    }

    /** Tells about something that happened to a request, in the words of {@link GroupNews}. */
    public void tell(GroupNews.Kind kind, RequestId id, String detail) {
        requests.findById(id.value()).ifPresent(request -> events.publishEvent(facts.news(kind, request, detail)));
    }

    private void requireComplete(VisitRequest request) {
        if (request.state() != DRAFT
                || request.pooled().waitingSince().isEmpty()
                || !check.content(request).isEmpty()) {
            throw new Refused(BookingRefusal.NOT_IN_THIS_STATE);
        }
    }

    private static void follow(VisitRequest host, VisitRequest guest, Deed deed) {
        host.slot().ifPresent(slot -> guest.propose(slot, deed));
        if (host.state() == RequestState.ACCEPTED) {
            guest.accept(deed);
        }
    }
}
