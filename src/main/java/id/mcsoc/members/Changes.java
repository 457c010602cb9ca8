package id.mcsoc.members;

import static id.mcsoc.members.MemberRefusal.*;

import id.mcsoc.access.AccessRefusal;
import id.mcsoc.access.Restrictions;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.members.verification.Verifications;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Merges a change by three: what the officer saw, what they want, what stands there now. Who did not see what stands
 * there does not overwrite it.
 */
@Component
class Changes {

    private final FamilyTable families;
    private final PersonTable persons;
    private final Trail trail;
    private final Conflicts conflicts;
    private final GroupWriter writer;

    Changes(FamilyTable families, PersonTable persons, Trail trail, Conflicts conflicts, GroupWriter writer) {
        this.families = families;
        this.persons = persons;
        this.trail = trail;
        this.conflicts = conflicts;
        this.writer = writer;
    }

    /** Where a change is written down, and what waits for the centre. */
    @Component
    record Trail(ChangeLog log, Verifications verifications, Restrictions restrictions) {}

    ChangeResult apply(ChangeMemberData command, Origin origin) {
        var held = hold(command.member(), origin);
        var before = trail.log().result(origin.operation(), command.group());
        if (before.isPresent()) {
            return before.get();
        }
        var state = GroupState.of(command.group(), held.family(), held.member());
        var wanted = writer.rules().normalised(command, state);
        var result = merge(command, origin, held, state, wanted);
        trail.log().remember(origin.operation(), command, result);
        return result;
    }

    private ChangeResult merge(
            ChangeMemberData command, Origin origin, Held held, GroupState state, Map<String, String> wanted) {
        if (state.hasAll(wanted)) {
            return new ChangeResult(ChangeResult.Kind.UNCHANGED, state.revision(), Map.of());
        }
        if (!state.hasAll(writer.rules().normalisedBase(command))) {
            conflicts.queue(command, origin, held, state);
            return new ChangeResult(ChangeResult.Kind.CONFLICT, state.revision(), state.values());
        }
        if (command.reason().isBlank() || command.reason().length() > 400) {
            throw new Refused(REASON_MISSING);
        }
        return judged(command, origin, held, state, wanted);
    }

    /** What only the centre may judge waits for it when a tablet sends it; at the office somebody just judged. */
    private ChangeResult judged(
            ChangeMemberData command, Origin origin, Held held, GroupState state, Map<String, String> wanted) {
        var findings = writer.rules().judge(command, held, state.with(wanted), origin);
        var open = findings.stream()
                .filter(finding -> finding.is(FamilyRule.Severity.CASE))
                .findFirst();
        if (origin.channel() == Origin.Channel.TABLET && open.isPresent()) {
            conflicts.queue(writer.rules().explained(command, open.get()), origin, held, state);
            return new ChangeResult(ChangeResult.Kind.CONFLICT, state.revision(), state.values());
        }
        return write(command, origin, held, state, wanted);
    }

    private ChangeResult write(
            ChangeMemberData command, Origin origin, Held held, GroupState state, Map<String, String> wanted) {
        var from = writer.rules().effective(command, held, origin);
        var kind = writer.write(command.group(), held, state.with(wanted), origin);
        if (origin.channel() == Origin.Channel.TABLET) {
            var card = held.family().familyCard();
            trail.verifications().await(command, card, new Verifications.Values(state.values(), wanted), from, origin);
        }
        trail.log().write(command, origin, held, state, wanted);
        return new ChangeResult(kind, state.revision() + 1, Map.of());
    }

    /** Who waited may find the person erased or the family closed; what is under way in a hall goes on. */
    private Held hold(MemberId id, Origin origin) {
        var card = persons.find(id).orElseThrow(() -> new NotFound(id)).familyCard();
        var branch = families.lock(card).orElseThrow(() -> new NotFound(card));
        if (!origin.by().scope().covers(new BranchCode(branch))) {
            throw new NotFound(id);
        }
        if (origin.channel() == Origin.Channel.OFFICE && trail.restrictions().isRestricted("family:" + card.value())) {
            throw new Refused(AccessRefusal.READ_RESTRICTED);
        }
        var member = persons.find(id).orElseThrow(() -> new NotFound(id));
        return new Held(families.load(card).orElseThrow(), member, branch);
    }

    /** A family that nobody else changes until the transaction ends. */
    record Held(FamilyView family, MemberView member, String branch) {}
}
