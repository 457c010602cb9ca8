package id.mcsoc.planning.proposal;

import id.mcsoc.planning.solver.Fix;
import id.mcsoc.planning.solver.Fix.Kind;
import id.mcsoc.planning.solver.SolvedPlan.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Who can do what a reason suggests. */
public enum FixOwner {
    /** Each part of it lies in the branch's hands. */
    BRANCH,
    /** Something in it only the kelurahan can do. */
    KELURAHAN,
    /** Nothing can be promised. */
    NOBODY;

    private static final Set<Kind> OURS = EnumSet.of(
            Kind.PLACE,
            Kind.KIT,
            Kind.CARDS,
            Kind.ROOM,
            Kind.MORE_VISITS,
            Kind.LONGER_DAY,
            Kind.EXTRA_TEAM,
            Kind.WAIVE);

    /** A time the kelurahan chose is not the branch's to move; a planner's own pin is. */
    public static FixOwner of(Reason reason, PlanView plan) {
        var fixes = Objects.requireNonNullElse(reason.fixes(), List.<Fix>of());
        if (fixes.isEmpty()) {
            return NOBODY;
        }
        return fixes.stream().allMatch(fix -> OURS.contains(fix.kind()) || isPinned(fix, plan)) ? BRANCH : KELURAHAN;
    }

    private static boolean isPinned(Fix fix, PlanView plan) {
        return fix.kind() == Kind.MOVE_PINNED
                && plan.placed().stream()
                        .anyMatch(stop ->
                                stop.number().equals(fix.name()) && stop.pins().any());
    }

    /** Whether it needs a reason in the branch's own words. */
    public static boolean needsReason(Reason reason) {
        var fixes = Objects.requireNonNullElse(reason.fixes(), List.<Fix>of());
        return fixes.stream().anyMatch(fix -> fix.kind() == Kind.WAIVE);
    }
}
