package id.mcsoc.members.rules;

import static id.mcsoc.members.rules.Finding.broken;
import static id.mcsoc.members.rules.Finding.told;

import id.mcsoc.members.FamilyRule;
import id.mcsoc.members.FamilyRule.Act;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** Arrears paid by instalments: of the whole family, and a plan of its own, never a mere change of status. */
final class Rehab {

    private static final int FEWEST = 2;

    private Rehab() {}

    static List<Finding> check(FamilyRule rule, Situation of) {
        if (of.act() == Act.STATUS) {
            return "rehab".equals(of.wish().reason())
                    ? List.of(broken(rule, "rehab-own-form", of.subject()))
                    : List.of();
        }
        var arrears = rule.list("arrears");
        if (!rule.list("segments").contains(of.segment())) {
            return List.of(broken(rule, "rehab-segment", Optional.empty(), String.join(", ", rule.list("segments"))));
        }
        if (of.people().stream().noneMatch(person -> arrears.contains(person.statusReason()))) {
            return List.of(broken(rule, "rehab-no-arrears", Optional.empty()));
        }
        return plan(rule, of);
    }

    private static List<Finding> plan(FamilyRule rule, Situation of) {
        var owed = of.money().owed();
        var times = of.money().instalments();
        var most = rule.number("instalments");
        var first = ChangeChecks.nextMonth(of.day());
        if (of.day().getDayOfMonth() > lastDay(rule, of.day())) {
            return List.of(broken(rule, "rehab-too-late", Optional.empty(), lastDay(rule, of.day()), first));
        }
        if (owed < rule.number("least") || owed > rule.number("most")) {
            return List.of(broken(rule, "rehab-months", Optional.empty(), rule.number("least"), rule.number("most")));
        }
        if (times < FEWEST || times > most) {
            return List.of(broken(rule, "rehab-instalments", Optional.empty(), FEWEST, most));
        }
        return List.of(told(rule, "rehab", Optional.empty(), owed, times, first.plusMonths(times - 1L)));
    }

    /** In February a day earlier. */
    private static int lastDay(FamilyRule rule, LocalDate day) {
        var until = rule.number("until");
        return day.getMonth() == Month.FEBRUARY ? until - 1 : until;
    }
}
