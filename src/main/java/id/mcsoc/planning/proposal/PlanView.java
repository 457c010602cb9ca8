package id.mcsoc.planning.proposal;

import id.mcsoc.booking.RequestId;
import id.mcsoc.planning.proposal.PlanningProblem.Start;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Slots and pins as they stand. */
    public Map<RequestId, Start> starts() {
        return placed().stream()
                .collect(Collectors.toMap(
                        stop -> stop.subject().request(), stop -> new Start(stop.slot(), stop.pins())));
    }

    /** @throws NotFound when it is not in this plan */
    public StopView stop(UUID visit) {
        return stops.stream()
                .filter(stop -> stop.id().equals(visit))
                .findFirst()
                .orElseThrow(() -> new NotFound(visit));
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
