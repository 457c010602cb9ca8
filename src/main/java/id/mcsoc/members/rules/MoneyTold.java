package id.mcsoc.members.rules;

import static id.mcsoc.members.rules.Finding.broken;
import static id.mcsoc.members.rules.Finding.told;

import id.mcsoc.members.FamilyRule;
import id.mcsoc.members.FamilyRule.Act;
import id.mcsoc.members.FamilyRule.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people who pay by themselves must know. The desk takes no money. */
final class MoneyTold {

    private static final Set<Act> BINDING = EnumSet.of(Act.REGISTER, Act.CLASS, Act.SEGMENT);

    private MoneyTold() {}

    /** The virtual account is made on the day of the registration. */
    static List<Finding> firstPayment(FamilyRule rule, Situation of) {
        return paysAlone(rule, of)
                ? List.of(told(
                        rule,
                        "first-payment",
                        Optional.empty(),
                        of.day().plusDays(rule.number("from")),
                        of.day().plusDays(rule.number("to"))))
                : List.of();
    }

    /** Who comes into such a class or segment without an account is told so, or may not where the row demands one. */
    static List<Finding> autodebit(FamilyRule rule, Situation of) {
        var wardClass = of.classThen();
        var needed = rule.list("segments").contains(of.segmentThen())
                && rule.list("classes").contains(wardClass);
        if (!needed || of.money().account() != null) {
            return List.of();
        }
        return BINDING.contains(of.act()) && rule.severity() != Severity.TELL
                ? List.of(broken(rule, "autodebit-missing", Optional.empty(), wardClass))
                : List.of(told(rule, "autodebit", Optional.empty(), wardClass));
    }

    /** The first thing that is wrong with it; nobody's account is kept without need. */
    static List<Finding> account(FamilyRule rule, Situation of) {
        var account = of.money().account();
        if (account == null) {
            return List.of();
        }
        var least = rule.number("least");
        var most = rule.number("most");
        if (!paysAlone(rule, of)) {
            return List.of(broken(rule, "account-not-needed", Optional.empty()));
        }
        if (!rule.list("banks").contains(account.bank())) {
            return List.of(broken(rule, "account-bank", Optional.empty()));
        }
        if (account.digits() < least || account.digits() > most) {
            return List.of(broken(rule, "account-number", Optional.empty(), least, most));
        }
        if (!account.holder()) {
            return List.of(broken(rule, "account-holder", Optional.empty()));
        }
        return account.agreed() ? List.of() : List.of(broken(rule, "account-agreed", Optional.empty()));
    }

    private static boolean paysAlone(FamilyRule rule, Situation of) {
        return rule.list("segments").contains(of.segment());
    }
}
