package id.mcsoc.members;

import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.members.FamilyRule.Act;
import id.mcsoc.members.RegisterFamily.Applicant;
import id.mcsoc.members.rules.Situation;
import id.mcsoc.members.rules.Situation.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the rules need to know, read from commands and records. */
final class Situations {

    private Situations() {}

    static Situation registering(RegisterFamily command, LocalDate day) {
        return of(Act.REGISTER, command, command.applicants(), day)
                .counted(command.onCard().orElse(null))
                .paysFrom(command.autodebit().map(Autodebit::facts).orElse(null));
    }

    static Situation joining(RegisterFamily command, Applicant applicant, LocalDate day) {
        return of(Act.ADD, command, List.of(applicant), day);
    }

    static Situation paying(FamilyView family, Autodebit account, LocalDate day) {
        return standing(Act.ACCOUNT, family, day).paysFrom(account.facts());
    }

    /** @param next the group's values as they would be, @param account the one that is kept */
    static Situation changing(
            ChangeMemberData change,
            Changes.Held held,
            GroupState next,
            Optional<Situation.Account> account,
            LocalDate day) {
        var act = act(change.group());
        var family = held.family();
        return standing(act, family, day)
                .paysFrom(account.orElse(null))
                .inClassSince(family.classFrom())
                .wants(
                        held.member().id().toString(),
                        next.value(wanted(act)),
                        next.value("statusReason"),
                        change.letter())
                .owes(number(next.value("arrearsMonths")), number(next.value("instalments")));
    }

    private static Situation standing(Act act, FamilyView family, LocalDate day) {
        var people = family.members().stream().map(Situations::person).toList();
        var head = family.head();
        return Situation.of(act, day, head.segment().name(), head.wardClass().name(), people);
    }

    private static String wanted(Act act) {
        return switch (act) {
            case CLASS -> "wardClass";
            case SEGMENT -> "segment";
            default -> "status";
        };
    }

    /** No number is none. */
    private static int number(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    }

    /** LOOK for the groups that no rule speaks of. */
    private static Act act(Group group) {
        return switch (group) {
            case FACILITY -> Act.FACILITY;
            case CLASS -> Act.CLASS;
            case FAMILY_STATUS -> Act.STATUS;
            case REHAB -> Act.REHAB;
            case SEGMENT -> Act.SEGMENT;
            case ADDRESS, CONTACT, IDENTITY -> Act.LOOK;
        };
    }

    static boolean judged(Group group) {
        return act(group) != Act.LOOK;
    }

    private static Situation of(Act act, RegisterFamily command, List<Applicant> people, LocalDate day) {
        return Situation.of(
                act,
                day,
                command.segment().name(),
                command.wardClass().name(),
                people.stream().map(Situations::person).toList());
    }

    private static Person person(Applicant applicant) {
        return new Person(
                applicant.id().toString(),
                applicant.name().strip(),
                applicant.relation().name(),
                applicant.birthDate(),
                applicant.nik().isPresent(),
                applicant.motherNik().isPresent(),
                null,
                null,
                null);
    }

    private static Person person(MemberView member) {
        return new Person(
                member.id().toString(),
                member.name(),
                member.relation().name(),
                member.birthDate(),
                member.nik().isPresent(),
                member.nik().isEmpty(),
                member.wardClass().name(),
                member.facilityFrom(),
                member.statusReason());
    }
}
