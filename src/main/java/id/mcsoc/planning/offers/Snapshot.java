package id.mcsoc.planning.offers;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.planning.hold.SlotHold;
import id.mcsoc.planning.proposal.Guests;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.SlotSearch;
import id.mcsoc.planning.solver.SlotSearch.Ways;
import id.mcsoc.planning.solver.VisitPlanner;
import id.mcsoc.planning.trouble.Outages;
import id.mcsoc.planning.trouble.Outages.Closure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A branch's plan as it stood, without held times, and the searches made from it. Safe for any number of threads. */
final class Snapshot {

    private static final int MOST_WAYS = 500;

    private final Stamp stamp;
    private final Facts facts;
    private final VisitPlanner planner;
    private final Guests guests;
    private final Map<Coordinates, Ways> ways = new ConcurrentHashMap<>();
    private volatile @Nullable Free last;

    Snapshot(Stamp stamp, Facts facts, VisitPlanner planner, Guests guests) {
        this.stamp = stamp;
        this.facts = facts;
        this.planner = planner;
        this.guests = guests;
    }

    /**
     * @param problem with a matrix over {@code places}
     * @param areas of visits and drafts, by their id in the problem
     * @param drafts requests that stand in it as drafts: their held times count no more
     * @param closed taken into account in {@code problem}
     */
    record Facts(
            Problem problem,
            List<Coordinates> places,
            Map<String, AreaCode> areas,
            Set<RequestId> drafts,
            Closed closed) {}

    /** Crossings and days. */
    record Closed(Outages outages, List<Closure> closures) {}

    /** With these held times as well. */
    record Free(List<SlotHold> held, Overlay overlay, SlotSearch search) {}

    LocalDate tomorrow() {
        return stamp.today().plusDays(1);
    }

    boolean isOf(Stamp now) {
        return stamp.equals(now);
    }

    /** The same times again cost nothing; others a new search. */
    Free with(List<SlotHold> live) {
        var held = live.stream()
                .filter(hold -> !facts.drafts().contains(hold.request()))
                .toList();
        var before = last;
        if (before != null && before.held().equals(held)) {
            return before;
        }
        var overlay = Overlay.of(facts, held, this::ways);
        var free = new Free(held, overlay, planner.slots(overlay.problem()));
        last = free;
        return free;
    }

    /** Between a place and those of the plan, then those of the held times. */
    Ways ways(Coordinates venue, Overlay overlay) {
        return ways(
                venue,
                overlay.places().subList(facts.places().size(), overlay.places().size()));
    }

    private Ways ways(Coordinates venue, List<Coordinates> more) {
        var known = ways(venue);
        return more.isEmpty() ? known : Overlay.joined(known, guests.ways(venue, more, closures()));
    }

    Outages outages() {
        return facts.closed().outages();
    }

    private List<Closure> closures() {
        return facts.closed().closures();
    }

    private Ways ways(Coordinates venue) {
        if (ways.size() > MOST_WAYS) {
            ways.clear();
        }
        var known = ways.get(venue);
        if (known != null) {
            return known;
        }
        // not inside the map's lock, for the reason given at Snapshots.madeOnce
        var found = guests.ways(venue, facts.places(), closures());
        ways.put(venue, found);
        return found;
    }
}
