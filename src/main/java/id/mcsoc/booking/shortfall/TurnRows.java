package id.mcsoc.booking.shortfall;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.SlotReleased;
import id.mcsoc.booking.TurnNews;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.BranchCode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freed times and who was asked; each change is one short transaction. */
@Component
@Transactional
class TurnRows {

    private final FreedSlotRepository slots;
    private final TurnRepository turns;
    private final VisitRequests requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TurnRows(
            FreedSlotRepository slots,
            TurnRepository turns,
            VisitRequests requests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.slots = slots;
        this.turns = turns;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /** In the transaction that frees it. */
    @EventListener
    void released(SlotReleased event) {
        slots.save(new FreedSlot(UuidCreator.getTimeOrderedEpoch(), event));
    }

    List<FreedSlot> open(BranchCode branch) {
        return slots.findByBranchAndStateOrderByStartsAtAscIdAsc(branch.value(), FreedSlot.State.OPEN);
    }

    FreedSlot locked(UUID slot) {
        return slots.lock(slot).orElseThrow();
    }

    Optional<Turn> awaited(RequestId request) {
        return turns.findByRequestIdAndAnswer(request.value(), Turn.Answer.AWAITED).stream()
                .findFirst();
    }

    Optional<TurnView> asked(UUID slot) {
        return turns.findByAskedSlot(slot).map(Turn::view);
    }

    /** Everybody whose answer is known. */
    Set<RequestId> answered(UUID slot) {
        return turns.findBySlotId(slot).stream()
                .filter(turn -> !turn.isAwaited())
                .map(Turn::request)
                .collect(Collectors.toSet());
    }

    /**
     * Who did not answer in time has lost the turn.
     *
     * @return whether somebody may be asked now
     */
    boolean isFree(UUID id) {
        var slot = locked(id);
        var turn = turns.findByAskedSlot(id);
        turn.filter(asked -> !asked.isLive(clock.instant())).ifPresent(late -> {
            late.lapse(clock.instant());
            tell(TurnNews.Kind.LAPSED, late);
        });
        return slot.isOpen() && turn.filter(Turn::isAwaited).isEmpty();
    }

    void over(UUID slot) {
        locked(slot).over();
    }

    /** @return false when another server was quicker */
    boolean ask(UUID id, RequestId request, TurnView.Time time) {
        var slot = locked(id);
        if (!slot.isOpen() || turns.findByAskedSlot(id).isPresent()) {
            return false;
        }
        var turn = turns.save(new Turn(UuidCreator.getTimeOrderedEpoch(), slot, request, time, clock.instant()));
        tell(TurnNews.Kind.OFFERED, turn);
        return true;
    }

    void tell(TurnNews.Kind kind, Turn turn) {
        var time = turn.view().time();
        requests.find(turn.request())
                .ifPresent(request -> events.publishEvent(new TurnNews(
                        kind,
                        request.id(),
                        request.number(),
                        request.area(),
                        time.start(),
                        time.end(),
                        time.until(),
                        clock.instant())));
    }
}
