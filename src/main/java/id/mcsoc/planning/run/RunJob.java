package id.mcsoc.planning.run;

import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.proposal.PlanJson;
import id.mcsoc.planning.run.ProgressRows.Sign;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One run from queued to over, or to where this server closes; then another carries it on from the best plan stored,
 * with the time that is left. No session is open while the planner thinks.
 */
@Component
class RunJob implements Work {

    static final String KIND = "planning-run";

    private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);

    /** A run that takes its server down with it must not take down every server. */
    private static final int MOST_ATTEMPTS = 5;

    private final RunRows rows;
    private final Thinking thinking;
    private final RunEnd end;
    private final PlanningSettings settings;
    private final Desk desk;
    private volatile boolean closing;

    RunJob(RunRows rows, Thinking thinking, RunEnd end, PlanningSettings settings, Desk desk) {
        this.rows = rows;
        this.thinking = thinking;
        this.end = end;
        this.settings = settings;
        this.desk = desk;
    }

    /** What an attempt writes on, and in whose name. */
    @Component
    record Desk(ProgressRows progress, PlanJson json, Node node) {

        Optional<SolvedPlan> best(UUID run) {
            return progress.best(run).map(json::plan);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean run(UUID id) {
        if (closing) {
            return false;
        }
        var run = rows.take(id, desk.node().name());
        return run.isEmpty() || attempt(run.get());
    }

    /** Handed over with what they have found. */
    @Override
    public void stopAll() {
        closing = true;
    }

    private boolean attempt(RunView run) {
        try {
            var best = desk.best(run.id());
            if (run.pace().attempt() > MOST_ATTEMPTS) {
                giveUp(run, best);
                return true;
            }
            if (best.isPresent() && (run.outcome().stopAsked() || run.secondsLeft() == 0)) {
                end.write(run, stateAtEnd(run.outcome().stopAsked()), best.get(), limits(run));
                return true;
            }
            return think(run, best);
        } catch (LostRun lost) {
            LOG.warn(lost.getMessage());
            return true;
        } catch (RuntimeException e) {
            if (Passing.is(e)) {
                throw e;
            }
            LOG.error("planning run {} failed", run.id(), e);
            rows.end(run.attempt(), RunState.FAILED, null, e.getClass().getSimpleName());
            return true;
        }
    }

    private boolean think(RunView run, Optional<SolvedPlan> best) {
        int points = desk.progress().points(run.id()).size();
        var attendance = new Attendance(run, points, desk.progress(), desk.json(), () -> closing);
        var found = thinking.plan(run, best, limits(run), attendance);
        attendance.close(found);
        switch (attendance.sign()) {
            case HAND_OVER -> {
                return false;
            }
            case LOST -> throw new LostRun(run.attempt());
            default -> end.write(run, stateAtEnd(attendance.sign() == Sign.STOP), found, limits(run));
        }
        return true;
    }

    private void giveUp(RunView run, Optional<SolvedPlan> best) {
        if (best.isPresent()) {
            end.write(run, RunState.INTERRUPTED, best.get(), limits(run));
        } else {
            rows.end(run.attempt(), RunState.INTERRUPTED, null, null);
        }
    }

    private static RunState stateAtEnd(boolean stopped) {
        return stopped ? RunState.STOPPED : RunState.FINISHED;
    }

    private Limits limits(RunView run) {
        var time = run.left().isZero() ? Duration.ofSeconds(1) : run.left();
        return new Limits(time, settings.seed(), settings.steps());
    }
}
