package id.mcsoc.members.verification;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.members.ChangeMemberData;
import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.members.ChangeResult;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.MemberRefusal;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.members.Origin;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes what the centre said: a change like any other, with its history, part by part. */
@Component
class Corrections {

    private static final Map<String, String> NOT_A_MEMBER =
            Map.of("status", "INACTIVE", "statusReason", "registration-rejected");

    private final Members members;
    private final Clock clock;

    Corrections(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /** As it stands today, by the name of the field. */
    Map<String, String> now(Verification one) {
        var standing = new LinkedHashMap<Part, Map<String, String>>();
        var now = new LinkedHashMap<String, String>();
        for (var field : one.fields()) {
            var part = Part.of(one, field);
            part.map(found -> standing.computeIfAbsent(found, this::standing).getOrDefault(field.label(), ""))
                    .or(() -> relation(field))
                    .ifPresent(value -> now.put(field.name(), value));
        }
        return now;
    }

    /** @param set by the name of the field */
    void write(Verification one, Map<String, String> set, String reason, Actor actor) {
        var parts = new LinkedHashMap<Part, Map<String, String>>();
        for (var field : one.fields()) {
            var value = set.get(field.name());
            if (value != null) {
                Part.of(one, field)
                        .ifPresent(part -> parts.computeIfAbsent(part, none -> new LinkedHashMap<>())
                                .put(field.label(), value));
            }
        }
        parts.forEach((part, values) -> change(part, values, reason, actor));
    }

    /** Who was registered stays on record, and is no member. */
    void close(Verification one, String reason, Actor actor) {
        one.fields().stream()
                .flatMap(field -> field.person().stream())
                .distinct()
                .forEach(person ->
                        change(new Part(new MemberId(person), Group.FAMILY_STATUS), NOT_A_MEMBER, reason, actor));
    }

    private void change(Part part, Map<String, String> set, String reason, Actor actor) {
        var change = new ChangeMemberData(part.member(), part.group(), standing(part), set, reason, true);
        var origin = new Origin(actor, clock.instant(), Origin.Channel.CENTRE, UuidCreator.getTimeOrderedEpoch());
        if (members.change(change, origin).kind() == ChangeResult.Kind.CONFLICT) {
            throw new Refused(MemberRefusal.CONFLICT_MOVED_ON);
        }
    }

    /** Nothing of somebody who was erased since. */
    private Map<String, String> standing(Part part) {
        return members.member(part.member()).isEmpty() ? Map.of() : members.standing(part.member(), part.group());
    }

    private Optional<String> relation(Verification.Field field) {
        return field.person()
                .flatMap(person -> members.member(new MemberId(person)))
                .map(MemberView::relation)
                .map(Enum::name);
    }
}
