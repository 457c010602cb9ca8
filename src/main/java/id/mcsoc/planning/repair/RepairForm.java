package id.mcsoc.planning.repair;

import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the forms of the repair page send; each fills in only its own part. */
record RepairForm(
        Disruption.@Nullable Kind kind,
        @Nullable String reason,
        @Nullable String team,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable Boolean stranded,
        @Nullable String crossing,
        @Nullable UUID visit) {

    static final RepairForm EMPTY = new RepairForm(null, null, null, null, null, null, null, null, null, null);

    Disruption disruption() {
        if (kind == null || reason == null) {
            throw new Refused(PlanningRefusal.REPAIR_INCOMPLETE);
        }
        return new Disruption(
                kind,
                reason,
                blank(team),
                first,
                last,
                from,
                to,
                Boolean.TRUE.equals(stranded),
                blank(crossing),
                visit);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
