package id.mcsoc.members;

import static id.mcsoc.members.MemberRefusal.*;

import id.mcsoc.members.rules.ChangeChecks;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes one atomic group, after its own rules. A facility or a class counts from the first of next month. */
@Component
class GroupWriter {

    private final FamilyTable families;
    private final PersonTable persons;
    private final ChangeRules rules;

    GroupWriter(FamilyTable families, PersonTable persons, ChangeRules rules) {
        this.families = families;
        this.persons = persons;
        this.rules = rules;
    }

    ChangeRules rules() {
        return rules;
    }

    ChangeResult.Kind write(ChangeMemberData.Group group, Changes.Held held, GroupState next, Origin origin) {
        var card = held.family().familyCard();
        switch (group) {
            case ADDRESS -> {
                var address = rules.address(next);
                families.moveTo(card, address, rules.branchOf(address).value());
            }
            case CONTACT -> families.reachBy(card, next.value("phone"), next.value("email"));
            case SEGMENT -> families.payBy(card, one(Segment.class, "segment", next));
            case FACILITY -> {
                if (next.value("primaryFacility").equals(held.member().primaryFacility())) {
                    persons.stayAt(held.member());
                    return ChangeResult.Kind.APPLIED;
                }
                rules.checkFacility(next.value("primaryFacility"));
                var from = ChangeChecks.nextMonth(rules.day(held, origin));
                persons.wishFacility(held.member(), new PendingFacility(next.value("primaryFacility"), from));
                return ChangeResult.Kind.PENDING;
            }
            case REHAB -> payBack(card, next);
            case IDENTITY -> identify(held.member(), next, origin);
            case CLASS -> {
                var from = ChangeChecks.nextMonth(rules.day(held, origin));
                var wanted = one(WardClass.class, "wardClass", next);
                if (wanted == held.family().head().wardClass()) {
                    families.stayIn(held.family());
                    return ChangeResult.Kind.APPLIED;
                }
                families.wishClass(held.family(), new PendingClass(wanted, from));
                return ChangeResult.Kind.PENDING;
            }
            case FAMILY_STATUS ->
                persons.become(
                        held.member().id(),
                        one(MembershipStatus.class, "status", next),
                        next.value("statusReason")
                                .substring(
                                        0,
                                        Math.min(40, next.value("statusReason").length())));
        }
        return ChangeResult.Kind.APPLIED;
    }

    /** Without a plan they are in arrears as before. */
    private void payBack(FamilyCardNumber card, GroupState next) {
        if (next.value("arrearsMonths").isEmpty() && next.value("instalments").isEmpty()) {
            families.payBack(card, Optional.empty());
            persons.turn(card, "rehab", "arrears");
            return;
        }
        var plan = new FamilyView.Rehab(number(next, "arrearsMonths"), number(next, "instalments"));
        families.payBack(card, Optional.of(plan));
        persons.turn(card, "arrears", "rehab");
    }

    private static int number(GroupState next, String field) {
        if (!next.value(field).matches("[1-9]\\d{0,2}")) {
            throw new Refused(FORM_UNREADABLE, field);
        }
        return Integer.parseInt(next.value(field));
    }

    private void identify(MemberView member, GroupState next, Origin origin) {
        var nik = nik(member, next.value("nik"));
        var name = next.value("name");
        if (name.isBlank() || name.length() > 120) {
            throw new Refused(NAME_INVALID);
        }
        if (nik.filter(one -> persons.nikOfAnother(one, member.id())).isPresent()) {
            throw new Refused(NIK_TAKEN, nik.get().masked());
        }
        persons.identify(member.id(), nik, name, born(next, origin), one(Sex.class, "sex", next));
    }

    private static Optional<Nik> nik(MemberView member, String typed) {
        if (typed.isEmpty() && member.nik().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Nik(typed));
        } catch (IllegalArgumentException e) {
            throw new Refused(typed.isEmpty() ? NIK_MISSING : NIK_IMPOSSIBLE, member.name());
        }
    }

    private static LocalDate born(GroupState next, Origin origin) {
        try {
            var date = LocalDate.parse(next.value("birthDate"));
            if (date.getYear() >= 1890
                    && !date.isAfter(LocalDate.ofInstant(origin.capturedAt(), java.time.ZoneOffset.UTC)
                            .plusDays(1))) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // falls through to the one refusal
        }
        throw new Refused(BIRTH_DATE_INVALID, next.value("name"));
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, GroupState next) {
        try {
            return Enum.valueOf(type, next.value(field));
        } catch (IllegalArgumentException e) {
            throw new Refused(FIELD_UNKNOWN, field);
        }
    }
}
