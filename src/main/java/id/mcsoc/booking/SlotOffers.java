package id.mcsoc.booking;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/** What booking asks of the plan while a request is written: planning answers. */
public interface SlotOffers {

    /** Up to five, best first; none with the reason. */
    SlotAnswer offers(SlotAsk ask);

    /** Keeps others away from that time for a while; whatever the request held before is free again. @throws Refused when it is taken */
    HeldSlot hold(SlotAsk ask, LocalDate date, LocalTime start);

    /** The same until a certain moment. */
    HeldSlot hold(SlotAsk ask, LocalDate date, LocalTime start, Instant until);

    /** What a request holds stays until the branch plans it. Nothing held, nothing done. */
    void keep(RequestId request);

    /** What the request chose and did not give back, its time over or not. */
    Optional<HeldSlot> held(RequestId request);

    /** @throws Refused when its time is over, @throws NotFound when the request holds no such slot */
    HeldSlot extend(RequestId request, UUID hold);

    /** @throws NotFound when the request holds no such slot */
    void release(RequestId request, UUID hold);

    /** Whether a plan of the branch is being worked out this moment. */
    boolean isPlanning(BranchCode branch);

    /** Just before the request is sent: what it holds still fits what it asks for now, or is refused. Nothing held, nothing done. */
    void confirm(SlotAsk ask);
}
