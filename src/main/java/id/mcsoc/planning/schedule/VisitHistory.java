package id.mcsoc.planning.schedule;

import id.mcsoc.booking.RequestId;
import id.mcsoc.planning.VisitState;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of a request's visits, newest first. */
@Service
@Transactional(readOnly = true)
public class VisitHistory {

    private final VisitRepository visits;
    private final VisitChangeRepository changes;

    VisitHistory(VisitRepository visits, VisitChangeRepository changes) {
        this.visits = visits;
        this.changes = changes;
    }

    /** {@code by}: a name, or {@code kelurahan}. */
    public record Change(VisitState state, Instant startsAt, String team, String reason, String by, Instant at) {}

    public List<Change> of(RequestId request) {
        var ids = visits.findByRequestIdOrderByStartsAtDesc(request.value()).stream()
                .map(Visit::id)
                .toList();
        return changes.findByVisitIdInOrderByMadeAtDesc(ids).stream()
                .map(VisitChange::change)
                .toList();
    }
}
