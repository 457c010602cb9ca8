package id.mcsoc.field.operations;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.members.Address;
import id.mcsoc.members.Autodebit;
import id.mcsoc.members.RegisterFamily;
import id.mcsoc.members.RegisterFamily.Applicant;
import id.mcsoc.members.Segment;
import id.mcsoc.members.WardClass;
import id.mcsoc.sync.OfficeLetters;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class RegisterFamilyHandler implements OperationHandler {

    /** What adding a member needs: the family must be on record. */
    static final String REGISTRATION = "REGISTRATION/";

    private static final int LONGEST_ENTITY = 60;

    private final Registrations registrations;
    private final ProvisionalNumbers numbers;
    private final OfficeLetters letters;

    RegisterFamilyHandler(Registrations registrations, ProvisionalNumbers numbers, OfficeLetters letters) {
        this.registrations = registrations;
        this.numbers = numbers;
        this.letters = letters;
    }

    @Override
    public String type() {
        return "REGISTER_FAMILY";
    }

    @Override
    public Outcome apply(Operation operation) {
        var command = command(operation);
        return numbers.use(operation, command.applicants())
                .orElseGet(() -> registrations.register(operation, command, Map.of()));
    }

    @Override
    public Outcome accept(Operation operation) {
        var wanted = command(operation);
        var people =
                numbers.renewed(operation, wanted.applicants(), wanted.address().area());
        var facts = ProvisionalNumbers.changed(wanted.applicants(), people);
        var command = with(wanted, people);
        return numbers.use(operation, people).orElseGet(() -> registrations.register(operation, command, facts));
    }

    @Override
    public Set<String> creates(Operation operation) {
        var created = Applicants.created(operation);
        if (operation.entity().length() <= LONGEST_ENTITY) {
            created.add(REGISTRATION + operation.entity());
        }
        return created;
    }

    private static RegisterFamily with(RegisterFamily wanted, List<Applicant> people) {
        return new RegisterFamily(
                wanted.familyCard(),
                wanted.address(),
                wanted.phone(),
                wanted.email(),
                wanted.segment(),
                wanted.wardClass(),
                people,
                wanted.onCard(),
                wanted.autodebit());
    }

    private RegisterFamily command(Operation operation) {
        var set = Payload.of(operation.set());
        return Subject.command(() -> new RegisterFamily(
                Subject.family(operation),
                address(set.object("address")),
                set.textOrEmpty("phone"),
                set.textOrEmpty("email"),
                set.of("segment", Segment::valueOf),
                set.of("wardClass", WardClass::valueOf),
                Applicants.of(set),
                set.optional("onCard", Integer::valueOf),
                autodebit(operation)));
    }

    /** The number travels and waits sealed; nobody reads it in an operation. */
    private Optional<Autodebit> autodebit(Operation operation) {
        if (!operation.set().hasNonNull("autodebit")) {
            return Optional.empty();
        }
        var given = Payload.of(operation.set()).object("autodebit");
        var place = Autodebit.PLACE + Subject.family(operation).value();
        var number =
                given.of("sealed", letter -> letters.open(letter, place).orElseThrow(IllegalArgumentException::new));
        return Optional.of(new Autodebit(given.text("bank"), given.text("holder"), number, given.flag("agreed")));
    }

    private static Address address(Payload address) {
        return new Address(
                address.text("street"),
                address.textOrEmpty("rt"),
                address.textOrEmpty("rw"),
                address.of("area", AreaCode::new),
                address.textOrEmpty("postalCode"));
    }
}
