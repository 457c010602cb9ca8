package id.mcsoc.planning.run;

import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.PlanWriter;
import id.mcsoc.planning.proposal.PlanWriter.Kept;
import id.mcsoc.planning.proposal.PlanningProblem.Start;
import id.mcsoc.planning.proposal.StopView;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import id.mcsoc.shared.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a run found becomes the proposal, on top of what people changed by hand while it ran. */
@Component
class RunEnd {

    private static final Pins FIXED = new Pins(true, true, true, null, null);
    private static final int ATTEMPTS = 5;
    private static final Duration REFINING = Duration.ofSeconds(3);

    private final RunRows rows;
    private final Thinking thinking;
    private final PlanWriter writer;
    private final Branches branches;
    private final TransactionTemplate transaction;

    RunEnd(RunRows rows, Thinking thinking, PlanWriter writer, Branches branches, TransactionTemplate transaction) {
        this.rows = rows;
        this.thinking = thinking;
        this.writer = writer;
        this.branches = branches;
        this.transaction = transaction;
    }

    /**
     * Once more when somebody edits at the very last moment.
     *
     * @throws LostRun when another node has taken the run up: nothing is written
     */
    void write(RunView run, RunState state, SolvedPlan found, Limits limits) {
        for (int attempt = 1; ; attempt++) {
            try {
                writeOver(thinking.base(run), run, state, found, limits);
                return;
            } catch (Refused changed) {
                if (attempt == ATTEMPTS) {
                    throw changed;
                }
            }
        }
    }

    private void writeOver(Optional<PlanView> base, RunView run, RunState state, SolvedPlan found, Limits limits) {
        var edited = edited(run, base);
        var starts = starts(run, found);
        edited.forEach(stop -> starts.put(stop.subject().request(), new Start(stop.slot(), FIXED)));
        var more = new Limits(REFINING, limits.seed(), limits.steps());
        var refined = thinking.refine(run, starts, !edited.isEmpty(), more);
        int seen = base.map(plan -> plan.header().revision()).orElse(Kept.ANY);
        var kept = new Kept(pins(base), edited.size(), seen);
        transaction.executeWithoutResult(status -> {
            var by = run.who().name();
            var subjects = refined.loaded().subjects();
            rows.end(run.attempt(), state, writer.write(run.scope(), refined.plan(), subjects, kept, by), null);
        });
    }

    private Map<RequestId, Start> starts(RunView run, SolvedPlan found) {
        var subjects = thinking.subjects(run);
        var zone = branches.get(run.scope().branch()).zone();
        var starts = new HashMap<RequestId, Start>();
        for (var stop : found.visits()) {
            if (subjects.contains(stop.id())) {
                var start = stop.start().atZone(zone).toInstant();
                var end = stop.end().atZone(zone).toInstant();
                starts.put(subjects.of(stop.id()).request(), new Start(new Slot(stop.team(), start, end), Pins.NONE));
            }
        }
        return starts;
    }

    private static List<StopView> edited(RunView run, Optional<PlanView> base) {
        return base.map(PlanView::placed).orElse(List.of()).stream()
                .filter(stop -> stop.editedIn() > run.base().revision())
                .toList();
    }

    private static Map<String, Pins> pins(Optional<PlanView> base) {
        return base.map(PlanView::stops).orElse(List.of()).stream()
                .filter(stop -> stop.pins().any())
                .collect(Collectors.toMap(StopView::number, StopView::pins));
    }
}
