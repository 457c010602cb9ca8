package id.mcsoc.bench.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;

@PlanningSolution
public class RoutePlan {

    @PlanningEntityCollectionProperty
    private List<Route> routes;

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    private List<Call> calls;

    @PlanningScore
    private HardSoftLongScore score;

    RoutePlan() {}

    RoutePlan(List<Route> routes, List<Call> calls) {
        this.routes = routes;
        this.calls = calls;
    }

    List<Route> routes() {
        return routes;
    }
}
