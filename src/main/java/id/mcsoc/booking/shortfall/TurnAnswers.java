package id.mcsoc.booking.shortfall;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.SlotOffers;
import id.mcsoc.booking.TurnNews;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A kelurahan answers whether it takes the freed time that is offered to it. */
@Service
@Transactional
public class TurnAnswers {

    private final TurnRows rows;
    private final RequestDesk desk;
    private final SlotOffers slots;
    private final Clock clock;

    TurnAnswers(TurnRows rows, RequestDesk desk, SlotOffers slots, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.slots = slots;
        this.clock = clock;
    }

    /** What is offered now. @throws id.mcsoc.shared.NotFound when the request is not the actor's */
    @Transactional(readOnly = true)
    public Optional<TurnView> find(RequestId id, Actor actor) {
        desk.view(id, actor);
        return rows.awaited(id)
                .filter(turn -> turn.isLive(clock.instant()) && isHeld(id))
                .map(Turn::view);
    }

    /** From now on the time is kept until the branch decides. Said twice it happened once. @throws Refused when it is too late */
    public void accept(RequestId id, Actor by) {
        desk.view(id, by);
        if (slots.held(id).filter(held -> held.kept()).isPresent()) {
            return;
        }
        var turn = live(id);
        slots.keep(id);
        turn.accept(clock.instant());
        rows.locked(turn.slot()).taken();
        rows.tell(TurnNews.Kind.ACCEPTED, turn);
    }

    /** The next kelurahan is asked by the next round. @throws Refused when it is too late */
    public void decline(RequestId id, Actor by) {
        desk.view(id, by);
        var turn = live(id);
        slots.held(id).ifPresent(held -> slots.release(id, held.id()));
        turn.decline(clock.instant());
    }

    private Turn live(RequestId id) {
        rows.awaited(id).ifPresent(turn -> rows.locked(turn.slot()));
        return rows.awaited(id)
                .filter(turn -> turn.isLive(clock.instant()) && isHeld(id))
                .orElseThrow(() -> new Refused(BookingRefusal.TURN_OVER));
    }

    private boolean isHeld(RequestId id) {
        return slots.held(id).filter(held -> held.isLive(clock.instant())).isPresent();
    }
}
