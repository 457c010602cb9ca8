package id.mcsoc.planning.proposal;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.proposal.StopView.Subject;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.SolvedPlan.Left;
import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the planner found as the branch's one proposal; the proposal before it is discarded. */
@Service
@Transactional
public class PlanWriter {

    private final PlanRepository plans;
    private final PlannedVisitRepository visits;
    private final PlanJson json;
    private final Branches branches;
    private final Clock clock;

    PlanWriter(PlanRepository plans, PlannedVisitRepository visits, PlanJson json, Branches branches, Clock clock) {
        this.plans = plans;
        this.visits = visits;
        this.json = json;
        this.branches = branches;
        this.clock = clock;
    }

    /** @param subjects by request number, a visit without one was withdrawn meanwhile */
    public UUID write(PlanScope scope, SolvedPlan result, Subjects subjects, Kept kept, String by) {
        plans.findByOpenBranch(scope.branch().value()).ifPresent(old -> replace(old, kept, by));
        plans.flush();
        var plan = new Plan(UuidCreator.getTimeOrderedEpoch(), scope, by, clock.instant());
        plan.scored(result.score(), json.write(result.rules()));
        plan.kept(kept.edits());
        plans.saveAndFlush(plan);
        var zone = branches.get(scope.branch()).zone();
        result.visits().stream()
                .filter(stop -> subjects.contains(stop.id()))
                .forEach(stop -> place(plan, stop, subjects.of(stop.id()), kept, zone));
        result.unassigned().stream()
                .filter(left -> subjects.contains(left.id()))
                .forEach(left -> leaveOut(plan, left, subjects.of(left.id())));
        return plan.id();
    }

    private void replace(Plan old, Kept kept, String by) {
        if (kept.seen() != Kept.ANY
                && plans.lock(old.id(), old.scope().branch().value())
                                .orElseThrow()
                                .revision()
                        != kept.seen()) {
            throw new Refused(PlanningRefusal.PLAN_CHANGED);
        }
        old.discard(by, clock.instant());
    }

    /** The score and the reasons after an edit by hand; slots stay as they are. */
    public void rescore(UUID id, BranchCode branch, SolvedPlan result) {
        var plan = plans.findByIdAndBranch(id, branch.value()).orElseThrow();
        plan.scored(result.score(), json.write(result.rules()));
        for (var left : result.unassigned()) {
            visits.findByPlanIdAndRequestNumber(id, left.id())
                    .filter(visit -> visit.slot() == null)
                    .ifPresent(visit -> visit.leaveOut(json.write(left.reasons())));
        }
    }

    private void place(Plan plan, PlannedStop stop, Subject subject, Kept kept, ZoneId zone) {
        var visit = new PlannedVisit(UuidCreator.getTimeOrderedEpoch(), plan.id(), subject);
        visit.place(new Slot(
                stop.team(),
                stop.start().atZone(zone).toInstant(),
                stop.end().atZone(zone).toInstant()));
        var pins = kept.pins().getOrDefault(stop.id(), Pins.NONE);
        if (pins.any()) {
            visit.pin(pins);
        }
        visits.save(visit);
    }

    private void leaveOut(Plan plan, Left left, Subject subject) {
        var visit = new PlannedVisit(UuidCreator.getTimeOrderedEpoch(), plan.id(), subject);
        visit.leaveOut(json.write(left.reasons()));
        visits.save(visit);
    }

    /**
     * What people did before and during the run and what stays.
     *
     * @param pins by request number
     * @param edits made by hand during the run
     * @param seen the revision of the plan before, up to which its edits are in the result
     */
    public record Kept(Map<String, Pins> pins, int edits, int seen) {
        public static final int ANY = -1;
        public static final Kept NOTHING = new Kept(Map.of(), 0, ANY);
    }
}
