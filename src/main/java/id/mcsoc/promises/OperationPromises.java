package id.mcsoc.promises;

import id.mcsoc.members.Members;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.promises.Promise.State;
import id.mcsoc.promises.Promise.Where;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationWitness;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.Outcome.Kind;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The slip was printed in the hall: the promise stands from then on, whatever the office makes of the operation.
 */
@Component
class OperationPromises implements OperationWitness {

    private static final Map<String, PromisedService> SERVICES = Map.of(
            "REGISTER_FAMILY", PromisedService.REGISTRATION,
            "ADD_MEMBER", PromisedService.REGISTRATION,
            "CHANGE_DATA", PromisedService.DATA_CHANGE,
            "CHANGE_FACILITY", PromisedService.FACILITY_CHANGE,
            "PRINT_CARD", PromisedService.CARD,
            "REPRINT_CARD", PromisedService.CARD,
            "GIVE_INFORMATION", PromisedService.INFORMATION);

    /** Handed over on the spot: finished when it was done, however late the tablet comes. */
    private static final Set<PromisedService> AT_ONCE = EnumSet.of(PromisedService.CARD, PromisedService.INFORMATION);

    private final Promises promises;
    private final VisitPlans visits;
    private final Members members;
    private final Clock clock;

    OperationPromises(Promises promises, VisitPlans visits, Members members, Clock clock) {
        this.promises = promises;
        this.visits = visits;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public void received(Operation operation, Outcome outcome) {
        var service = SERVICES.get(operation.type());
        if (service != null) {
            visits.find(new VisitId(operation.visit())).ifPresent(visit -> promise(operation, outcome, service, visit));
        }
    }

    /** A card is in the person's hand, an answer was heard; what waits for a decision, or for the centre, is not finished. */
    private void promise(Operation operation, Outcome outcome, PromisedService service, ScheduledVisit visit) {
        var number = SlipNumber.of(operation.id()).value();
        var where = new Where(visit.branch(), visit.area());
        var due = promises.due(service, visit.branch(), operation.doneAt());
        var waited = !promises.make(Promise.given(operation.id(), number, service, where, due), operation.doneAt());
        if (AT_ONCE.contains(service) && isTaken(outcome)) {
            promises.end(operation.id(), State.DONE, operation.doneAt(), false);
        } else {
            end(operation.id(), outcome, waited);
        }
    }

    @Override
    public void decided(UUID operation, Outcome outcome) {
        end(operation, outcome, true);
    }

    /** {@link ChangeAnswers} hears when the centre has answered. */
    private void end(UUID operation, Outcome outcome, boolean waited) {
        if (isTaken(outcome) && !members.isAwaitingCentre(operation)) {
            promises.end(operation, State.DONE, clock.instant(), waited);
        } else if (outcome.kind() == Kind.REJECTED) {
            promises.end(operation, State.REFUSED, clock.instant(), waited);
        } else {
            promises.reopen(operation);
        }
    }

    private static boolean isTaken(Outcome outcome) {
        return outcome.kind() == Kind.APPLIED || outcome.kind() == Kind.MERGED;
    }
}
