package id.mcsoc.field.operations;

import id.mcsoc.members.MemberId;
import id.mcsoc.members.Nik;
import id.mcsoc.members.RegisterFamily.Applicant;
import id.mcsoc.members.Relation;
import id.mcsoc.members.Sex;
import id.mcsoc.sync.Operation;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** People an operation registers, under ids the tablet gave them. */
final class Applicants {

    private Applicants() {}

    static List<Applicant> of(Payload set) {
        return set.list("applicants", Applicants::applicant);
    }

    /** What later operations may be about. */
    static Set<String> created(Operation operation) {
        var created = new LinkedHashSet<String>();
        for (var applicant : operation.set().path("applicants")) {
            var id = applicant.path("id");
            if (id.isString() && id.stringValue().length() <= 40) {
                created.add("MEMBER/" + id.stringValue());
            }
        }
        return created;
    }

    static Applicant numbered(Applicant person, String number) {
        return new Applicant(
                person.id(),
                person.nik(),
                person.motherNik(),
                person.name(),
                person.birthDate(),
                person.sex(),
                person.relation(),
                person.primaryFacility(),
                Optional.of(number));
    }

    private static Applicant applicant(Payload person) {
        return new Applicant(
                person.of("id", id -> new MemberId(UUID.fromString(id))),
                person.optional("nik", Nik::new),
                person.optional("motherNik", Nik::new),
                person.text("name"),
                person.of("birthDate", LocalDate::parse),
                person.of("sex", Sex::valueOf),
                person.of("relation", Relation::valueOf),
                person.text("primaryFacility"),
                person.optional("provisionalNumber", number -> number));
    }
}
