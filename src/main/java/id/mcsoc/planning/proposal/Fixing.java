package id.mcsoc.planning.proposal;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.booking.BranchHelp;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.solver.Fix;
import id.mcsoc.planning.solver.SolvedPlan.Reason;
import id.mcsoc.planning.team.AllowanceView.Cause;
import id.mcsoc.planning.team.TeamView;
import id.mcsoc.planning.team.Teams;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what a reason suggests: the branch's own fixes at once, the others become a word to the kelurahan. */
@Service
@Transactional
public class Fixing {

    private final Plans plans;
    private final Edits edits;
    private final BranchSteps steps;
    private final Judge judge;
    private final Outside outside;

    Fixing(Plans plans, Edits edits, BranchSteps steps, Judge judge, Outside outside) {
        this.plans = plans;
        this.edits = edits;
        this.steps = steps;
        this.judge = judge;
        this.outside = outside;
    }

    /** What is told to whom. */
    @Component
    record Outside(BranchHelp booking, Teams teams) {}

    /**
     * Which reason of which visit, as the reader saw it.
     *
     * @param seen the plan's revision then
     * @param why the reader's own reason, where one is needed
     */
    public record Order(UUID plan, UUID visit, String code, int seen, String why) {}

    /** @param reason that was answered; null when the visit had its place already: a second click */
    public record Applied(
            StopView stop, Slot slot, @Nullable Reason reason) {}

    /** All of it or nothing. @throws Refused when the visit would not be in the plan after it */
    public Applied apply(Order order, Actor by) {
        edits.hold(order.plan(), by);
        var plan = plans.get(order.plan(), by.branch());
        var stop = plan.stop(order.visit());
        if (stop.slot() != null) {
            return new Applied(stop, stop.slot(), null);
        }
        var reason = reason(plan, stop, order);
        if (FixOwner.of(reason, plan) != FixOwner.BRANCH) {
            throw new Refused(PlanningRefusal.FIX_NOT_OURS);
        }
        var edit = UuidCreator.getTimeOrderedEpoch();
        var cause = new Cause(edit, stop.number(), by.name());
        var fixes = Objects.requireNonNull(reason.fixes());
        fixes.forEach(fix -> steps.prepare(stop, fix, cause, plan, order.why(), by));
        var slot = steps.place(plan.id(), edit, stop, place(fixes, plans.get(plan.id(), by.branch()), stop), by);
        judge.rescore(plan.id(), by.branch());
        return new Applied(stop, slot, reason);
    }

    /** @return false when the kelurahan was told before */
    public boolean tell(Order order, Actor by) {
        edits.hold(order.plan(), by);
        var plan = plans.get(order.plan(), by.branch());
        var stop = plan.stop(order.visit());
        reason(plan, stop, order);
        var names = outside.teams().of(by.branch()).stream().collect(Collectors.toMap(TeamView::code, TeamView::name));
        return outside.booking().suggest(stop.subject().request(), Told.reasons(stop, names), by);
    }

    /** Where it goes once everything else is done: as promised, or else by looking again. */
    private Fix place(List<Fix> fixes, PlanView now, StopView stop) {
        return fixes.stream()
                .filter(fix -> fix.kind() == Fix.Kind.PLACE)
                .findFirst()
                .orElseGet(() -> judge.evaluate(now).unassigned().stream()
                        .filter(left -> left.id().equals(stop.number()))
                        .flatMap(left -> left.reasons().stream())
                        .flatMap(reason -> Objects.requireNonNullElse(reason.fixes(), List.<Fix>of()).stream())
                        .filter(fix -> fix.kind() == Fix.Kind.PLACE)
                        .findFirst()
                        .orElseThrow(() -> new Refused(PlanningRefusal.FIX_HELPS_NO_MORE, stop.number())));
    }

    private static Reason reason(PlanView plan, StopView stop, Order order) {
        if (plan.header().revision() != order.seen()) {
            throw new Refused(PlanningRefusal.PLAN_CHANGED);
        }
        return stop.reasons().stream()
                .filter(reason -> reason.code().equals(order.code()))
                .findFirst()
                .orElseThrow(() -> new NotFound(order.code()));
    }
}
