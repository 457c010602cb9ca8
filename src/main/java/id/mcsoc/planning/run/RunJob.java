package id.mcsoc.planning.run;

import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.proposal.PlanJson;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One run from queued to over. No session is open while the planner thinks. */
@Component
class RunJob {

    private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);

    private final RunRows rows;
    private final Thinking thinking;
    private final RunEnd end;
    private final PlanJson json;
    private final PlanningSettings settings;
    private volatile boolean closing;

    RunJob(RunRows rows, Thinking thinking, RunEnd end, PlanJson json, PlanningSettings settings) {
        this.rows = rows;
        this.thinking = thinking;
        this.end = end;
        this.json = json;
        this.settings = settings;
    }

    void run(UUID id) {
        var run = rows.find(id).orElseThrow();
        try {
            if (rows.begin(id)) {
                think(run);
            } else if (!run.state().isOver()) {
                interrupted(run);
            }
        } catch (RuntimeException e) {
            LOG.error("planning run {} failed", id, e);
            rows.end(id, RunState.FAILED, null, e.getClass().getSimpleName());
        }
    }

    /** The server closes: runs end with what they have. */
    void stopAll() {
        closing = true;
    }

    private void think(RunView run) {
        var log = new ProgressLog(run.id(), rows, json);
        var limits = new Limits(Duration.ofSeconds(run.seconds()), settings.seed(), settings.steps());
        var asked = new StopSign(() -> closing || rows.stopAsked(run.id()));
        var found = thinking.plan(run, limits, log, asked);
        log.close(found);
        var state = asked.getAsBoolean() ? RunState.STOPPED : RunState.FINISHED;
        end.write(run, state, found, limits);
    }

    private void interrupted(RunView run) {
        var best = rows.best(run.id()).<SolvedPlan>map(json::plan);
        if (best.isPresent()) {
            end.write(run, RunState.INTERRUPTED, best.get(), new Limits(Duration.ofSeconds(1), settings.seed(), 1));
        } else {
            rows.end(run.id(), RunState.INTERRUPTED, null, null);
        }
    }
}
