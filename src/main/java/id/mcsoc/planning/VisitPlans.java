package id.mcsoc.planning;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The schedule a branch head answers for. */
@Service
public class VisitPlans {

    /** An approved visit, in whatever state. */
    public Optional<ScheduledVisit> find(VisitId id) {
        throw new UnsupportedOperationException();
    }

    /** Confirmed, packed and started visits of a team, from (inclusive) to (inclusive), by start. */
    public List<ScheduledVisit> ofTeam(BranchCode branch, String team, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /** Approved visits of a branch in whatever state, from (inclusive) to (inclusive), by start. */
    public List<ScheduledVisit> ofBranch(BranchCode branch, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /** The package is on a tablet. */
    public void markPacked(VisitId id, Actor by) {
        throw new UnsupportedOperationException();
    }

    public void markStarted(VisitId id, Actor by) {
        throw new UnsupportedOperationException();
    }

    /** @param leftOver families that could not be served; more than none makes the visit PARTLY_SERVED */
    public void markClosed(VisitId id, int leftOver, Actor by) {
        throw new UnsupportedOperationException();
    }
}
