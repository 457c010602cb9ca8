package id.mcsoc.members;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.members.Conflicts.Case;
import id.mcsoc.members.Conflicts.Decision;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person decides what a machine must not: whose change counts. */
@Service
@Transactional
class ConflictDesk {

    private final Conflicts conflicts;
    private final Members members;
    private final AccessLog access;
    private final Clock clock;

    ConflictDesk(Conflicts conflicts, Members members, AccessLog access, Clock clock) {
        this.conflicts = conflicts;
        this.members = members;
        this.access = access;
        this.clock = clock;
    }

    List<Case> open(Actor actor) {
        return conflicts.open(actor.branch());
    }

    /** The case with the values as they stand now. */
    Open look(UUID id, Actor actor) {
        var found = conflicts.get(id, actor.branch());
        var member = members.member(found.member()).orElseThrow();
        access.saw(actor, "conflict", "family:" + member.familyCard().value());
        var family = members.family(member.familyCard()).orElseThrow();
        return new Open(found, GroupState.of(found.group(), family, member).values());
    }

    /** @throws Refused when the values moved on since they were seen, or somebody else decided */
    void decide(UUID id, Verdict verdict, Actor actor) {
        var open = look(id, actor);
        if (open.conflict().decision().isPresent()) {
            throw new Refused(MemberRefusal.CONFLICT_DECIDED);
        }
        if (verdict.reason().isBlank() || verdict.reason().length() > 400) {
            throw new Refused(MemberRefusal.REASON_MISSING);
        }
        if (verdict.decision() != Decision.THEIRS) {
            write(open, verdict, actor);
        }
        conflicts.decide(id, verdict.decision(), actor.name(), verdict.reason().strip());
    }

    private void write(Open open, Verdict verdict, Actor actor) {
        var set = verdict.decision() == Decision.MINE ? open.conflict().mine() : verdict.edited();
        var change = new ChangeMemberData(
                open.conflict().member(), open.conflict().group(), verdict.seen(), set, verdict.reason());
        var origin = new Origin(actor, clock.instant(), Origin.Channel.OFFICE, verdict.operation());
        if (members.change(change, origin).kind() == ChangeResult.Kind.CONFLICT) {
            throw new Refused(MemberRefusal.CONFLICT_MOVED_ON);
        }
    }

    record Open(Case conflict, Map<String, String> now) {}

    /** @param seen what stood there; @param edited what to write instead, for {@link Decision#EDITED} */
    record Verdict(
            Decision decision, Map<String, String> seen, Map<String, String> edited, String reason, UUID operation) {}
}
