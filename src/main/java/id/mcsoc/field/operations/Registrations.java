package id.mcsoc.field.operations;

import id.mcsoc.field.packing.PackageLog;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.Joined;
import id.mcsoc.members.Members;
import id.mcsoc.members.RegisterFamily;
import id.mcsoc.planning.VisitId;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** People become members, and the tablet hears under which numbers. */
@Component
class Registrations {

    private final Members members;
    private final PackageLog packages;

    Registrations(Members members, PackageLog packages) {
        this.members = members;
        this.packages = packages;
    }

    Outcome register(Operation operation, RegisterFamily command, Map<String, String> facts) {
        if (members.isRegisteredByAnother(command.familyCard(), operation.id())) {
            return joined(operation, members.join(command, Subject.origin(operation)), facts);
        }
        var family = members.register(command, Subject.origin(operation));
        packages.include(new VisitId(operation.visit()), command.familyCard());
        var told = new LinkedHashMap<>(facts);
        for (var member : family.members()) {
            member.number().ifPresent(number -> told.put(member.id().toString(), number.value()));
        }
        return Outcome.applied(twins(command.familyCard(), told));
    }

    /** Into a family that is there; the tablet learns who its applicants are. */
    Outcome add(Operation operation, RegisterFamily command, Map<String, String> facts) {
        var outcome = joined(operation, members.join(command, Subject.origin(operation)), facts);
        return Outcome.applied(outcome.facts());
    }

    FamilyView family(FamilyCardNumber card) {
        return members.family(card).orElseThrow(() -> new id.mcsoc.shared.NotFound(card));
    }

    private Outcome joined(Operation operation, Joined joined, Map<String, String> facts) {
        packages.include(new VisitId(operation.visit()), joined.family().familyCard());
        var told = new LinkedHashMap<>(facts);
        joined.members().forEach((applicant, member) -> {
            member.number().ifPresent(number -> told.put(applicant.toString(), number.value()));
            told.put("is." + applicant, member.id().toString());
        });
        told.put("cases", Integer.toString(joined.cases()));
        return new Outcome(Outcome.Kind.MERGED, "", twins(joined.family().familyCard(), told));
    }

    /** That somebody may be registered twice is all the tablet hears; who the other is, only the office sees. */
    private Map<String, String> twins(FamilyCardNumber card, Map<String, String> facts) {
        if (members.isPossiblyTwice(card)) {
            facts.put("twin", "true");
        }
        return facts;
    }
}
