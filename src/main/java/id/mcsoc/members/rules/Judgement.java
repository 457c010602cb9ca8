package id.mcsoc.members.rules;

import id.mcsoc.members.FamilyRule;
import java.time.LocalDate;
import java.util.List;

/** Rules in, findings out. Nothing here knows a number, a class or a date that the rows do not say. */
public final class Judgement {

    private Judgement() {}

    /** In the order of the rows. */
    public static List<Finding> of(List<FamilyRule> rules, Situation situation) {
        return inForce(rules, situation.day()).stream()
                .filter(rule -> rule.acts().contains(situation.act()))
                .flatMap(rule -> check(rule, situation).stream())
                .toList();
    }

    /** Of the rows of one key the latest that holds on that day. */
    public static List<FamilyRule> inForce(List<FamilyRule> rules, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.holds(day))
                .filter(rule -> rules.stream()
                        .filter(other -> other.key().equals(rule.key()) && other.holds(day))
                        .noneMatch(other -> other.validFrom().isAfter(rule.validFrom())))
                .toList();
    }

    private static List<Finding> check(FamilyRule rule, Situation situation) {
        return switch (rule.kind()) {
            case ONE_HEAD -> CardChecks.oneHead(rule, situation);
            case WHOLE_FAMILY -> CardChecks.wholeFamily(rule, situation);
            case ONE_CLASS -> CardChecks.oneClass(rule, situation);
            case CLASSES_OFFERED -> CardChecks.offered(rule, situation);
            case NO_NIK -> AgeChecks.noNik(rule, situation);
            case NEWBORN -> AgeChecks.newborn(rule, situation);
            case AGE_LIMIT -> AgeChecks.limit(rule, situation);
            case FACILITY_INTERVAL -> ChangeChecks.facility(rule, situation);
            case CLASS_INTERVAL -> ChangeChecks.wardClass(rule, situation);
            case DEPARTURE -> ChangeChecks.departure(rule, situation);
            case FIRST_PAYMENT -> MoneyTold.firstPayment(rule, situation);
            case AUTODEBIT -> MoneyTold.autodebit(rule, situation);
            case BANK_ACCOUNT -> MoneyTold.account(rule, situation);
            case REHAB -> Rehab.check(rule, situation);
        };
    }
}
