package id.mcsoc.planning.offers;

import id.mcsoc.booking.HeldSlot;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.SlotAnswer;
import id.mcsoc.booking.SlotAsk;
import id.mcsoc.booking.SlotOffers;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.run.Runs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Booking's questions, answered from the branch's plan. */
@Service
class PlanSlots implements SlotOffers {

    private final Offering offering;
    private final Holding holding;
    private final Runs runs;

    PlanSlots(Offering offering, Holding holding, Runs runs) {
        this.offering = offering;
        this.holding = holding;
        this.runs = runs;
    }

    @Override
    public SlotAnswer offers(SlotAsk ask) {
        return offering.offers(ask);
    }

    @Override
    public HeldSlot hold(SlotAsk ask, LocalDate date, LocalTime start) {
        return holding.hold(ask, date, start);
    }

    @Override
    public HeldSlot hold(SlotAsk ask, LocalDate date, LocalTime start, Instant until) {
        return holding.hold(ask, date, start, until);
    }

    @Override
    public void keep(RequestId request) {
        holding.keep(request);
    }

    @Override
    public Optional<HeldSlot> held(RequestId request) {
        return holding.held(request);
    }

    @Override
    public HeldSlot extend(RequestId request, UUID hold) {
        return holding.extend(request, hold);
    }

    @Override
    public void release(RequestId request, UUID hold) {
        holding.release(request, hold);
    }

    @Override
    public boolean isPlanning(BranchCode branch) {
        return runs.isRunning(branch);
    }

    @Override
    public void confirm(SlotAsk ask) {
        holding.confirm(ask);
    }
}
