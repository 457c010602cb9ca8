package id.mcsoc.members;

import id.mcsoc.members.FamilyRule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of rules there are, in the order people read them, and the parameters each one needs. */
public enum RuleKind {
    /** Exactly one Kepala Keluarga on a family card. */
    ONE_HEAD(true),
    /** As many people as the family card names. */
    WHOLE_FAMILY(true),
    /** One class for everybody on the card. */
    ONE_CLASS(true),
    /** {@code classes}: the ones that can be chosen. */
    CLASSES_OFFERED(true, "classes"),
    /** {@code months}: so long a baby may lack its NIK; its mother's is given instead. */
    NO_NIK(true, "months"),
    /** {@code days}: in time; {@code months}: so long it is a newborn's matter; {@code state}: segments the state pays. */
    NEWBORN(false, "days", "months", "state"),
    /** {@code months} between two facilities. */
    FACILITY_INTERVAL(true, "months"),
    /** {@code months} in a class; {@code arrears}: status reasons that stand in the way. */
    CLASS_INTERVAL(true, "months", "arrears"),
    /** {@code years}: age at which a child leaves; {@code student-years}: with a letter of study. */
    AGE_LIMIT(true, "years", "student-years"),
    /** {@code reasons}: of the end of a membership. */
    DEPARTURE(true, "reasons"),
    /** {@code from}, {@code to}: days after the virtual account; {@code segments} that pay by themselves. */
    FIRST_PAYMENT(false, "from", "to", "segments"),
    /** {@code classes} and {@code segments} that need the autodebit form: said, or with another severity demanded. */
    AUTODEBIT(true, "classes", "segments"),
    /** An account to pay from: one of {@code banks}, {@code least} to {@code most} digits, of whom pays alone. */
    BANK_ACCOUNT(true, "banks", "least", "most", "segments"),
    /** Arrears of {@code least} to {@code most} months in up to {@code instalments}, asked for until a day of the month. */
    REHAB(true, "segments", "least", "most", "instalments", "until", "arrears");

    private final boolean canBeBroken;
    private final List<String> parameters;

    RuleKind(boolean canBeBroken, String... parameters) {
        this.canBeBroken = canBeBroken;
        this.parameters = List.of(parameters);
    }

    /** In the order in which its sentence names them. */
    List<String> parameters() {
        return parameters;
    }

    void check(Severity severity, Map<String, String> given) {
        if (!canBeBroken && severity != Severity.TELL) {
            throw new IllegalArgumentException(this + " can only be told");
        }
        if (!given.keySet().equals(Set.copyOf(parameters))) {
            throw new IllegalArgumentException(this + " needs exactly " + parameters);
        }
    }
}
