package id.mcsoc.reporting.heard;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.TeamDay;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.reporting.Place;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the thing an event speaks of is. */
@Component("reportingPlaces")
class Places {

    private final Branches branches;
    private final VisitPlans visits;
    private final Members members;

    Places(Branches branches, VisitPlans visits, Members members) {
        this.branches = branches;
        this.visits = visits;
        this.members = members;
    }

    Place of(AreaCode area) {
        return new Place(branches.serving(area).code(), area);
    }

    Optional<ScheduledVisit> visit(VisitId id) {
        return visits.find(id);
    }

    Optional<Place> of(VisitId id) {
        return visits.find(id).map(visit -> new Place(visit.branch(), visit.area(), visit.team()));
    }

    Optional<TeamDay> dayOf(VisitId id) {
        return visits.dayOf(id);
    }

    Optional<Place> of(MemberId id) {
        return members.member(id)
                .map(MemberView::familyCard)
                .flatMap(members::family)
                .map(family -> of(family.address().area()));
    }
}
