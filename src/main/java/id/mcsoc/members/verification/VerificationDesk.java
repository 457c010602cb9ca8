package id.mcsoc.members.verification;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.members.ChangeVerified;
import id.mcsoc.members.MemberRefusal;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.members.verification.Verification.Verdict;
import id.mcsoc.shared.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the office says what the centre said. What is corrected or rejected is a change like any other, and kept. */
@Service
@Transactional
class VerificationDesk {

    private static final int DONE_SHOWN = 50;

    private final VerificationTable table;
    private final Members members;
    private final Corrections corrections;
    private final AccessLog access;
    private final ApplicationEventPublisher events;

    VerificationDesk(
            VerificationTable table,
            Members members,
            Corrections corrections,
            AccessLog access,
            ApplicationEventPublisher events) {
        this.table = table;
        this.members = members;
        this.corrections = corrections;
        this.access = access;
        this.events = events;
    }

    List<Verification> open(Actor actor) {
        return table.open(actor.branch());
    }

    List<Verification> done(Actor actor) {
        return table.done(actor.branch(), DONE_SHOWN);
    }

    /**
     * @param now as it stands, by the name of the field
     * @param people who is meant, where several are
     */
    record Look(Verification one, String phone, String headName, Map<String, String> now, Map<UUID, String> people) {

        /** Empty for what is the family's. */
        public String who(Verification.Field field) {
            return field.person().map(id -> people.getOrDefault(id, "")).orElse("");
        }

        /** Somebody changed it again since; that change has its own verification, or was made at the office. */
        public boolean isMovedOn() {
            return one.fields().stream()
                    .anyMatch(field -> !now.getOrDefault(field.name(), "").equals(field.after()));
        }
    }

    Look look(UUID id, Actor actor) {
        var one = table.get(id, actor.branch());
        access.saw(actor, "verification", "family:" + one.family().value());
        var family = members.family(one.family()).orElseThrow();
        var people = family.members().stream()
                .collect(Collectors.toMap(person -> person.id().value(), MemberView::name));
        return new Look(one, family.phone(), family.head().name(), corrections.now(one), people);
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
            reject(look, reason, actor);
        }
        table.decide(one, verdict, actor.name(), reason);
        var area = members.family(one.family()).orElseThrow().address().area();
        var right = verdict == Verdict.ACCEPTED;
        events.publishEvent(new ChangeVerified(
                one.member(), area, one.matter(), right, one.entered().at(), one.operation()));
    }

    void told(UUID id, Actor actor) {
        var one = look(id, actor).one();
        if (one.isOpen()) {
            throw new Refused(MemberRefusal.VERIFICATION_OPEN);
        }
        table.told(one.id(), actor.name());
    }

    private void correct(Look look, Map<String, String> typed, String reason, Actor actor) {
        var wanted = new LinkedHashMap<String, String>();
        look.one().fields().forEach(field -> {
            var value = typed.getOrDefault(field.name(), field.after()).strip();
            if (!value.equals(field.after()) && look.one().isCorrectable(field)) {
                wanted.put(field.name(), value);
            }
        });
        if (wanted.isEmpty()) {
            throw new Refused(MemberRefusal.NOTHING_CORRECTED);
        }
        corrections.write(look.one(), wanted, reason, actor);
        table.correct(look.one(), wanted);
    }

    /** Only what still stands as the tablet wrote it; a later change is not undone with an earlier one. */
    private static Map<String, String> putBack(Look look) {
        var wanted = new LinkedHashMap<String, String>();
        look.one().fields().stream()
                .filter(field -> field.after().equals(look.now().get(field.name())))
                .forEach(field -> wanted.put(field.name(), field.before()));
        return wanted;
    }

    private void reject(Look look, String reason, Actor actor) {
        if (look.one().isNew()) {
            corrections.close(look.one(), reason, actor);
        } else {
            corrections.write(look.one(), putBack(look), reason, actor);
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
