package id.mcsoc.planning.run;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.PlanningProblem;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Planning runs of a branch: one at a time. */
@Service
public class Runs {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RunRows rows;
    private final ProgressRows progress;
    private final RunQueue queue;
    private final Plans plans;
    private final PlanningProblem problems;

    Runs(RunRows rows, ProgressRows progress, RunQueue queue, Plans plans, PlanningProblem problems) {
        this.rows = rows;
        this.progress = progress;
        this.queue = queue;
        this.plans = plans;
        this.problems = problems;
    }

    /** Queues a run from the proposal on the table, if there is one. */
    @Transactional
    public UUID start(PlanScope scope, int seconds, Actor by) {
        var problem = problems.load(scope, Map.of()).problem();
        if (problem.visits().isEmpty()) {
            throw new Refused(PlanningRefusal.NOTHING_TO_PLAN);
        }
        if (problem.teams().stream().allMatch(team -> team.days().isEmpty())) {
            throw new Refused(PlanningRefusal.NO_TEAM_WORKS);
        }
        var base = plans.open(scope.branch())
                .map(plan -> new RunView.Base(plan.id(), plan.header().revision()))
                .orElse(new RunView.Base(null, 0));
        var id = UuidCreator.getTimeOrderedEpoch();
        try {
            rows.insert(id, scope, seconds, base, by.name());
        } catch (DuplicateKeyException e) {
            throw new Refused(PlanningRefusal.RUN_IN_PROGRESS);
        }
        queue.add(RunJob.KIND, id);
        return id;
    }

    public void stop(UUID id, BranchCode branch) {
        rows.askStop(get(id, branch).id());
    }

    /** @throws NotFound for another branch's run */
    public RunView get(UUID id, BranchCode branch) {
        return rows.find(id).filter(run -> run.scope().branch().equals(branch)).orElseThrow(() -> new NotFound(id));
    }

    public List<RunView.Point> curve(RunView run) {
        return progress.points(run.id());
    }

    /** Its node has said nothing for a while: another will take the run up. */
    public boolean isSilent(RunView run) {
        return run.isSilent(rows.now(), PATIENCE);
    }

    public Optional<RunView> last(BranchCode branch) {
        return rows.last(branch);
    }

    public boolean isRunning(BranchCode branch) {
        return rows.isRunning(branch);
    }

    /** @throws Refused while a run is not over: what it started from must not be decided under it */
    public void requireNone(BranchCode branch) {
        if (isRunning(branch)) {
            throw new Refused(PlanningRefusal.RUN_IN_PROGRESS);
        }
    }
}
