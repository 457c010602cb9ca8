package id.mcsoc.members.verification;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.members.ChangeMemberData;
import id.mcsoc.members.ChangeResult;
import id.mcsoc.members.ChangeVerified;
import id.mcsoc.members.MemberRefusal;
import id.mcsoc.members.Members;
import id.mcsoc.members.Origin;
import id.mcsoc.members.verification.Verification.Verdict;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the office says what the centre said. What is corrected or rejected is a change like any other, and kept. */
@Service
@Transactional
class VerificationDesk {

    private static final int DONE_SHOWN = 50;

    private final Verifications verifications;
    private final Members members;
    private final AccessLog access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VerificationDesk(
            Verifications verifications,
            Members members,
            AccessLog access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.verifications = verifications;
        this.members = members;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    List<Verification> open(Actor actor) {
        return verifications.open(actor.branch());
    }

    List<Verification> done(Actor actor) {
        return verifications.done(actor.branch(), DONE_SHOWN);
    }

    /** @param now the whole group as it stands */
    record Look(Verification one, String phone, String headName, Map<String, String> now) {

        /** Somebody changed it again since; that change has its own verification, or was made at the office. */
        public boolean isMovedOn() {
            return one.fields().stream()
                    .anyMatch(field -> !now.getOrDefault(field.name(), "").equals(field.after()));
        }
    }

    Look look(UUID id, Actor actor) {
        var one = verifications.get(id, actor.branch());
        access.saw(actor, "verification", "family:" + one.family().value());
        var family = members.family(one.family()).orElseThrow();
        return new Look(one, family.phone(), family.head().name(), members.standing(one.member(), one.group()));
    }

    /**
     * @param corrected by field name, for {@link Verdict#CORRECTED}
     * @throws Refused when it was decided, is the actor's own, corrects nothing or breaks what the data must be like
     */
    void decide(UUID id, Verdict verdict, Map<String, String> corrected, String because, Actor actor) {
        var look = look(id, actor);
        var one = look.one();
        if (!one.isOpen()) {
            throw new Refused(MemberRefusal.VERIFICATION_DECIDED);
        }
        if (one.entered().by().equals(actor.id().value())) {
            throw new Refused(MemberRefusal.OWN_VERIFICATION);
        }
        var reason = reason(verdict, because);
        if (verdict == Verdict.CORRECTED) {
            correct(look, corrected, reason, actor);
        } else if (verdict == Verdict.REJECTED) {
            write(look, putBack(look), reason, actor);
        }
        verifications.decide(one, verdict, actor.name(), reason);
        var area = members.family(one.family()).orElseThrow().address().area();
        var right = verdict == Verdict.ACCEPTED;
        events.publishEvent(new ChangeVerified(
                one.member(), area, one.group(), right, one.entered().at(), one.operation()));
    }

    void told(UUID id, Actor actor) {
        var one = look(id, actor).one();
        if (one.isOpen()) {
            throw new Refused(MemberRefusal.VERIFICATION_OPEN);
        }
        verifications.told(one.id(), actor.name());
    }

    private void correct(Look look, Map<String, String> typed, String reason, Actor actor) {
        var wanted = new LinkedHashMap<String, String>();
        look.one().fields().forEach(field -> {
            var value = typed.getOrDefault(field.name(), field.after()).strip();
            if (!value.equals(field.after())) {
                wanted.put(field.name(), value);
            }
        });
        if (wanted.isEmpty()) {
            throw new Refused(MemberRefusal.NOTHING_CORRECTED);
        }
        write(look, wanted, reason, actor);
        verifications.correct(look.one(), wanted);
    }

    /** Only what still stands as the tablet wrote it; a later change is not undone with an earlier one. */
    private static Map<String, String> putBack(Look look) {
        var wanted = new LinkedHashMap<String, String>();
        look.one().fields().stream()
                .filter(field -> field.after().equals(look.now().get(field.name())))
                .forEach(field -> wanted.put(field.name(), field.before()));
        return wanted;
    }

    private void write(Look look, Map<String, String> set, String reason, Actor actor) {
        if (set.isEmpty()) {
            return;
        }
        var one = look.one();
        var change = new ChangeMemberData(one.member(), one.group(), look.now(), set, reason, true);
        var origin = new Origin(actor, clock.instant(), Origin.Channel.CENTRE, UuidCreator.getTimeOrderedEpoch());
        if (members.change(change, origin).kind() == ChangeResult.Kind.CONFLICT) {
            throw new Refused(MemberRefusal.CONFLICT_MOVED_ON);
        }
    }

    /** What is right needs no reason. */
    private static String reason(Verdict verdict, String typed) {
        var reason = typed.strip();
        if (reason.length() > 400 || verdict != Verdict.ACCEPTED && reason.isEmpty()) {
            throw new Refused(MemberRefusal.REASON_MISSING);
        }
        return reason;
    }
}
