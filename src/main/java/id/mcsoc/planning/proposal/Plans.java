package id.mcsoc.planning.proposal;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans to look at. */
@Service
@Transactional(readOnly = true)
public class Plans {

    private final PlanRepository plans;
    private final PlannedVisitRepository visits;
    private final PlanJson json;

    Plans(PlanRepository plans, PlannedVisitRepository visits, PlanJson json) {
        this.plans = plans;
        this.visits = visits;
        this.json = json;
    }

    /** @throws NotFound for another branch's plan */
    public PlanView get(UUID id, BranchCode branch) {
        return plans.findByIdAndBranch(id, branch.value()).map(this::view).orElseThrow(() -> new NotFound(id));
    }

    /** The proposal on the table. */
    public Optional<PlanView> open(BranchCode branch) {
        return plans.findByOpenBranch(branch.value()).map(this::view);
    }

    public Optional<PlanView> lastApproved(BranchCode branch) {
        return plans.findFirstByBranchAndStateOrderByDecidedAtDesc(branch.value(), PlanState.APPROVED)
                .map(this::view);
    }

    /** The newest twenty, without their stops. */
    public List<PlanView> newest(BranchCode branch) {
        return plans.findTop20ByBranchOrderByCreatedAtDesc(branch.value()).stream()
                .map(plan -> view(plan, List.of()))
                .toList();
    }

    private PlanView view(Plan plan) {
        return view(
                plan,
                visits.findByPlanIdOrderByStartsAtAscRequestNumberAsc(plan.id()).stream()
                        .map(this::stop)
                        .toList());
    }

    private PlanView view(Plan plan, List<StopView> stops) {
        return new PlanView(plan.id(), plan.scope(), plan.header(), plan.score(), json.rules(plan.rules()), stops);
    }

    private StopView stop(PlannedVisit visit) {
        return new StopView(
                visit.id(),
                visit.subject(),
                visit.slot(),
                visit.pins(),
                visit.editedIn(),
                json.reasons(visit.reasons()));
    }
}
