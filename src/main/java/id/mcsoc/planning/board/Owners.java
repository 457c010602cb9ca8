package id.mcsoc.planning.board;

import id.mcsoc.planning.proposal.FixOwner;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.solver.SolvedPlan.Reason;

/** Which button stands under a reason in the tray. */
record Owners(PlanView plan) {

    public boolean branch(Reason reason) {
        return plan.isOpen() && FixOwner.of(reason, plan) == FixOwner.BRANCH;
    }

    public boolean kelurahan(Reason reason) {
        return plan.isOpen() && FixOwner.of(reason, plan) == FixOwner.KELURAHAN;
    }

    public boolean needsReason(Reason reason) {
        return FixOwner.needsReason(reason);
    }
}
