package id.mcsoc.sync.push;

import id.mcsoc.sync.Change;
import id.mcsoc.sync.ChangeFeed;
import id.mcsoc.sync.Outcome;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tablet hears by pull what became of an operation after its receipt. */
@Component
class CaseNews {

    private final ChangeFeed feed;

    CaseNews(ChangeFeed feed) {
        this.feed = feed;
    }

    /** @param decision ACCEPTED, REJECTED, or OPEN while it waits (again) */
    void tell(CaseTable.Row row, Outcome outcome, String decision) {
        if (row.operation() == null || row.visit() == null) {
            return;
        }
        var entity = "OPERATION/" + row.operation();
        var told = Map.of(
                "decision", decision, "r", outcome.kind().name(), "code", outcome.code(), "facts", outcome.facts());
        var change = new Change(row.visit(), entity, 0, Change.Kind.UPSERT, told);
        feed.atCommit(entity, () -> List.of(change));
    }
}
