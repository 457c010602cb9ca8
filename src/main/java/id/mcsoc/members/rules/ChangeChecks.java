package id.mcsoc.members.rules;

import static id.mcsoc.members.rules.Finding.broken;
import static id.mcsoc.members.rules.Finding.told;

import id.mcsoc.members.FamilyRule;
import id.mcsoc.members.FamilyRule.Severity;
import id.mcsoc.members.rules.Situation.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When something may change again, and from when the change counts. */
public final class ChangeChecks {

    private ChangeChecks() {}

    /** Who moved and shows the letter need not wait; that, the centre decides. */
    static List<Finding> facility(FamilyRule rule, Situation of) {
        var who = of.subject();
        var again = who.map(Person::facilitySince).map(since -> since.plusMonths(rule.number("months")));
        if (again.filter(day -> day.isAfter(of.day())).isEmpty()) {
            return List.of(told(rule, "facility-from", who, nextMonth(of.day())));
        }
        return of.wish().letter()
                ? List.of(told(rule, "facility-by-letter", who, nextMonth(of.day()))
                        .as(Severity.CASE))
                : List.of(broken(rule, "facility-changed-recently", who, again.get()));
    }

    static List<Finding> wardClass(FamilyRule rule, Situation of) {
        var reasons = rule.list("arrears");
        var owes = of.people().stream()
                .filter(person -> reasons.contains(person.statusReason()))
                .findFirst();
        if (owes.isPresent()) {
            return List.of(broken(rule, "class-arrears", Optional.empty()));
        }
        var again = Optional.ofNullable(of.classSince()).map(since -> since.plusMonths(rule.number("months")));
        return again.filter(day -> day.isAfter(of.day())).isPresent()
                ? List.of(broken(rule, "class-changed-recently", Optional.empty(), again.get()))
                : List.of(told(rule, "class-from", Optional.empty(), nextMonth(of.day())));
    }

    /** Who died or left the country is not active any more; a family needs a new head. */
    static List<Finding> departure(FamilyRule rule, Situation of) {
        var reason = of.wish().reason();
        if (reason == null || !rule.list("reasons").contains(reason)) {
            return List.of();
        }
        var who = of.subject();
        if ("ACTIVE".equals(of.wish().wanted())) {
            return List.of(broken(rule, "departed-not-active", who));
        }
        var found = new ArrayList<Finding>();
        found.add(told(rule, reason, who, who.map(Person::name).orElse("")));
        if (who.filter(Person::isHead).isPresent()) {
            found.add(told(rule, "head-departed", who));
        }
        return found;
    }

    /** From when a new facility or class counts. */
    public static LocalDate nextMonth(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }
}
