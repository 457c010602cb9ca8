package id.mcsoc.booking;

import static id.mcsoc.booking.RequestState.ACCEPTED;
import static id.mcsoc.booking.RequestState.PROPOSED;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.NotFound;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits with a slot to which fewer families come than the minimum, without a waiver. */
@Service
@Transactional
public class Shortages {

    private static final EnumSet<RequestState> SCHEDULED = EnumSet.of(PROPOSED, ACCEPTED);

    private final VisitRequestRepository requests;
    private final GroupFacts facts;
    private final SubmissionCheck check;
    private final ListDeadline deadline;
    private final ApplicationEventPublisher events;

    Shortages(
            VisitRequestRepository requests,
            GroupFacts facts,
            SubmissionCheck check,
            ListDeadline deadline,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.facts = facts;
        this.check = check;
        this.deadline = deadline;
        this.events = events;
    }

    /** The soonest visit first. */
    @Transactional(readOnly = true)
    public List<Shortage> of(BranchCode branch) {
        return requests.findByBranchAndStateInOrderBySubmittedAtAscIdAsc(branch.value(), SCHEDULED).stream()
                .filter(this::isShort)
                .map(this::shortage)
                .sorted(Comparator.comparing(Shortage::due).thenComparing(Shortage::number))
                .toList();
    }

    /** Of the visit that a request belongs to. @throws NotFound when it is not the actor's */
    @Transactional(readOnly = true)
    public Optional<Shortage> find(RequestId id, Actor actor) {
        return Optional.of(facts.host(id, actor)).filter(this::isShort).map(this::shortage);
    }

    /** Frees the slot, when it is due and still too short. @return whether it was freed now, by this call */
    public boolean releaseDue(RequestId id, String why, Actor by) {
        var host = facts.locked(id);
        var due = isShort(host)
                && host.slot()
                        .filter(slot -> deadline.isOver(host.branch(), slot))
                        .isPresent();
        if (due) {
            release(host, facts.deed(by, why));
        }
        return due;
    }

    /** The branch does not wait for the day. @throws NotFound when it is not short, or of another branch */
    public void release(RequestId id, String why, Actor by) {
        var host = facts.locked(id);
        if (!by.scope().covers(host.branch()) || !isShort(host)) {
            throw new NotFound(id);
        }
        release(host, facts.deed(by, why));
    }

    private void release(VisitRequest host, Deed deed) {
        var slot = host.slot().orElseThrow();
        for (var one : facts.all(host)) {
            one.release(deed);
            events.publishEvent(facts.news(GroupNews.Kind.RELEASED, one, deed.why()));
        }
        events.publishEvent(new VisitSlotFreed(host.id(), host.area(), deed.why(), deed.at()));
        events.publishEvent(new SlotReleased(host.id(), host.branch(), slot, deed.at()));
    }

    private boolean isShort(VisitRequest request) {
        return SCHEDULED.contains(request.state())
                && request.slot().isPresent()
                && request.pooled().host().isEmpty()
                && check.fallsShort(request);
    }

    private Shortage shortage(VisitRequest host) {
        var slot = host.slot().orElseThrow();
        return new Shortage(
                host.id(),
                host.number(),
                facts.all(host).stream().map(VisitRequest::area).toList(),
                check.families(host),
                check.minimum(),
                slot,
                deadline.of(host.branch(), slot),
                facts.all(host).stream().anyMatch(one -> one.waiver().state() == Waiver.State.REQUESTED));
    }

    /** @param due when the slot is freed by itself. @param areas the host's first */
    public record Shortage(
            RequestId request,
            String number,
            List<AreaCode> areas,
            int families,
            int minimum,
            ProposedSlot slot,
            Instant due,
            boolean asksWaiver) {}
}
