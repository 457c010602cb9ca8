package id.mcsoc.members;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.members.Conflicts.Case;
import id.mcsoc.members.Conflicts.Decision;
import id.mcsoc.members.DecisionLog.Step;
import id.mcsoc.members.DecisionLog.Turn;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person decides what a machine must not: whose change counts. Each decision is a change like any other. */
@Service
@Transactional
class ConflictDesk {

    private final Conflicts conflicts;
    private final DecisionLog log;
    private final Members members;
    private final AccessLog access;
    private final Round round;

    ConflictDesk(Conflicts conflicts, DecisionLog log, Members members, AccessLog access, Round round) {
        this.conflicts = conflicts;
        this.log = log;
        this.members = members;
        this.access = access;
        this.round = round;
    }

    /** What a decision needs around it. */
    @org.springframework.stereotype.Component
    record Round(ChangeLog history, ApplicationEventPublisher events, Clock clock) {}

    List<Case> open(Actor actor) {
        return conflicts.open(actor.branch());
    }

    /** The case with the values as they stand now. */
    Open look(UUID id, Actor actor) {
        var found = conflicts.get(id, actor.branch());
        var member = members.member(found.member()).orElseThrow();
        access.saw(actor, "conflict", "family:" + member.familyCard().value());
        var family = members.family(member.familyCard()).orElseThrow();
        var now = GroupState.of(found.group(), family, member).values();
        return new Open(found, family.familyCard(), now, suggestion(found, family.familyCard(), now), log.of(id));
    }

    /** The later deed, as its officer's clock was corrected; what nobody touched since may give way. */
    private Decision suggestion(Case found, FamilyCardNumber card, Map<String, String> now) {
        var last = round.history().of(card).stream()
                .filter(line -> now.containsKey(line.field()))
                .filter(line -> line.member().isEmpty() || line.member().get().equals(found.member()))
                .map(ChangeLog.Line::capturedAt)
                .max(java.util.Comparator.naturalOrder());
        return last.filter(at -> !found.capturedAt().isAfter(at)).isPresent() ? Decision.THEIRS : Decision.MINE;
    }

    /**
     * @return DECIDED, or PROPOSED where a second person has to say the same
     * @throws Refused when the values moved on since they were seen, or somebody else decided
     */
    Step decide(UUID id, Verdict verdict, Actor actor) {
        var open = look(id, actor);
        if (open.conflict().decision().isPresent()) {
            throw new Refused(MemberRefusal.CONFLICT_DECIDED);
        }
        if (open.conflict().group().needsTwoPeople()
                && open.conflict().entered().by().equals(actor.id().value())) {
            throw new Refused(MemberRefusal.OWN_CHANGE);
        }
        var reason = reason(verdict.reason());
        var turn = new Turn(open.now(), wanted(open, verdict));
        if (open.conflict().group().needsTwoPeople() && !confirms(open, verdict.decision(), turn, actor)) {
            log.add(id, Step.PROPOSED, verdict.decision(), turn, actor, reason);
            return Step.PROPOSED;
        }
        if (verdict.decision() != Decision.THEIRS) {
            write(open.conflict(), verdict.seen(), turn.wanted(), reason, actor, verdict.operation());
        }
        conflicts.decide(id, verdict.decision(), actor.name(), reason);
        log.add(id, Step.DECIDED, verdict.decision(), turn, actor, reason);
        tell(open, verdict.decision().name(), actor, reason);
        return Step.DECIDED;
    }

    /** Puts back what stood there before the decision, and the case on the list. @throws Refused CONFLICT_MOVED_ON */
    void reverse(UUID id, String because, UUID operation, Actor actor) {
        var open = look(id, actor);
        var reason = reason(because);
        var decided = log.last(id)
                .filter(line -> line.step() == Step.DECIDED)
                .orElseThrow(() -> new Refused(MemberRefusal.CONFLICT_NOT_DECIDED));
        if (open.conflict().group().needsTwoPeople()
                && decided.by().equals(actor.id().value())) {
            throw new Refused(MemberRefusal.SECOND_PERSON_NEEDED);
        }
        if (decided.decision() != Decision.THEIRS) {
            write(open.conflict(), decided.wanted(), decided.before(), reason, actor, operation);
        }
        conflicts.reopen(id);
        log.add(id, Step.REVERSED, decided.decision(), new Turn(open.now(), decided.before()), actor, reason);
        tell(open, "OPEN", actor, reason);
    }

    private static boolean confirms(Open open, Decision decision, Turn turn, Actor actor) {
        var proposal = open.proposal();
        if (proposal.isEmpty()) {
            return false;
        }
        if (proposal.get().by().equals(actor.id().value())) {
            throw new Refused(MemberRefusal.SECOND_PERSON_NEEDED);
        }
        return proposal.get().decision() == decision
                && proposal.get().wanted().equals(turn.wanted())
                && proposal.get().before().equals(turn.before());
    }

    private static Map<String, String> wanted(Open open, Verdict verdict) {
        return switch (verdict.decision()) {
            case MINE -> open.conflict().mine();
            case THEIRS -> open.now();
            case EDITED -> verdict.edited();
        };
    }

    private static String reason(String typed) {
        if (typed.isBlank() || typed.length() > 400) {
            throw new Refused(MemberRefusal.REASON_MISSING);
        }
        return typed.strip();
    }

    private void write(
            Case found, Map<String, String> seen, Map<String, String> set, String reason, Actor actor, UUID operation) {
        var change = new ChangeMemberData(found.member(), found.group(), seen, set, reason, true);
        var origin = new Origin(actor, round.clock().instant(), Origin.Channel.OFFICE, operation);
        if (members.change(change, origin).kind() == ChangeResult.Kind.CONFLICT) {
            throw new Refused(MemberRefusal.CONFLICT_MOVED_ON);
        }
    }

    private void tell(Open open, String decision, Actor by, String reason) {
        var found = open.conflict();
        round.events()
                .publishEvent(new ConflictDecided(
                        open.family(), found.member(), found.operation(), decision, by.id(), reason));
    }

    /** @param suggestion what the clock speaks for; nothing more */
    record Open(
            Case conflict,
            FamilyCardNumber family,
            Map<String, String> now,
            Decision suggestion,
            List<DecisionLog.Line> history) {

        /** What somebody proposed and a second person has not confirmed yet. */
        public Optional<DecisionLog.Line> proposal() {
            return history.isEmpty() || history.get(history.size() - 1).step() != Step.PROPOSED
                    ? Optional.empty()
                    : Optional.of(history.get(history.size() - 1));
        }
    }

    /** @param seen what stood there; @param edited what to write instead, for {@link Decision#EDITED} */
    record Verdict(
            Decision decision, Map<String, String> seen, Map<String, String> edited, String reason, UUID operation) {}
}
