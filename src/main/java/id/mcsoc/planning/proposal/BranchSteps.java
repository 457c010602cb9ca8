package id.mcsoc.planning.proposal;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.booking.BranchHelp;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.Moves.Target;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.solver.Fix;
import id.mcsoc.planning.team.AllowanceView.Cause;
import id.mcsoc.planning.team.AllowanceView.Kind;
import id.mcsoc.planning.team.AllowanceView.More;
import id.mcsoc.planning.team.Allowances;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The single steps of a fix, as the branch takes them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BranchSteps {

    private final Edits edits;
    private final Judge judge;
    private final Allowances allowances;
    private final BranchHelp booking;
    private final Branches branches;

    BranchSteps(Edits edits, Judge judge, Allowances allowances, BranchHelp booking, Branches branches) {
        this.edits = edits;
        this.judge = judge;
        this.allowances = allowances;
        this.booking = booking;
        this.branches = branches;
    }

    /** Everything but putting the visit itself into the plan. */
    void prepare(StopView stop, Fix fix, Cause cause, PlanView plan, String why, Actor by) {
        var branch = plan.scope().branch();
        switch (fix.kind()) {
            case WAIVE -> booking.waive(stop.subject().request(), why, by);
            case MOVE_PINNED -> movePinned(fix, plan, by);
            case EXTRA_TEAM -> lend(stop, fix, cause, plan);
            case LONGER_DAY -> give(fix, Kind.UNTIL, cause, branch);
            case KIT -> give(fix, Kind.KIT, cause, branch);
            case CARDS -> give(fix, Kind.CARDS, cause, branch);
            case ROOM -> give(fix, Kind.FAMILIES, cause, branch);
            case MORE_VISITS -> give(fix, Kind.VISITS, cause, branch);
            case PLACE -> {}
            case ADD_DATE, MORE_HOURS, SPLIT, POOL, MAP_POINT -> throw new Refused(PlanningRefusal.FIX_NOT_OURS);
        }
    }

    /** By the planner's own insertion, into the plan as it is by now. @throws Refused when it does not fit there */
    Slot place(UUID planId, UUID edit, StopView stop, Fix fix, Actor by) {
        var target = target(fix);
        var plan = judge.plan(planId, by.branch());
        var checked = judge.check(plan, plan.stop(stop.id()), target);
        if (!checked.fits()) {
            throw new Refused(PlanningRefusal.FIX_HELPS_NO_MORE, stop.number());
        }
        var slot =
                Moves.slot(target, checked, branches.get(plan.scope().branch()).zone());
        edits.place(edit, plan.id(), stop.id(), slot, by);
        return slot;
    }

    /** The pin is released. */
    private void movePinned(Fix fix, PlanView plan, Actor by) {
        var pinned = plan.placed().stream()
                .filter(stop -> stop.number().equals(fix.name()))
                .findFirst()
                .orElseThrow(() -> new Refused(PlanningRefusal.FIX_HELPS_NO_MORE, String.valueOf(fix.name())));
        edits.pin(plan.id(), pinned.id(), Pins.NONE, by);
        place(plan.id(), UuidCreator.getTimeOrderedEpoch(), pinned, fix, by);
    }

    private void lend(StopView stop, Fix fix, Cause cause, PlanView plan) {
        var branch = plan.scope().branch();
        var code = Objects.requireNonNull(fix.team());
        var skills = judge.needs(plan, stop);
        allowances.lend(branch, code, Objects.requireNonNull(fix.name()), skills, stop.families());
        allowances.give(branch, code, more(fix, Kind.TEAM), cause);
        give(fix, Kind.UNTIL, cause, branch);
    }

    private void give(Fix fix, Kind kind, Cause cause, BranchCode branch) {
        allowances.give(branch, Objects.requireNonNull(fix.team()), more(fix, kind), cause);
    }

    private static More more(Fix fix, Kind kind) {
        LocalDate date = Objects.requireNonNull(fix.date());
        return new More(
                date, kind, fix.amount(), kind == Kind.UNTIL ? fix.to() : null, kind == Kind.KIT ? fix.name() : null);
    }

    private static Target target(Fix fix) {
        return new Target(
                Objects.requireNonNull(fix.team()),
                Objects.requireNonNull(fix.date()),
                Objects.requireNonNull(fix.from()));
    }
}
