package id.mcsoc.planning.schedule;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitState;
import id.mcsoc.planning.team.Teams;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The approved visits, to look at. */
@Service
@Transactional(readOnly = true)
public class Schedule {

    private static final Set<VisitState> PROMISED =
            EnumSet.of(VisitState.CONFIRMED, VisitState.PACKED, VisitState.STARTED);

    private final VisitRepository visits;
    private final VisitViews views;
    private final Branches branches;
    private final Teams teams;

    Schedule(VisitRepository visits, VisitViews views, Branches branches, Teams teams) {
        this.teams = teams;
        this.visits = visits;
        this.views = views;
        this.branches = branches;
    }

    public Optional<ScheduledVisit> find(VisitId id) {
        return visits.named(id.value()).map(views::of);
    }

    /** Agreed and not yet closed, from (inclusive) to (inclusive). */
    public List<ScheduledVisit> promised(BranchCode branch, String team, LocalDate from, LocalDate to) {
        return visits
                .findByBranchAndTeamAndStateInAndStartsAtGreaterThanEqualAndStartsAtLessThanOrderByStartsAt(
                        branch.value(), team, PROMISED, day(branch, from), day(branch, to.plusDays(1)))
                .stream()
                .map(views::of)
                .toList();
    }

    public List<ScheduledVisit> between(BranchCode branch, LocalDate from, LocalDate to) {
        return visits
                .findByBranchAndStartsAtGreaterThanEqualAndStartsAtLessThanOrderByStartsAtAscTeamAsc(
                        branch.value(), day(branch, from), day(branch, to.plusDays(1)))
                .stream()
                .map(views::of)
                .toList();
    }

    /** Neither cancelled nor done, whenever. */
    public List<ScheduledVisit> active(BranchCode branch) {
        return visits.findByBranchAndActiveRequestIsNotNull(branch.value()).stream()
                .map(views::of)
                .toList();
    }

    public Optional<ScheduledVisit> activeFor(RequestId request) {
        return visits.findByActiveRequest(request.value()).map(views::of);
    }

    /** Whoever decides about this branch's schedule second waits here until the first one is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(BranchCode branch) {
        teams.hold(branch);
    }

    private Instant day(BranchCode branch, LocalDate date) {
        return date.atStartOfDay(branches.get(branch).zone()).toInstant();
    }
}
