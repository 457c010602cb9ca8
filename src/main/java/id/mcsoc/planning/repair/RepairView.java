package id.mcsoc.planning.repair;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A repair to look at. {@code outdated}: the schedule is no longer the one it was made for. */
record RepairView(
        UUID id,
        Disruption disruption,
        RepairState state,
        List<Change> changes,
        long millis,
        Who who,
        boolean outdated) {

    record Who(
            Instant madeAt,
            String madeBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    public boolean isOpen() {
        return state == RepairState.PROPOSED;
    }

    public List<Change> moved() {
        return changes.stream().filter(change -> !change.lost()).toList();
    }

    public List<Change> lost() {
        return changes.stream().filter(Change::lost).toList();
    }

    /** Visits that keep day and hour and only get another team. */
    public long kept() {
        return changes.stream().filter(Change::sameHour).count();
    }

    /** Visits that make room although nothing happened to them. */
    public long others() {
        return changes.stream().filter(change -> !change.touched()).count();
    }
}
