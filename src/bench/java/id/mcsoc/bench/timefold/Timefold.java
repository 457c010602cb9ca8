package id.mcsoc.bench.timefold;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import id.mcsoc.bench.Instance;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Timefold, community edition, with its default construction and local search. */
public final class Timefold {

    public List<int[]> solve(Instance instance, Duration time, long seed) {
        var routes = IntStream.range(0, instance.vehicles().size())
                .mapToObj(v -> new Route(v, instance.vehicles().get(v), instance.seconds()))
                .toList();
        var calls = IntStream.range(0, instance.stops().size())
                .mapToObj(s -> new Call(s, instance.stops().get(s)))
                .toList();
        var config = new SolverConfig()
                .withSolutionClass(RoutePlan.class)
                .withEntityClasses(Route.class, Call.class)
                .withConstraintProviderClass(RouteRules.class)
                .withRandomSeed(seed)
                .withTerminationSpentLimit(time);
        var best = SolverFactory.<RoutePlan>create(config).buildSolver().solve(new RoutePlan(routes, calls));
        return best.routes().stream()
                .map(route -> route.calls().stream().mapToInt(Call::number).toArray())
                .toList();
    }
}
