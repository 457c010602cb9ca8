package id.mcsoc.booking.shortfall;

import id.mcsoc.booking.HeldSlot;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.SlotAsk;
import id.mcsoc.booking.SlotOffers;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Offers each freed time to whoever is next; who declines or does not answer in time is followed by the one after. No
 * transaction is open while the plan is asked. Safe to run on several nodes.
 */
@Component
class TurnRound {

    private final TurnRows rows;
    private final NextInTurn next;
    private final SlotOffers slots;
    private final Ends ends;

    TurnRound(TurnRows rows, NextInTurn next, SlotOffers slots, Ends ends) {
        this.rows = rows;
        this.next = next;
        this.slots = slots;
        this.ends = ends;
    }

    /** Until when an answer is awaited: so many hours, but not into the day before the visit. */
    @Component
    record Ends(
            Branches branches,
            Clock clock,
            @Value("${mcs.booking.turn-hours:24}") int hours) {

        /** Empty when it is too late to ask anybody. */
        Optional<Instant> of(FreedSlot slot) {
            var office = branches.get(slot.branch());
            var last = LocalDate.ofInstant(slot.slot().start(), office.zone())
                    .minusDays(1)
                    .atTime(office.opens())
                    .atZone(office.zone())
                    .toInstant();
            var until = clock.instant().plus(Duration.ofHours(hours));
            return Optional.of(until.isBefore(last) ? until : last).filter(end -> end.isAfter(clock.instant()));
        }
    }

    /** @return how many kelurahan were asked */
    int go(BranchCode branch) {
        return (int) rows.open(branch).stream().filter(this::ask).count();
    }

    /** Freed times that await an answer. */
    List<TurnView> offered(BranchCode branch) {
        return rows.open(branch).stream()
                .flatMap(slot -> rows.asked(slot.id()).stream())
                .toList();
    }

    private boolean ask(FreedSlot slot) {
        if (!rows.isFree(slot.id())) {
            return false;
        }
        var until = ends.of(slot);
        if (until.isEmpty()) {
            rows.over(slot.id());
            return false;
        }
        var asked = rows.answered(slot.id());
        for (var candidate : next.all(slot.branch(), slot.slot())) {
            var mayBe = !asked.contains(candidate.id()) && !candidate.id().equals(slot.released());
            if (mayBe && !isHolding(candidate) && isAsked(slot, candidate, until.get())) {
                return true;
            }
        }
        return false;
    }

    /** Who chose a time already is not asked for another one. */
    private boolean isHolding(OpenRequest request) {
        return slots.held(request.id())
                .filter(held -> held.isLive(ends.clock().instant()))
                .isPresent();
    }

    /** The time is held before anybody hears of it; whose team cannot be there is passed over. */
    private boolean isAsked(FreedSlot slot, OpenRequest candidate, Instant until) {
        var zone = ends.branches().get(slot.branch()).zone();
        var start = slot.slot().start().atZone(zone);
        try {
            var held = slots.hold(ask(candidate, slot.branch()), start.toLocalDate(), start.toLocalTime(), until);
            var end = held.date().atTime(held.end()).atZone(zone).toInstant();
            var time = new TurnView.Time(slot.slot().start(), end, until);
            return rows.ask(slot.id(), candidate.id(), time) || letGo(candidate, held);
        } catch (Refused taken) {
            return false;
        }
    }

    /** Another server was quicker, perhaps for the same kelurahan. */
    private boolean letGo(OpenRequest candidate, HeldSlot held) {
        if (rows.awaited(candidate.id()).isEmpty()) {
            slots.release(candidate.id(), held.id());
        }
        return false;
    }

    private static SlotAsk ask(OpenRequest request, BranchCode branch) {
        return new SlotAsk(
                request.id(),
                branch,
                request.area(),
                request.venue(),
                new SlotAsk.Need(request.families(), request.serviceMinutes(), request.cards(), request.needs()),
                request.windows(),
                List.of(),
                Optional.empty());
    }
}
