package id.mcsoc.booking;

import id.mcsoc.geo.BranchCode;
import java.time.Instant;

/** Too few families were left: the visit of this request will not be, and its time may go to the next in turn. */
public record SlotReleased(RequestId request, BranchCode branch, ProposedSlot slot, Instant at) {}
