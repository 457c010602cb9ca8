package id.mcsoc.field;

import id.mcsoc.access.Actor;
import id.mcsoc.field.packing.PackageLog;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.sync.VisitScope;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer works on the team's visits, and on those packed for them before the plan changed behind their back. */
@Component
class TeamVisits implements VisitScope {

    private final VisitPlans plans;
    private final PackageLog packages;

    TeamVisits(VisitPlans plans, PackageLog packages) {
        this.plans = plans;
        this.packages = packages;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean allows(Actor officer, UUID visit) {
        var id = new VisitId(visit);
        var found = plans.find(id);
        return found.filter(one -> isOwn(officer, one)).isPresent()
                || packages.wasPackedFor(officer.id(), id) && found.isPresent();
    }

    static boolean isOwn(Actor officer, ScheduledVisit visit) {
        return officer.branch().equals(visit.branch())
                && visit.team().equals(officer.scope().team());
    }
}
