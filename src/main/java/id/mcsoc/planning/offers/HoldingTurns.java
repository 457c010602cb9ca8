package id.mcsoc.planning.offers;

import id.mcsoc.booking.HeldSlot;
import id.mcsoc.booking.SlotAsk;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.hold.SlotHold;
import id.mcsoc.planning.hold.SlotHold.Stay;
import id.mcsoc.planning.hold.SlotHold.Where;
import id.mcsoc.planning.hold.SlotHolds;
import id.mcsoc.planning.schedule.Schedule;
import id.mcsoc.planning.solver.SlotSearch.FreeSlot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes held times, in the order in which people come: behind the branch's lock, and behind a constraint if that fails. */
@Component
class HoldingTurns {

    private final SlotHolds holds;
    private final Schedule schedule;
    private final Branches branches;
    private final TransactionTemplate transaction;
    private final Map<BranchCode, Lock> queues = new ConcurrentHashMap<>();

    HoldingTurns(SlotHolds holds, Schedule schedule, Branches branches, TransactionTemplate transaction) {
        this.holds = holds;
        this.schedule = schedule;
        this.branches = branches;
        this.transaction = transaction;
    }

    /** Who waits here holds no connection, so that the one whose turn it is finds one; the row keeps other servers out. */
    <T> T inTurn(BranchCode branch, Supplier<T> deed) {
        var queue = queues.computeIfAbsent(branch, first -> new ReentrantLock(true));
        queue.lock();
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                schedule.hold(branch);
                return deed.get();
            }));
        } finally {
            queue.unlock();
        }
    }

    /** What the request held before is let go. */
    void take(SlotAsk ask, FreeSlot slot, SlotHolds.Turns seen, Instant until) {
        var zone = zone(ask.branch());
        var stay = new Stay(
                slot.team(),
                slot.date(),
                slot.date().atTime(slot.start()).atZone(zone).toInstant(),
                slot.date().atTime(slot.end()).atZone(zone).toInstant(),
                ask.need().families());
        holds.release(ask.request());
        holds.add(ask.branch(), ask.request(), new Where(ask.area(), ask.venue()), stay, seen.next(slot.team()), until);
    }

    /** Takes a new turn: who looked at the day while the time ran out must look again. */
    void extend(SlotHold hold, SlotHolds.Turns seen, Instant until) {
        transaction.executeWithoutResult(
                status -> holds.extend(hold.id(), seen.next(hold.stay().team()), until));
    }

    HeldSlot view(SlotHold hold) {
        var zone = zone(hold.branch());
        var stay = hold.stay();
        return new HeldSlot(
                hold.id(),
                stay.date(),
                stay.start().atZone(zone).toLocalTime(),
                stay.end().atZone(zone).toLocalTime(),
                hold.expiresAt(),
                Math.max(0, Holding.EXTENSIONS - hold.extensions()),
                hold.kept());
    }

    private ZoneId zone(BranchCode branch) {
        return branches.get(branch).zone();
    }
}
