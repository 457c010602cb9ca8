package id.mcsoc.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A whole family card registers together, in one class, under one head.
 *
 * @param onCard how many people the family card names, where the officer counted them
 * @param autodebit the account it pays from, where it gave one
 */
public record RegisterFamily(
        FamilyCardNumber familyCard,
        Address address,
        String phone,
        String email,
        Segment segment,
        WardClass wardClass,
        List<Applicant> applicants,
        Optional<Integer> onCard,
        Optional<Autodebit> autodebit) {

    public RegisterFamily(
            FamilyCardNumber familyCard,
            Address address,
            String phone,
            String email,
            Segment segment,
            WardClass wardClass,
            List<Applicant> applicants) {
        this(familyCard, address, phone, email, segment, wardClass, applicants, Optional.empty(), Optional.empty());
    }

    /**
     * One person. A newborn may lack a NIK for three months: then the mother's is given instead. {@code
     * provisionalNumber} comes from a tablet's lease and stays findable when the final number is assigned.
     */
    public record Applicant(
            MemberId id,
            Optional<Nik> nik,
            Optional<Nik> motherNik,
            String name,
            LocalDate birthDate,
            Sex sex,
            Relation relation,
            String primaryFacility,
            Optional<String> provisionalNumber) {}
}
