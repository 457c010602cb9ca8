package id.mcsoc.members.rules;

import static id.mcsoc.members.rules.Finding.told;

import id.mcsoc.members.FamilyRule;
import java.util.List;
import java.util.Optional;

/** What people who pay by themselves must know. The desk takes no money. */
final class MoneyTold {

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

    static List<Finding> autodebit(FamilyRule rule, Situation of) {
        return paysAlone(rule, of) && rule.list("classes").contains(of.wardClass())
                ? List.of(told(rule, "autodebit", Optional.empty(), of.wardClass()))
                : List.of();
    }

    private static boolean paysAlone(FamilyRule rule, Situation of) {
        return rule.list("segments").contains(of.segment());
    }
}
