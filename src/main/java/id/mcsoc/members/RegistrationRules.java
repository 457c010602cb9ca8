package id.mcsoc.members;

import static id.mcsoc.members.MemberRefusal.*;

import id.mcsoc.geo.Facilities;
import id.mcsoc.geo.Facility;
import id.mcsoc.members.RegisterFamily.Applicant;
import id.mcsoc.members.rules.Finding;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a registration must be like besides the insurer's rules about families: complete, and each person once. */
@Component
class RegistrationRules {

    private final PersonTable persons;
    private final Facilities facilities;
    private final FamilyRules families;

    RegistrationRules(PersonTable persons, Facilities facilities, FamilyRules families) {
        this.persons = persons;
        this.facilities = facilities;
        this.families = families;
    }

    /** @param day of the registration, in the branch's zone */
    List<Finding> check(RegisterFamily command, LocalDate day) {
        Contact.checkAddress(command.address());
        if (command.applicants().isEmpty()) {
            throw new Refused(NO_APPLICANTS);
        }
        var findings = families.judge(Situations.registering(command, day));
        var niks = new HashSet<Nik>();
        for (var applicant : command.applicants()) {
            checkPerson(applicant, day);
            if (applicant.nik().isPresent() && !niks.add(applicant.nik().get())) {
                throw new Refused(NIK_TWICE, applicant.nik().get().masked());
            }
        }
        return findings;
    }

    /** @throws Refused also for a second head of the family */
    List<Finding> checkNewcomer(RegisterFamily command, Applicant applicant, LocalDate day) {
        var findings = families.judge(Situations.joining(command, applicant, day));
        checkPerson(applicant, day);
        return findings;
    }

    private void checkPerson(Applicant applicant, LocalDate day) {
        if (applicant.name().isBlank() || applicant.name().length() > 120) {
            throw new Refused(NAME_INVALID);
        }
        if (applicant.birthDate().isAfter(day) || applicant.birthDate().getYear() < day.getYear() - 130) {
            throw new Refused(BIRTH_DATE_INVALID, applicant.name());
        }
        if (persons.known(applicant.id())) {
            throw new Refused(APPLICANT_KNOWN, applicant.name());
        }
        if (applicant.provisionalNumber().filter(persons::provisionalTaken).isPresent()) {
            throw new Refused(
                    PROVISIONAL_NUMBER_TAKEN, applicant.provisionalNumber().get());
        }
        if (applicant.nik().filter(persons::nikTaken).isPresent()) {
            throw new Refused(NIK_TAKEN, applicant.nik().get().masked());
        }
        checkFacility(applicant.primaryFacility());
    }

    void checkFacility(String code) {
        var facility = facilities.find(code);
        if (facility.isEmpty() || facility.get().level() != Facility.Level.PRIMARY) {
            throw new Refused(FACILITY_UNKNOWN, code);
        }
    }
}
