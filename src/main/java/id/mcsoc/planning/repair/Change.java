package id.mcsoc.planning.repair;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitState;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.solver.SolvedPlan.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one promised visit.
 *
 * @param touched it could not stay; otherwise it makes room for one that could not
 * @param after null when it can no longer be served, for the {@code reasons}
 */
record Change(
        VisitId visit,
        RequestId request,
        String number,
        AreaCode area,
        String venue,
        int families,
        VisitState state,
        boolean touched,
        Slot before,
        @Nullable Slot after,
        List<Reason> reasons) {

    public boolean lost() {
        return after == null;
    }

    /** Nobody in the kelurahan has to change anything. */
    public boolean sameHour() {
        return after != null
                && after.start().equals(before.start())
                && after.end().equals(before.end());
    }

    public boolean sameTeam() {
        return after != null && after.team().equals(before.team());
    }
}
