package id.mcsoc.field.operations;

import id.mcsoc.field.StartVisit;
import id.mcsoc.field.Visits;
import id.mcsoc.geo.SignalGrade;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.Outcome;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class StartVisitHandler implements OperationHandler {

    private final Visits visits;

    StartVisitHandler(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String type() {
        return "START_VISIT";
    }

    @Override
    public Outcome apply(Operation operation) {
        var started = visits.start(command(operation), operation.officer(), operation.doneAt());
        return new Outcome(started ? Outcome.Kind.APPLIED : Outcome.Kind.MERGED, "", Map.of());
    }

    private static Optional<StartVisit.Allowed> allowed(Payload set) {
        if (!set.node().hasNonNull("allowed")) {
            return Optional.empty();
        }
        var allowed = set.object("allowed");
        return Optional.of(new StartVisit.Allowed(allowed.text("by"), allowed.text("reason")));
    }

    private static StartVisit command(Operation operation) {
        var set = Payload.of(operation.set());
        var seen = set.object("checklist");
        return Subject.command(() -> new StartVisit(
                Subject.visit(operation),
                new StartVisit.Checklist(
                        seen.flag("venueOpen"),
                        seen.flag("power"),
                        seen.flag("printer"),
                        seen.flag("room"),
                        seen.of("signal", SignalGrade::valueOf),
                        seen.number("cards")),
                set.textOrEmpty("note"),
                allowed(set)));
    }
}
