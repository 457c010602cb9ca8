package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.Iterator;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/** Hands the solver one ruin-and-recreate after the other, each worked out on the plan as it stands then. */
public class RuinAndRecreateMoves implements MoveIteratorFactory<VisitPlan, RuinAndRecreateMove> {

    private @Nullable RuinAndRecreate search;

    @Override
    public void phaseStarted(ScoreDirector<VisitPlan> director) {
        search = null;
    }

    @Override
    public void phaseEnded(ScoreDirector<VisitPlan> director) {
        search = null;
    }

    @Override
    public long getSize(ScoreDirector<VisitPlan> director) {
        return director.getWorkingSolution().visits().size();
    }

    @Override
    public Iterator<RuinAndRecreateMove> createOriginalMoveIterator(ScoreDirector<VisitPlan> director) {
        throw new UnsupportedOperationException("there is no order in chance; selectionOrder must be RANDOM");
    }

    @Override
    public Iterator<RuinAndRecreateMove> createRandomMoveIterator(ScoreDirector<VisitPlan> director, Random random) {
        var current = search == null ? new RuinAndRecreate(director.getWorkingSolution(), random.nextLong()) : search;
        search = current;
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public RuinAndRecreateMove next() {
                return current.move();
            }
        };
    }
}
