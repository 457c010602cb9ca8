package id.mcsoc.sync.office;

import id.mcsoc.sync.Outcome.Kind;
import id.mcsoc.sync.SyncRefusal;
import id.mcsoc.sync.office.ReceivedOperations.Line;
import id.mcsoc.sync.push.CaseDecisions;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about an operation at the wire's desk.
 *
 * @param kind names the words that say what to do, {@code sync.todo.<kind>}
 * @param root the case it waits in, where the decision is taken
 */
record CaseView(Todo kind, @Nullable Long root, boolean mayDecide, boolean mayReopen) {

    enum Todo {
        NONE,
        NUMBER,
        REJECTED,
        UNREADABLE,
        BLOCKED,
        ELSEWHERE
    }

    static CaseView of(Line line, CaseDecisions decisions) {
        var kind = line.isOpen() ? todo(line, decisions) : Todo.NONE;
        var here = kind == Todo.NUMBER || kind == Todo.REJECTED || kind == Todo.UNREADABLE;
        return new CaseView(kind, line.root(), here, line.isRefused() && decisions.isDecidedHere(line.type()));
    }

    private static Todo todo(Line line, CaseDecisions decisions) {
        if (line.outcome().kind() == Kind.BLOCKED) {
            return Todo.BLOCKED;
        }
        if (line.outcome().kind() == Kind.CONFLICT_QUEUED) {
            return decisions.isDecidedHere(line.type()) ? Todo.NUMBER : Todo.ELSEWHERE;
        }
        var unreadable =
                SyncRefusal.OPERATION_UNREADABLE.name().equals(line.outcome().code());
        return unreadable ? Todo.UNREADABLE : Todo.REJECTED;
    }
}
