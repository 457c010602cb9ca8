package id.mcsoc.planning.offers;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.proposal.Guests;
import id.mcsoc.planning.solver.VisitPlanner;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        if (known != null && known.isOf(now)) {
            return known;
        }
        return TransactionSynchronizationManager.isActualTransactionActive() ? made(branch) : madeOnce(branch);
    }

    /**
     * Many who look at the same moment wait for one. Not those inside a transaction: they hold a connection, and would
     * wait for somebody who may be waiting for theirs.
     */
    private synchronized Snapshot madeOnce(BranchCode branch) {
        var known = current.get(branch);
        return known != null && known.isOf(stamps.of(branch)) ? known : made(branch);
    }

    /** The stamp is read before the facts: what changes in between makes it old at once. */
    private Snapshot made(BranchCode branch) {
        var now = stamps.of(branch);
        var snapshot = new Snapshot(now, facts.of(branch, now.today()), planner, guests);
        current.put(branch, snapshot);
        return snapshot;
    }
}
