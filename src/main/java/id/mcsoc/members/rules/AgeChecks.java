package id.mcsoc.members.rules;

import static id.mcsoc.members.rules.Finding.broken;
import static id.mcsoc.members.rules.Finding.told;

import id.mcsoc.members.FamilyRule;
import id.mcsoc.members.FamilyRule.Act;
import id.mcsoc.members.rules.Situation.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What depends on how old somebody is. A birthday is the first day of the new age. */
final class AgeChecks {

    private AgeChecks() {}

    static List<Finding> noNik(FamilyRule rule, Situation of) {
        return each(of, person -> person.nik() ? Optional.empty() : withoutNik(rule, of, person));
    }

    private static Optional<Finding> withoutNik(FamilyRule rule, Situation of, Person person) {
        var who = Optional.of(person);
        var months = rule.number("months");
        if (person.isHead()) {
            return Optional.of(broken(rule, "nik-missing", who, person.name()));
        }
        if (!person.born().plusMonths(months).isAfter(of.day())) {
            return Optional.of(broken(rule, "newborn-too-old", who, person.name(), months));
        }
        return person.motherNik() || of.act() == Act.LOOK
                ? Optional.empty()
                : Optional.of(broken(rule, "mother-nik-missing", who, person.name()));
    }

    static List<Finding> newborn(FamilyRule rule, Situation of) {
        return each(of, person -> {
            if (person.isHead()
                    || !person.born().plusMonths(rule.number("months")).isAfter(of.day())) {
                return Optional.empty();
            }
            var who = Optional.of(person);
            if (rule.list("state").contains(of.segment())) {
                return Optional.of(told(rule, "newborn-of-state", who, person.name()));
            }
            var until = person.born().plusDays(rule.number("days"));
            return Optional.of(
                    until.isBefore(of.day())
                            ? told(rule, "newborn-late", who, person.name(), person.born(), rule.number("days"))
                            : told(rule, "newborn-in-time", who, person.name(), until));
        });
    }

    /** A student stays with a letter; STATUS asks only about the person who shall be active again. */
    static List<Finding> limit(FamilyRule rule, Situation of) {
        if (of.act() == Act.STATUS) {
            return "ACTIVE".equals(of.wish().wanted())
                    ? of.subject().flatMap(person -> tooOld(rule, of, person)).stream()
                            .toList()
                    : List.of();
        }
        return each(of, person -> tooOld(rule, of, person));
    }

    private static Optional<Finding> tooOld(FamilyRule rule, Situation of, Person person) {
        var leaves = person.born().plusYears(rule.number("years"));
        if (!person.relation().equals("CHILD") || leaves.isAfter(of.day())) {
            return Optional.empty();
        }
        var last = person.born().plusYears(rule.number("student-years"));
        var who = Optional.of(person);
        if (!last.isAfter(of.day())) {
            return Optional.of(broken(rule, "child-too-old", who, person.name(), rule.number("student-years")));
        }
        return of.wish().letter()
                ? Optional.of(told(rule, "student-until", who, person.name(), last))
                : Optional.of(broken(rule, "study-letter-needed", who, person.name(), rule.number("years")));
    }

    private static List<Finding> each(Situation of, Function<Person, Optional<Finding>> check) {
        return of.people().stream()
                .flatMap(person -> check.apply(person).stream())
                .toList();
    }
}
