package id.mcsoc.planning.run;

import id.mcsoc.planning.proposal.PlanJson;
import id.mcsoc.planning.run.ProgressRows.Sign;
import id.mcsoc.planning.run.RunView.Point;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.VisitPlanner.Progress;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Sits beside a planner at work: writes the curve once a second and the best plan every three, so that a crash costs
 * seconds, and asks twice a second whether to go on. The planner calls it from its own threads.
 */
class Attendance implements Consumer<Progress>, BooleanSupplier {

    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);
    private static final long LOOK_MILLIS = 500;
    private static final long POINT_MILLIS = 1_000;
    private static final long BEST_MILLIS = 3_000;

    private final RunView run;
    private final ProgressRows rows;
    private final PlanJson json;
    private final BooleanSupplier closing;
    private @Nullable Long began;
    private int position;
    private long lookedAt = -LOOK_MILLIS;
    private long pointAt = -POINT_MILLIS;
    private long bestAt = -BEST_MILLIS;
    private @Nullable Progress latest;
    private @Nullable Progress stored;
    private Sign sign = Sign.GO_ON;

    Attendance(RunView run, int position, ProgressRows rows, PlanJson json, BooleanSupplier closing) {
        this.run = run;
        this.position = position;
        this.rows = rows;
        this.json = json;
        this.closing = closing;
    }

    @Override
    public synchronized void accept(Progress progress) {
        latest = progress;
        write();
    }

    @Override
    public synchronized boolean getAsBoolean() {
        if (sign == Sign.GO_ON && here() - lookedAt >= LOOK_MILLIS) {
            lookedAt = here();
            look();
            write();
        }
        return sign != Sign.GO_ON;
    }

    synchronized Sign sign() {
        return sign;
    }

    /** The end of the curve, or of this node's part of it. */
    synchronized void close(SolvedPlan found) {
        attempt(() -> {
            rows.atWork(run.attempt(), spent());
            if (sign == Sign.HAND_OVER) {
                rows.best(run.attempt(), json.write(found));
            }
            point(found.score(), found.unassigned().size());
        });
    }

    private void look() {
        if (closing.getAsBoolean()) {
            sign = Sign.HAND_OVER;
        } else {
            attempt(() -> sign = rows.sign(run.attempt()));
        }
    }

    private void write() {
        var now = latest;
        if (now == null) {
            return;
        }
        if (here() - pointAt >= POINT_MILLIS) {
            pointAt = here();
            attempt(() -> {
                rows.atWork(run.attempt(), spent());
                point(now.score(), now.unassigned());
            });
        }
        if (now != stored && here() - bestAt >= BEST_MILLIS) {
            bestAt = here();
            stored = now;
            attempt(() -> rows.best(run.attempt(), json.write(now.best())));
        }
    }

    private void point(SolvedPlan.Score score, int unassigned) {
        var at = new Point(spent(), score.hard(), score.medium(), score.soft(), unassigned);
        rows.point(run.attempt(), position++, at);
    }

    /** A database that is away for a moment costs a point of the curve, not the run. */
    private void attempt(Runnable writing) {
        try {
            writing.run();
        } catch (DataAccessException e) {
            LOG.warn("progress of planning run {} not written", run.id(), e);
        }
    }

    /** Counts from the planner's first word: reading the problem costs it none of its time. */
    private long here() {
        long now = System.nanoTime();
        if (began == null) {
            began = now;
        }
        return TimeUnit.NANOSECONDS.toMillis(now - began);
    }

    private long spent() {
        return run.pace().spentMillis() + here();
    }
}
