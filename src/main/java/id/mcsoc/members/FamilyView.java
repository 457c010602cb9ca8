package id.mcsoc.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A family with all its members, head first.
 *
 * @param notes keys of the special cases the desk must know
 * @param classSince since when it is in its class
 * @param pendingClass a class it asked for, until its day has come
 * @param rehab its plan to pay arrears
 */
public record FamilyView(
        FamilyCardNumber familyCard,
        Address address,
        String phone,
        String email,
        List<MemberView> members,
        List<String> notes,
        long revision,
        LocalDate classSince,
        Optional<PendingClass> pendingClass,
        Optional<Rehab> rehab) {

    FamilyView(
            FamilyCardNumber familyCard,
            Address address,
            String phone,
            String email,
            List<MemberView> members,
            List<String> notes,
            long revision,
            LocalDate classSince,
            Optional<PendingClass> pendingClass) {
        this(familyCard, address, phone, email, members, notes, revision, classSince, pendingClass, Optional.empty());
    }

    /** Months of arrears, paid in so many instalments. */
    public record Rehab(int months, int instalments) {}

    /** The day its last change of class counts from: the next one is reckoned from there. */
    public LocalDate classFrom() {
        return pendingClass.map(PendingClass::from).orElse(classSince);
    }

    public MemberView head() {
        return members.get(0);
    }
}
