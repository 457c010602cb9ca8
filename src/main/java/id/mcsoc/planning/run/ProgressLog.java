package id.mcsoc.planning.run;

import id.mcsoc.planning.proposal.PlanJson;
import id.mcsoc.planning.run.RunView.Point;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.VisitPlanner.Progress;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes the curve about once a second and the best plan every three, so that a crash costs seconds. */
class ProgressLog implements Consumer<Progress> {

    private static final long POINT_MILLIS = 1_000;
    private static final long BEST_MILLIS = 3_000;

    private final UUID run;
    private final RunRows rows;
    private final PlanJson json;
    private int position;
    private long pointAt = -POINT_MILLIS;
    private long bestAt = -BEST_MILLIS;
    private long last;

    ProgressLog(UUID run, RunRows rows, PlanJson json) {
        this.run = run;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public void accept(Progress progress) {
        last = progress.elapsed().toMillis();
        if (last - pointAt >= POINT_MILLIS) {
            pointAt = last;
            point(progress.score(), progress.unassigned());
        }
        if (last - bestAt >= BEST_MILLIS) {
            bestAt = last;
            rows.best(run, json.write(progress.best()));
        }
    }

    /** The end of the curve. */
    void close(SolvedPlan found) {
        point(found.score(), found.unassigned().size());
    }

    private void point(SolvedPlan.Score score, int unassigned) {
        rows.point(run, position++, new Point(last, score.hard(), score.medium(), score.soft(), unassigned));
    }
}
