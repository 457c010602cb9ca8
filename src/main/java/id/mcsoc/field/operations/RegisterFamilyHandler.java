package id.mcsoc.field.operations;

import id.mcsoc.cards.Cards;
import id.mcsoc.cards.NumberUse;
import id.mcsoc.field.FieldRefusal;
import id.mcsoc.field.packing.Leases;
import id.mcsoc.field.packing.PackageLog;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.members.Address;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.MemberId;
import id.mcsoc.members.Members;
import id.mcsoc.members.Nik;
import id.mcsoc.members.RegisterFamily;
import id.mcsoc.members.RegisterFamily.Applicant;
import id.mcsoc.members.Relation;
import id.mcsoc.members.Segment;
import id.mcsoc.members.Sex;
import id.mcsoc.members.WardClass;
import id.mcsoc.planning.VisitId;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class RegisterFamilyHandler implements OperationHandler {

    private final Members members;
    private final Cards cards;
    private final PackageLog packages;
    private final Leases leases;

    RegisterFamilyHandler(Members members, Cards cards, PackageLog packages, Leases leases) {
        this.members = members;
        this.cards = cards;
        this.packages = packages;
        this.leases = leases;
    }

    @Override
    public String type() {
        return "REGISTER_FAMILY";
    }

    @Override
    public Outcome apply(Operation operation) {
        var command = command(operation);
        for (var number : provisional(command)) {
            var use = cards.useNumber(operation.device().value(), number, operation.id());
            if (use != NumberUse.USED_NOW) {
                return Outcome.conflict(code(use).name(), Map.of("0", number));
            }
            leases.used(operation.device(), Leases.Kind.MEMBERS, number);
        }
        if (members.isRegisteredByAnother(command.familyCard(), operation.id())) {
            return join(command, operation);
        }
        var family = members.register(command, Subject.origin(operation));
        packages.include(new VisitId(operation.visit()), command.familyCard());
        var facts = finalNumbers(family);
        if (members.isPossiblyTwice(command.familyCard())) {
            facts.put("twin", "true");
        }
        return Outcome.applied(facts);
    }

    /** Registered on another tablet first: one family, and the tablet learns who its applicants are. */
    private Outcome join(RegisterFamily command, Operation operation) {
        var joined = members.join(command, Subject.origin(operation));
        packages.include(new VisitId(operation.visit()), command.familyCard());
        var facts = new LinkedHashMap<String, String>();
        joined.members().forEach((applicant, member) -> {
            member.number().ifPresent(number -> facts.put(applicant.toString(), number.value()));
            facts.put("is." + applicant, member.id().toString());
        });
        facts.put("cases", Integer.toString(joined.cases()));
        return new Outcome(Outcome.Kind.MERGED, "", facts);
    }

    private static List<String> provisional(RegisterFamily command) {
        return command.applicants().stream()
                .flatMap(person -> person.provisionalNumber().stream())
                .toList();
    }

    private static FieldRefusal code(NumberUse use) {
        return use == NumberUse.USED_BEFORE ? FieldRefusal.NUMBER_USED_BEFORE : FieldRefusal.NUMBER_NOT_LEASED;
    }

    @Override
    public Set<String> creates(Operation operation) {
        var created = new LinkedHashSet<String>();
        for (var applicant : operation.set().path("applicants")) {
            var id = applicant.path("id");
            if (id.isString() && id.stringValue().length() <= 40) {
                created.add("MEMBER/" + id.stringValue());
            }
        }
        return created;
    }

    private static LinkedHashMap<String, String> finalNumbers(FamilyView family) {
        var numbers = new LinkedHashMap<String, String>();
        for (var member : family.members()) {
            member.number().ifPresent(number -> numbers.put(member.id().toString(), number.value()));
        }
        return numbers;
    }

    private static RegisterFamily command(Operation operation) {
        var set = Payload.of(operation.set());
        return Subject.command(() -> new RegisterFamily(
                Subject.family(operation),
                address(set.object("address")),
                set.textOrEmpty("phone"),
                set.textOrEmpty("email"),
                set.of("segment", Segment::valueOf),
                set.of("wardClass", WardClass::valueOf),
                set.list("applicants", RegisterFamilyHandler::applicant)));
    }

    private static Address address(Payload address) {
        return new Address(
                address.text("street"),
                address.textOrEmpty("rt"),
                address.textOrEmpty("rw"),
                address.of("area", AreaCode::new),
                address.textOrEmpty("postalCode"));
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
