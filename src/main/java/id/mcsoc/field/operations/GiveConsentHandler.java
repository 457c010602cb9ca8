package id.mcsoc.field.operations;

import id.mcsoc.members.GiveConsent;
import id.mcsoc.members.Members;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class GiveConsentHandler implements OperationHandler {

    private final Members members;

    GiveConsentHandler(Members members) {
        this.members = members;
    }

    @Override
    public String type() {
        return "GIVE_CONSENT";
    }

    @Override
    public Outcome apply(Operation operation) {
        var set = Payload.of(operation.set());
        var command = Subject.command(() -> new GiveConsent(
                Subject.family(operation),
                set.text("noticeVersion"),
                set.text("purpose"),
                set.text("language"),
                set.text("readBy"),
                set.of("method", GiveConsent.Method::valueOf),
                set.drawing("evidence")));
        members.consent(command, Subject.origin(operation));
        return Outcome.applied(Map.of());
    }
}
