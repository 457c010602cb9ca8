package id.mcsoc.cards.office;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.Branches;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.Members;
import id.mcsoc.shared.NotFound;
import org.springframework.stereotype.Component;

/** A member's family, if it lives in the actor's branch. */
@Component
class CardFamilies {

    private final Members members;
    private final Branches branches;

    CardFamilies(Members members, Branches branches) {
        this.members = members;
        this.branches = branches;
    }

    /** @throws NotFound for another branch's member as well */
    FamilyView find(MemberId id, Actor actor) {
        return members.member(id)
                .flatMap(member -> members.family(member.familyCard()))
                .filter(family -> actor.scope()
                        .covers(branches.serving(family.address().area()).code()))
                .orElseThrow(() -> new NotFound(id));
    }
}
