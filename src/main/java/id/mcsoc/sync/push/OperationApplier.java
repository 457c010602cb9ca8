package id.mcsoc.sync.push;

import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.Operation;
import id.mcsoc.sync.OperationHandler;
import id.mcsoc.sync.OperationWitness;
import id.mcsoc.sync.Outcome;
import id.mcsoc.sync.PaperSlips;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.VisitScope;
import id.mcsoc.sync.wire.Infrastructure;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands an operation to the one who knows its type. What goes wrong there is the operation's end, not the batch's. */
@Component
class OperationApplier {

    private static final Logger LOG = LoggerFactory.getLogger(OperationApplier.class);

    private final Map<String, OperationHandler> handlers;
    private final VisitScope scope;
    private final PaperSlips slips;
    private final EntityManager entities;
    private final Ends ends;

    OperationApplier(
            List<OperationHandler> handlers, VisitScope scope, PaperSlips slips, EntityManager entities, Ends ends) {
        this.handlers = handlers.stream().collect(Collectors.toMap(OperationHandler::type, Function.identity()));
        this.scope = scope;
        this.slips = slips;
        this.entities = entities;
        this.ends = ends;
    }

    /** Who has to know how it ended. */
    @Component
    record Ends(Missing missing, List<OperationWitness> witnesses) {}

    /** @throws OperationFailed when the transaction may hold something of a refused operation */
    Outcome apply(Operation operation) {
        return known(operation, OperationHandler::apply);
    }

    /** As {@link #apply}, after a person said so. */
    Outcome accept(Operation operation) {
        return known(operation, OperationHandler::accept);
    }

    private Outcome known(Operation operation, BiFunction<OperationHandler, Operation, Outcome> work) {
        var handler = handlers.get(operation.type());
        if (handler == null) {
            return Outcomes.rejected(new Refused(SyncRefusal.OPERATION_UNKNOWN_TYPE, operation.type()));
        }
        if (!scope.allows(operation.officer(), operation.visit())) {
            return Outcomes.rejected(new Refused(SyncRefusal.VISIT_NOT_YOURS));
        }
        var outcome = outcome(handler, operation, work);
        if (outcome.kind() == Outcome.Kind.REJECTED) {
            throw new OperationFailed(operation.seq(), outcome);
        }
        return outcome;
    }

    /** Whether a queued operation of this type is decided at the wire's own desk. */
    boolean isDecidedHere(String type) {
        var handler = handlers.get(type);
        return handler == null || handler.isDecidedHere();
    }

    /** What must be there before; what it makes itself it does not need. */
    Set<String> needs(Operation operation) {
        var needs = new HashSet<>(Set.of(operation.entity()));
        var handler = handlers.get(operation.type());
        if (handler != null) {
            needs.addAll(handler.needs(operation));
            needs.removeAll(handler.creates(operation));
        }
        return needs;
    }

    /** What an operation makes is there from now on, or lacks because of it. */
    void remember(Place place, Operation operation, Outcome outcome) {
        var handler = handlers.get(operation.type());
        var created = handler == null ? Set.<String>of() : handler.creates(operation);
        if (Outcomes.isTaken(outcome)) {
            ends.missing().exists(place, created);
        } else {
            ends.missing().lacks(place, created);
        }
        if (isTheirs(operation, outcome)) {
            ends.witnesses().forEach(witness -> witness.received(operation, outcome));
        }
    }

    /** What was applied or refused was asked for its visit already; what waits for another was not. */
    private boolean isTheirs(Operation operation, Outcome outcome) {
        return outcome.kind() == Outcome.Kind.BLOCKED
                ? scope.allows(operation.officer(), operation.visit())
                : !outcome.code().equals(SyncRefusal.VISIT_NOT_YOURS.name());
    }

    /** A person refused it, or took that back. @param operation null for one that could not be read */
    void decided(@Nullable UUID operation, Outcome outcome) {
        if (operation != null) {
            ends.witnesses().forEach(witness -> witness.decided(operation, outcome));
        }
    }

    /** Flushed at once, so that a broken constraint is blamed on the operation that broke it. */
    private Outcome outcome(
            OperationHandler handler, Operation operation, BiFunction<OperationHandler, Operation, Outcome> work) {
        try {
            operation.paper().ifPresent(paper -> slips.enter(operation, paper));
            var outcome = work.apply(handler, operation);
            entities.flush();
            entities.clear();
            return outcome;
        } catch (Refused refused) {
            return Outcomes.rejected(refused);
        } catch (NotFound missing) {
            return Outcomes.rejected(new Refused(SyncRefusal.OPERATION_NOT_FOUND));
        } catch (RuntimeException e) {
            if (Infrastructure.failed(e)) {
                throw e;
            }
            return poison(operation, e);
        } catch (StackOverflowError e) {
            return poison(operation, e);
        }
    }

    private static Outcome poison(Operation operation, Throwable e) {
        LOG.error("operation {} of type {} failed: {}", operation.id(), operation.type(), Infrastructure.trace(e));
        return Outcomes.rejected(new Refused(SyncRefusal.OPERATION_FAILED));
    }
}
