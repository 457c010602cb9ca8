package id.mcsoc.sync;

import id.mcsoc.access.Actor;
import id.mcsoc.shared.Refused;
import id.mcsoc.sync.push.CaseDecisions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** For the modules that decide about queued operations themselves: what waited for one goes on, or falls with it. */
@Service
public class Cases {

    private final CaseDecisions decisions;

    Cases(CaseDecisions decisions) {
        this.decisions = decisions;
    }

    /** MINE and EDITED took the operation, THEIRS refused it, OPEN takes the decision back. */
    public enum Decision {
        MINE,
        EDITED,
        THEIRS,
        OPEN
    }

    /** What was recorded after an operation and depends on it. @param entity as in {@link Operation} */
    public record Companion(String type, String entity, Instant capturedAt, Outcome.Kind outcome) {}

    /** In the order they were recorded; none for an id of no operation. */
    public List<Companion> companions(UUID operation) {
        return decisions.companions(operation);
    }

    /**
     * Says how it ended; saying it twice changes nothing, nor does an id of no operation. In a transaction of its own.
     *
     * @throws Refused NOTE_MISSING
     */
    public void settled(UUID operation, Decision decision, Actor by, String reason) {
        decisions.settled(operation, decision, by, reason);
    }
}
