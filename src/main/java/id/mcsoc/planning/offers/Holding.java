package id.mcsoc.planning.offers;

import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.HeldSlot;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.SlotAsk;
import id.mcsoc.planning.hold.SlotHold;
import id.mcsoc.planning.hold.SlotHolds;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Times held for requests: each change is one short transaction, tried again when somebody was quicker. */
@Component
class Holding {

    static final Duration TIME = Duration.ofMinutes(10);
    /** As often as the accessibility guideline on timing asks for. */
    static final int EXTENSIONS = 10;

    private static final int ATTEMPTS = 5;

    private final FreeTimes times;
    private final SlotHolds holds;
    private final HoldingTurns turns;
    private final Clock clock;

    Holding(FreeTimes times, SlotHolds holds, HoldingTurns turns, Clock clock) {
        this.times = times;
        this.holds = holds;
        this.turns = turns;
        this.clock = clock;
    }

    HeldSlot hold(SlotAsk ask, LocalDate date, LocalTime start) {
        return hold(ask, date, start, clock.instant().plus(TIME));
    }

    HeldSlot hold(SlotAsk ask, LocalDate date, LocalTime start, Instant until) {
        return oneAtATime(ask, () -> taken(ask, date, start, until));
    }

    void keep(RequestId request) {
        holds.keep(request);
    }

    private HeldSlot taken(SlotAsk ask, LocalDate date, LocalTime start, Instant until) {
        var seen = holds.turns(ask.branch(), date);
        var slot = times.of(ask).at(date, start).orElseThrow(() -> new Refused(BookingRefusal.SLOT_TAKEN));
        turns.take(ask, slot, seen, until);
        return held(ask.request()).orElseThrow();
    }

    Optional<HeldSlot> held(RequestId request) {
        return holds.of(request).map(turns::view);
    }

    HeldSlot extend(RequestId request, UUID id) {
        return again(() -> {
            var asked = own(request, id);
            var seen = holds.turns(asked.branch(), asked.stay().date());
            var hold = own(request, id);
            if (!hold.isLive(clock.instant())) {
                throw new Refused(BookingRefusal.SLOT_HOLD_OVER);
            }
            if (hold.kept() || hold.extensions() >= EXTENSIONS) {
                throw new Refused(BookingRefusal.SLOT_EXTENDED_ENOUGH);
            }
            turns.extend(hold, seen, clock.instant().plus(TIME));
            return held(request).orElseThrow();
        });
    }

    void release(RequestId request, UUID id) {
        own(request, id);
        holds.release(request);
    }

    /** When it no longer fits it is let go, so that other times can be chosen. */
    void confirm(SlotAsk ask) {
        var held = held(ask.request()).filter(slot -> !slot.kept());
        if (held.isEmpty()) {
            return;
        }
        try {
            hold(ask, held.get().date(), held.get().start());
        } catch (Refused taken) {
            holds.release(ask.request());
            throw taken;
        }
    }

    private SlotHold own(RequestId request, UUID id) {
        return holds.of(request).filter(hold -> hold.id().equals(id)).orElseThrow(() -> new NotFound(id));
    }

    private <T> T oneAtATime(SlotAsk ask, Supplier<T> deed) {
        times.of(ask);
        return again(() -> turns.inTurn(ask.branch(), deed));
    }

    private static <T> T again(Supplier<T> deed) {
        for (int attempt = 1; ; attempt++) {
            try {
                return deed.get();
            } catch (DuplicateKeyException | ConcurrencyFailureException quicker) {
                if (attempt == ATTEMPTS) {
                    throw new Refused(BookingRefusal.SLOT_TAKEN);
                }
            }
        }
    }
}
