package id.mcsoc.field.packing;

import id.mcsoc.cards.Cards;
import id.mcsoc.complaints.Complaints;
import id.mcsoc.field.VisitPackage.PackedLeases;
import id.mcsoc.field.packing.Leases.Kind;
import id.mcsoc.field.packing.Leases.Lease;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Devices.DeviceActor;
import id.mcsoc.sync.ServerEpoch;
import id.mcsoc.sync.StoreBegun;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers for a visit: enough to begin with, more when half of them are gone, none after its end. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Numbers {

    private static final int MEMBERS_PER_FAMILY = 10;
    private static final int FEWEST = 100;
    private static final int MOST = 1000;
    private static final int MOST_BLOCKS = 20;
    private static final Duration KEPT_AFTER_CLOSING = Duration.ofDays(180);

    private final Leases leases;
    private final Cards cards;
    private final Complaints complaints;
    private final ServerEpoch epoch;
    private final Clock clock;

    Numbers(Leases leases, Cards cards, Complaints complaints, ServerEpoch epoch, Clock clock) {
        this.leases = leases;
        this.cards = cards;
        this.complaints = complaints;
        this.epoch = epoch;
        this.clock = clock;
    }

    /** What a tablet says it has of one kind: the blocks it knows and how many numbers are left in them. */
    public record Held(@Nullable Set<UUID> known, int left) {

        boolean knows(Lease lease) {
            return known != null && known.contains(lease.id());
        }
    }

    /** A block for the tablet. {@code series}: {@code members} or {@code tickets} */
    public record Block(UUID id, String series, String prefix, int from, int to) {
        static Block of(Kind kind, Lease lease) {
            var series = kind.name().toLowerCase(Locale.ROOT);
            return new Block(lease.id(), series, lease.prefix(), lease.from(), lease.to());
        }
    }

    PackedLeases pack(ScheduledVisit visit, DeviceActor to) {
        epoch.current();
        return new PackedLeases(
                leases.of(to.device(), visit.id(), Kind.MEMBERS, () -> fresh(Kind.MEMBERS, to.device(), visit)),
                leases.of(to.device(), visit.id(), Kind.TICKETS, () -> fresh(Kind.TICKETS, to.device(), visit)));
    }

    /** Blocks that got lost on the way come again before a new one is given; so asking twice costs nothing. */
    public List<Block> refill(ScheduledVisit visit, DeviceActor to, @Nullable Held members, @Nullable Held tickets) {
        epoch.current();
        var blocks = new ArrayList<Block>();
        refill(Kind.MEMBERS, visit, to.device(), members).forEach(lease -> blocks.add(Block.of(Kind.MEMBERS, lease)));
        refill(Kind.TICKETS, visit, to.device(), tickets).forEach(lease -> blocks.add(Block.of(Kind.TICKETS, lease)));
        return blocks;
    }

    private List<Lease> refill(Kind kind, ScheduledVisit visit, DeviceId device, @Nullable Held held) {
        if (held == null) {
            return List.of();
        }
        var given = leases.all(device, visit.id(), kind);
        var unknown = given.stream().filter(lease -> !held.knows(lease)).toList();
        if (!unknown.isEmpty() || held.left() * 2 >= size(kind, visit) || given.size() >= MOST_BLOCKS) {
            return unknown;
        }
        return List.of(leases.add(device, visit.id(), kind, fresh(kind, device, visit)));
    }

    private static int size(Kind kind, ScheduledVisit visit) {
        return kind == Kind.TICKETS ? FEWEST : Math.min(MOST, Math.max(FEWEST, visit.families() * MEMBERS_PER_FAMILY));
    }

    private Lease fresh(Kind kind, DeviceId device, ScheduledVisit visit) {
        var size = size(kind, visit);
        if (kind == Kind.TICKETS) {
            var lease = complaints.leaseTickets(device.value(), visit.area(), size);
            return new Lease(lease.id(), lease.prefix(), lease.from(), lease.to());
        }
        var lease = cards.leaseMemberNumbers(device.value(), visit.area(), size);
        return new Lease(lease.id(), lease.prefix(), lease.from(), lease.to());
    }

    /** The visit is over: tablets that do not return their blocks keep them this long and no longer. */
    public void closed(VisitId visit) {
        var end = clock.instant().plus(KEPT_AFTER_CLOSING);
        cards.burn(leases.of(visit, Kind.MEMBERS), end);
        complaints.burn(leases.of(visit, Kind.TICKETS), end);
    }

    /** This tablet will give no more numbers of the visit. */
    public void returned(VisitId visit, DeviceId device) {
        cards.burn(ids(device, visit, Kind.MEMBERS), clock.instant());
        complaints.burn(ids(device, visit, Kind.TICKETS), clock.instant());
    }

    private List<UUID> ids(DeviceId device, VisitId visit, Kind kind) {
        return leases.all(device, visit, kind).stream().map(Lease::id).toList();
    }

    /** Before the first number of a new life of the store, which may be older than what it gave out. */
    @EventListener
    void on(StoreBegun begun) {
        cards.skipNumbersAfterRestore();
        complaints.skipTicketsAfterRestore();
    }
}
