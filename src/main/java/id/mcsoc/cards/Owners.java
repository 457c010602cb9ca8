package id.mcsoc.cards;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.Members;
import id.mcsoc.shared.NotFound;
import org.springframework.stereotype.Component;

/** Whose card it is, and of which branch. */
@Component
class Owners {

    private final Members members;
    private final Branches branches;

    Owners(Members members, Branches branches) {
        this.members = members;
        this.branches = branches;
    }

    /** @throws NotFound for an unknown member or one of another branch */
    Owner find(MemberId id, Actor actor) {
        var member = members.member(id).orElseThrow(() -> new NotFound(id));
        var family = members.family(member.familyCard()).orElseThrow(() -> new NotFound(id));
        var branch = branches.serving(family.address().area()).code();
        if (!actor.scope().covers(branch)) {
            throw new NotFound(id);
        }
        return new Owner(member.name(), branch);
    }

    record Owner(String name, BranchCode branch) {}
}
