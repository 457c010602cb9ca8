package id.mcsoc.field.operations;

import id.mcsoc.cards.Cards;
import id.mcsoc.cards.NumberUse;
import id.mcsoc.field.FieldRefusal;
import id.mcsoc.field.packing.Leases;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.members.RegisterFamily.Applicant;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Numbers a tablet gave to people by itself: once each, from its own blocks; what is not right waits for the office. */
@Component
class ProvisionalNumbers {

    private final Cards cards;
    private final Leases leases;

    ProvisionalNumbers(Cards cards, Leases leases) {
        this.cards = cards;
        this.leases = leases;
    }

    /** Uses the numbers. @return the conflict of the first that is not this tablet's to give */
    Optional<Outcome> use(Operation operation, List<Applicant> people) {
        for (var person : people) {
            if (person.provisionalNumber().isPresent()) {
                var number = person.provisionalNumber().get();
                var use = cards.useNumber(operation.device().value(), number, operation.id());
                if (use != NumberUse.USED_NOW) {
                    return Optional.of(Outcome.conflict(code(use).name(), Map.of("0", number)));
                }
                leases.used(operation.device(), Leases.Kind.MEMBERS, number);
            }
        }
        return Optional.empty();
    }

    /** The same people; whose number is not theirs gets a new one. */
    List<Applicant> renewed(Operation operation, List<Applicant> people, AreaCode area) {
        return people.stream()
                .map(person -> person.provisionalNumber()
                        .map(number -> Applicants.numbered(person, kept(operation, number, area)))
                        .orElse(person))
                .toList();
    }

    /** The numbers that changed, for the tablet: {@code sem.<applicant>}. */
    static Map<String, String> changed(List<Applicant> before, List<Applicant> after) {
        var facts = new LinkedHashMap<String, String>();
        for (var i = 0; i < before.size(); i++) {
            if (!before.get(i).provisionalNumber().equals(after.get(i).provisionalNumber())) {
                facts.put(
                        "sem." + after.get(i).id(),
                        after.get(i).provisionalNumber().orElse(""));
            }
        }
        return facts;
    }

    private String kept(Operation operation, String number, AreaCode area) {
        var device = operation.device().value();
        if (cards.useNumber(device, number, operation.id()) == NumberUse.USED_NOW) {
            return number;
        }
        var lease = cards.leaseMemberNumbers(device, area, 1);
        return lease.prefix() + String.format("%06d", lease.from());
    }

    private static FieldRefusal code(NumberUse use) {
        return use == NumberUse.USED_BEFORE ? FieldRefusal.NUMBER_USED_BEFORE : FieldRefusal.NUMBER_NOT_LEASED;
    }
}
