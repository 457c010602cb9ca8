package id.mcsoc.members;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person says whether two members are one. The one registered later is then suspended, never deleted. */
@Service
@Transactional
class TwinDesk {

    private final Twins twins;
    private final Members members;
    private final AccessLog access;
    private final Clock clock;

    TwinDesk(Twins twins, Members members, AccessLog access, Clock clock) {
        this.twins = twins;
        this.members = members;
        this.access = access;
        this.clock = clock;
    }

    List<Twins.Pair> open(Actor actor) {
        access.saw(actor, "possible-twins", "members");
        return twins.open(actor.branch());
    }

    /** @throws NotFound in another branch, or when it is decided already */
    void decide(UUID id, Twins.Verdict verdict, String reason, UUID operation, Actor actor) {
        var pair = get(id, actor);
        if (reason.isBlank() || reason.length() > 400) {
            throw new Refused(MemberRefusal.REASON_MISSING);
        }
        if (!twins.decide(id, actor.branch(), verdict, actor.name(), reason.strip())) {
            throw new NotFound(id);
        }
        if (verdict == Twins.Verdict.SAME) {
            suspend(pair.member(), reason.strip(), operation, actor);
        }
    }

    /** @throws NotFound in another branch, or when it is decided already */
    Twins.Pair get(UUID id, Actor actor) {
        return twins.open(actor.branch()).stream()
                .filter(open -> open.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private void suspend(MemberId id, String reason, UUID operation, Actor actor) {
        var member = members.member(id).orElseThrow(() -> new NotFound(id));
        var family = members.family(member.familyCard()).orElseThrow();
        var now = GroupState.of(Group.FAMILY_STATUS, family, member).values();
        var set = Map.of("status", MembershipStatus.SUSPENDED.name(), "statusReason", "registered-twice");
        members.change(
                new ChangeMemberData(id, Group.FAMILY_STATUS, now, set, reason),
                new Origin(actor, clock.instant(), Origin.Channel.OFFICE, operation));
    }
}
