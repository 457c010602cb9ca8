package id.mcsoc.members;

import static id.mcsoc.members.MemberRefusal.*;

import id.mcsoc.geo.Areas;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.members.rules.Finding;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns a checked registration into the family that will be stored: numbers, first status, notes for the desk. */
@Component
class Registration {

    private final RegistrationRules rules;
    private final PersonTable persons;
    private final Areas areas;
    private final Branches branches;
    private final Clock clock;

    Registration(RegistrationRules rules, PersonTable persons, Areas areas, Branches branches, Clock clock) {
        this.rules = rules;
        this.persons = persons;
        this.areas = areas;
        this.branches = branches;
        this.clock = clock;
    }

    NewFamily of(RegisterFamily command, Origin origin) {
        var branch = branch(command, origin);
        var day = LocalDate.ofInstant(origin.capturedAt(), branches.get(branch).zone());
        var findings = rules.check(command, day);
        var mothers = new HashMap<MemberId, Nik>();
        command.applicants()
                .forEach(applicant -> applicant.motherNik().ifPresent(nik -> mothers.put(applicant.id(), nik)));
        var members = command.applicants().stream()
                .sorted(Comparator.comparing(applicant -> applicant.relation() != Relation.HEAD))
                .map(applicant -> member(command, applicant, day, findings))
                .toList();
        var family = new FamilyView(
                command.familyCard(),
                command.address(),
                Contact.phone(command.phone()),
                Contact.email(command.email()),
                members,
                notes(command),
                1,
                day,
                Optional.empty());
        return new NewFamily(family, branch.value(), mothers, origin.operation(), clock.instant());
    }

    /** One more person of a family that is there already. */
    MemberView newcomer(RegisterFamily command, RegisterFamily.Applicant applicant, Origin origin, String branch) {
        var zone = branches.get(new BranchCode(branch)).zone();
        var day = LocalDate.ofInstant(origin.capturedAt(), zone);
        return member(command, applicant, day, rules.checkNewcomer(command, applicant, day));
    }

    private BranchCode branch(RegisterFamily command, Origin origin) {
        var area = command.address().area();
        if (areas.find(area).isEmpty()) {
            throw new Refused(AREA_UNKNOWN, area.value());
        }
        try {
            var branch = branches.serving(area).code();
            if (!origin.by().scope().covers(branch)) {
                throw new Refused(AREA_UNKNOWN, area.value());
            }
            return branch;
        } catch (NotFound outsideEveryTerritory) {
            throw new Refused(AREA_UNKNOWN, area.value());
        }
    }

    private MemberView member(
            RegisterFamily command, RegisterFamily.Applicant applicant, LocalDate day, List<Finding> findings) {
        var standing = FirstStanding.of(applicant.id(), command.segment(), findings);
        return new MemberView(
                applicant.id(),
                command.familyCard(),
                applicant.nik(),
                Optional.of(persons.nextNumber()),
                applicant.provisionalNumber(),
                applicant.name().strip(),
                applicant.birthDate(),
                applicant.sex(),
                applicant.relation(),
                command.segment(),
                command.wardClass(),
                standing.status(),
                standing.reason(),
                applicant.primaryFacility(),
                day,
                Optional.empty(),
                1);
    }

    private static List<String> notes(RegisterFamily command) {
        var notes = command.applicants().stream()
                .flatMap(applicant -> applicant.nik().isEmpty()
                        ? Stream.of("newborn-without-nik")
                        : disagrees(applicant) ? Stream.of("nik-disagrees") : Stream.of());
        return notes.distinct().collect(Collectors.toList());
    }

    private static boolean disagrees(RegisterFamily.Applicant applicant) {
        return applicant
                .nik()
                .filter(nik -> !nik.fits(applicant.birthDate()) || nik.sex() != applicant.sex())
                .isPresent();
    }
}
