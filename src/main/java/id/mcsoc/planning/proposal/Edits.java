package id.mcsoc.planning.proposal;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.VisitRequestWithdrawn;
import id.mcsoc.booking.VisitSlotFreed;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.team.Allowances;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a proposal by hand, one at a time. */
@Service
@Transactional
class Edits {

    private final PlanRepository plans;
    private final PlannedVisitRepository visits;
    private final PlanEditRepository edits;
    private final Allowances allowances;
    private final Clock clock;

    Edits(
            PlanRepository plans,
            PlannedVisitRepository visits,
            PlanEditRepository edits,
            Allowances allowances,
            Clock clock) {
        this.plans = plans;
        this.visits = visits;
        this.edits = edits;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** One change at a time, until the transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(UUID plan, Actor by) {
        locked(plan, by);
    }

    /** @param seen the revision the move was checked against */
    void place(UUID plan, UUID visit, Slot slot, int seen, Actor by) {
        if (locked(plan, by).revision() != seen) {
            throw new Refused(PlanningRefusal.PLAN_CHANGED);
        }
        place(UuidCreator.getTimeOrderedEpoch(), plan, visit, slot, by);
    }

    /** @param edit what this change is called: what teams are given for it is taken back with it */
    void place(UUID edit, UUID plan, UUID visit, Slot slot, Actor by) {
        var open = locked(plan, by);
        var moved = visitOf(open, visit);
        var revision = open.edited();
        edits.save(new PlanEdit(edit, moved, revision, by.name(), clock.instant()));
        moved.place(slot);
        moved.edited(revision);
    }

    Slot pin(UUID plan, UUID visit, Pins pins, Actor by) {
        var open = locked(plan, by);
        var pinned = visitOf(open, visit);
        pinned.pin(pins);
        pinned.edited(open.edited());
        return Objects.requireNonNull(pinned.slot());
    }

    void undo(UUID plan, Actor by) {
        var open = locked(plan, by);
        var last = edits.findFirstByPlanIdOrderByRevisionDesc(plan)
                .orElseThrow(() -> new Refused(PlanningRefusal.NOTHING_TO_UNDO));
        var visit = visitOf(open, last.plannedVisitId());
        if (visit.pins().any()) {
            throw new Refused(PlanningRefusal.PINNED, visit.subject().number());
        }
        last.putBack(visit);
        visit.edited(open.edited());
        allowances.takeBack(last.id());
        edits.delete(last);
    }

    boolean any(UUID plan) {
        return edits.existsByPlanId(plan);
    }

    @EventListener
    void withdrawn(VisitRequestWithdrawn event) {
        remove(event.request());
    }

    @EventListener
    void freed(VisitSlotFreed event) {
        remove(event.request());
    }

    private void remove(RequestId request) {
        for (var visit : visits.findInOpenPlans(request.value())) {
            plans.findById(visit.planId()).ifPresent(Plan::edited);
            edits.findByPlannedVisitId(visit.id()).forEach(edit -> allowances.takeBack(edit.id()));
            edits.deleteByPlannedVisitId(visit.id());
            visits.delete(visit);
        }
    }

    private Plan locked(UUID id, Actor by) {
        var plan = plans.lock(id, by.branch().value()).orElseThrow(() -> new NotFound(id));
        plan.requireOpen();
        return plan;
    }

    private PlannedVisit visitOf(Plan plan, UUID visit) {
        return visits.findByIdAndPlanId(visit, plan.id()).orElseThrow(() -> new NotFound(visit));
    }
}
