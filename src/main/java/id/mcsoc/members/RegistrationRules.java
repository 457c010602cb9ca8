package id.mcsoc.members;

import static id.mcsoc.members.MemberRefusal.*;

import id.mcsoc.geo.Facilities;
import id.mcsoc.geo.Facility;
import id.mcsoc.members.RegisterFamily.Applicant;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.util.HashSet;
import org.springframework.stereotype.Component;

/** The whole family card registers together, under one head, each person once. */
@Component
class RegistrationRules {

    static final int MONTHS_WITHOUT_NIK = 3;

    private final PersonTable persons;
    private final Facilities facilities;

    RegistrationRules(PersonTable persons, Facilities facilities) {
        this.persons = persons;
        this.facilities = facilities;
    }

    /** @param day of the registration, in the branch's zone */
    void check(RegisterFamily command, LocalDate day) {
        Contact.checkAddress(command.address());
        if (command.applicants().isEmpty()) {
            throw new Refused(NO_APPLICANTS);
        }
        if (command.applicants().stream()
                        .filter(applicant -> applicant.relation() == Relation.HEAD)
                        .count()
                != 1) {
            throw new Refused(ONE_HEAD_NEEDED);
        }
        var niks = new HashSet<Nik>();
        for (var applicant : command.applicants()) {
            checkPerson(applicant, day);
            checkNik(applicant, day);
            if (applicant.nik().isPresent() && !niks.add(applicant.nik().get())) {
                throw new Refused(NIK_TWICE, applicant.nik().get().masked());
            }
        }
    }

    /** @throws Refused also for a second head of the family */
    void checkNewcomer(Applicant applicant, LocalDate day) {
        if (applicant.relation() == Relation.HEAD) {
            throw new Refused(ONE_HEAD_NEEDED);
        }
        checkPerson(applicant, day);
        checkNik(applicant, day);
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
        checkFacility(applicant.primaryFacility());
    }

    private void checkNik(Applicant applicant, LocalDate day) {
        if (applicant.nik().isPresent()) {
            if (persons.nikTaken(applicant.nik().get())) {
                throw new Refused(NIK_TAKEN, applicant.nik().get().masked());
            }
            return;
        }
        if (applicant.relation() == Relation.HEAD) {
            throw new Refused(NIK_MISSING, applicant.name());
        }
        if (!applicant.birthDate().plusMonths(MONTHS_WITHOUT_NIK).isAfter(day)) {
            throw new Refused(NEWBORN_TOO_OLD, applicant.name(), MONTHS_WITHOUT_NIK);
        }
        if (applicant.motherNik().isEmpty()) {
            throw new Refused(MOTHER_NIK_MISSING, applicant.name());
        }
    }

    void checkFacility(String code) {
        var facility = facilities.find(code);
        if (facility.isEmpty() || facility.get().level() != Facility.Level.PRIMARY) {
            throw new Refused(FACILITY_UNKNOWN, code);
        }
    }
}
