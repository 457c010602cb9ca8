package id.mcsoc.planning.offers;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.proposal.Guests;
import id.mcsoc.planning.solver.VisitPlanner;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** One snapshot a branch, made anew when the branch's stamp has changed, whichever server changed it. */
@Component
class Snapshots {

    private final Stamps stamps;
    private final StandingFacts facts;
    private final VisitPlanner planner;
    private final Guests guests;
    private final Map<BranchCode, Snapshot> current = new ConcurrentHashMap<>();

    Snapshots(Stamps stamps, StandingFacts facts, VisitPlanner planner, Guests guests) {
        this.stamps = stamps;
        this.facts = facts;
        this.planner = planner;
        this.guests = guests;
    }

    Snapshot of(BranchCode branch) {
        var now = stamps.of(branch);
        var known = current.get(branch);
        return known != null && known.isOf(now) ? known : made(branch);
    }

    /** The stamp is read before the facts: what changes in between makes it old at once. */
    private synchronized Snapshot made(BranchCode branch) {
        var now = stamps.of(branch);
        var known = current.get(branch);
        if (known != null && known.isOf(now)) {
            return known;
        }
        var snapshot = new Snapshot(now, facts.of(branch, now.today()), planner, guests);
        current.put(branch, snapshot);
        return snapshot;
    }
}
