package id.mcsoc.field.operations;

import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.RegisterFamily;
import id.mcsoc.members.RegisterFamily.Applicant;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One more person in a family of the visit: a newborn, a parent who moved in. */
@Component
class AddMemberHandler implements OperationHandler {

    private final Registrations registrations;
    private final ProvisionalNumbers numbers;
    private final VisitReach reach;

    AddMemberHandler(Registrations registrations, ProvisionalNumbers numbers, VisitReach reach) {
        this.registrations = registrations;
        this.numbers = numbers;
        this.reach = reach;
    }

    @Override
    public String type() {
        return "ADD_MEMBER";
    }

    @Override
    public Outcome apply(Operation operation) {
        var people = Subject.command(() -> Applicants.of(Payload.of(operation.set())));
        return numbers.use(operation, people).orElseGet(() -> add(operation, people, Map.of()));
    }

    @Override
    public Outcome accept(Operation operation) {
        var wanted = Subject.command(() -> Applicants.of(Payload.of(operation.set())));
        var people =
                numbers.renewed(operation, wanted, family(operation).address().area());
        var facts = ProvisionalNumbers.changed(wanted, people);
        return numbers.use(operation, people).orElseGet(() -> add(operation, people, facts));
    }

    @Override
    public Set<String> creates(Operation operation) {
        return Applicants.created(operation);
    }

    @Override
    public Set<String> needs(Operation operation) {
        return Set.of(RegisterFamilyHandler.REGISTRATION + operation.entity());
    }

    private Outcome add(Operation operation, List<Applicant> people, Map<String, String> facts) {
        var family = family(operation);
        return registrations.add(operation, asRegistered(family, people), facts);
    }

    private FamilyView family(Operation operation) {
        FamilyCardNumber card = Subject.family(operation);
        reach.family(operation, card);
        return registrations.family(card);
    }

    private static RegisterFamily asRegistered(FamilyView family, List<Applicant> people) {
        return new RegisterFamily(
                family.familyCard(),
                family.address(),
                family.phone(),
                family.email(),
                family.head().segment(),
                family.head().wardClass(),
                people);
    }
}
