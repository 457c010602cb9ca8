package id.mcsoc.complaints.intake;

import id.mcsoc.access.Actor;
import id.mcsoc.complaints.ComplaintRefusal;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import org.springframework.stereotype.Component;

/** Which branch answers for a place. */
@Component("complaintPlaces")
class Places {

    private final Areas areas;
    private final Branches branches;

    Places(Areas areas, Branches branches) {
        this.areas = areas;
        this.branches = branches;
    }

    /** @throws Refused for an unknown area and for one of another branch, alike */
    BranchCode branch(AreaCode area, Actor actor) {
        try {
            areas.get(area);
            var branch = branches.serving(area).code();
            if (actor.scope().covers(branch)) {
                return branch;
            }
        } catch (NotFound outsideEveryTerritory) {
            // falls through to the one refusal
        }
        throw new Refused(ComplaintRefusal.COMPLAINT_AREA_UNKNOWN, area.value());
    }
}
