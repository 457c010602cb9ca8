package id.mcsoc.planning.solver.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfigurationProvider;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** A plan, good or bad: every visit stands in exactly one team-day's list, unserved ones in the ghost's. */
@PlanningSolution
public class VisitPlan {

    @ConstraintConfigurationProvider
    private PlanWeights weights;

    @ProblemFactCollectionProperty
    @ValueRangeProvider(id = "visits")
    private List<Visit> visits;

    @PlanningEntityCollectionProperty
    private List<TeamDay> days;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    @SuppressWarnings("NullAway") // the solver clones through this constructor and fills the fields itself
    VisitPlan() {}

    /** The ghost is the last of {@code days}; every visit stands in one of the lists. */
    public VisitPlan(PlanWeights weights, List<Visit> visits, List<TeamDay> days) {
        this.weights = weights;
        this.visits = visits;
        this.days = days;
    }

    public PlanWeights weights() {
        return weights;
    }

    public List<Visit> visits() {
        return visits;
    }

    public List<TeamDay> days() {
        return days;
    }

    public TeamDay ghost() {
        return days.get(days.size() - 1);
    }

    public @Nullable HardMediumSoftLongScore score() {
        return score;
    }
}
