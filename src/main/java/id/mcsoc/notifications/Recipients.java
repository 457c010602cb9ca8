package id.mcsoc.notifications;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom something in an area concerns. */
@Component
class Recipients {

    private final Users users;
    private final Branches branches;

    Recipients(Users users, Branches branches) {
        this.users = users;
        this.branches = branches;
    }

    List<Actor> planners(AreaCode area) {
        return Stream.of(Role.BRANCH_PLANNER, Role.BRANCH_HEAD)
                .flatMap(role -> inBranch(area, role))
                .toList();
    }

    List<Actor> staff(AreaCode area) {
        return users.staffOf(area);
    }

    /** The kelurahan, and the branch that may have to send it a WhatsApp message. */
    List<Actor> staffAndPlanners(AreaCode area) {
        return Stream.concat(users.staffOf(area).stream(), planners(area).stream())
                .toList();
    }

    List<Actor> heads(AreaCode area) {
        return inBranch(area, Role.BRANCH_HEAD).toList();
    }

    List<Actor> heads(BranchCode branch) {
        return users.inBranch(branch, Role.BRANCH_HEAD);
    }

    List<Actor> officers(AreaCode area, String team) {
        return inBranch(area, Role.FIELD_OFFICER)
                .filter(officer -> team.equals(officer.scope().team()))
                .toList();
    }

    List<Actor> complaintOfficers(AreaCode area) {
        return inBranch(area, Role.COMPLAINT_OFFICER).toList();
    }

    private Stream<Actor> inBranch(AreaCode area, Role role) {
        return users.inBranch(branches.serving(area).code(), role).stream();
    }
}
