package id.mcsoc.members;

import java.time.LocalDate;
import java.util.Optional;

/** What the desk may know of a person. {@code revision} grows with every change. */
public record MemberView(
        MemberId id,
        FamilyCardNumber familyCard,
        Optional<Nik> nik,
        Optional<MemberNumber> number,
        Optional<String> provisionalNumber,
        String name,
        LocalDate birthDate,
        Sex sex,
        Relation relation,
        Segment segment,
        WardClass wardClass,
        MembershipStatus status,
        String statusReason,
        String primaryFacility,
        LocalDate facilitySince,
        Optional<PendingFacility> pendingFacility,
        long revision) {

    /** The day its last change of facility counts from: the next one is reckoned from there. */
    public LocalDate facilityFrom() {
        return pendingFacility.map(PendingFacility::from).orElse(facilitySince);
    }
}
