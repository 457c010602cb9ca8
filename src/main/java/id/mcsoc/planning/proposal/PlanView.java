package id.mcsoc.planning.proposal;

import id.mcsoc.planning.solver.SolvedPlan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan with all its stops. */
public record PlanView(
        UUID id,
        PlanScope scope,
        Header header,
        SolvedPlan.Score score,
        List<SolvedPlan.RuleFigure> rules,
        List<StopView> stops) {

    /** Who decided what, when. {@code keptEdits}: changes by hand during the run that were kept. */
    public record Header(
            PlanState state,
            int revision,
            int keptEdits,
            Instant createdAt,
            String createdBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    public boolean isOpen() {
        return header.state() == PlanState.PROPOSED;
    }

    public List<StopView> placed() {
        return stops.stream().filter(stop -> stop.slot() != null).toList();
    }

    public List<StopView> left() {
        return stops.stream().filter(stop -> stop.slot() == null).toList();
    }

    public int familiesPlaced() {
        return placed().stream().mapToInt(StopView::families).sum();
    }

    public int familiesLeft() {
        return left().stream().mapToInt(StopView::families).sum();
    }
}
