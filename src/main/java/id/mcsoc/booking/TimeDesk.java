package id.mcsoc.booking;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * A kelurahan chooses a time. No transaction is open around the plan's answers: a slot is taken by one short
 * transaction of its own.
 */
@Service
public class TimeDesk {

    private final SlotAsks asks;
    private final SlotOffers slots;
    private final RequestDrafts drafts;
    private final RequestDesk desk;

    TimeDesk(SlotAsks asks, SlotOffers slots, RequestDrafts drafts, RequestDesk desk) {
        this.asks = asks;
        this.slots = slots;
        this.drafts = drafts;
        this.desk = desk;
    }

    /** Empty as long as place, services or number of families are not known. */
    public Optional<SlotAnswer> offers(RequestId id, Actor by) {
        return asks.draft(id, by).filter(SlotAsks::isComplete).map(slots::offers);
    }

    /** @throws Refused when it is not free, or not yet known what is needed */
    public void choose(RequestId id, LocalDate date, LocalTime start, Actor by) {
        var ask = asks.draft(id, by)
                .filter(SlotAsks::isComplete)
                .orElseThrow(() -> new Refused(BookingRefusal.SLOT_NEEDS_COUNTS));
        var before = slots.held(id).map(TimeDesk::window);
        var held = slots.hold(ask, date, start);
        drafts.chosen(id, before, window(held), by);
    }

    public Optional<HeldSlot> held(RequestId id, Actor by) {
        asks.require(id, by);
        return slots.held(id);
    }

    public boolean isPlanning(BranchCode branch) {
        return slots.isPlanning(branch);
    }

    public void extend(RequestId id, UUID hold, Actor by) {
        asks.require(id, by);
        slots.extend(id, hold);
    }

    public void giveBack(RequestId id, UUID hold, Actor by) {
        asks.require(id, by);
        slots.release(id, hold);
    }

    /**
     * Sends the request; what it holds is looked at once more.
     *
     * @return what is still missing
     * @throws Refused when the chosen time is taken: nothing is sent and nothing lost
     */
    public List<DraftProblem> submit(RequestId id, Actor by) {
        if (desk.problems(id, by).isEmpty()) {
            asks.sending(id, by).ifPresent(slots::confirm);
        }
        return drafts.submit(id, by);
    }

    private static OfferedWindow window(HeldSlot held) {
        return new OfferedWindow(held.date(), held.start(), held.end(), true);
    }
}
