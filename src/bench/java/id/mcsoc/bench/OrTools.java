package id.mcsoc.bench;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.main;
import id.mcsoc.bench.Instance.Vehicle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** OR-Tools routing: parallel cheapest insertion, then guided local search. It takes no seed. */
final class OrTools implements Contestant {

    private static final String TIME = "time";

    private Instance instance;
    private RoutingIndexManager nodes;
    private RoutingModel model;
    private final Map<Integer, Integer> stopAt = new HashMap<>();

    @Override
    public List<int[]> solve(Instance problem, Duration time, long seed) {
        Loader.loadNativeLibraries();
        instance = problem;
        var bases = of(Vehicle::base);
        nodes = new RoutingIndexManager(instance.seconds().length, bases.length, bases, bases);
        model = new RoutingModel(nodes);
        model.setArcCostEvaluatorOfAllVehicles(model.registerTransitMatrix(matrix(new int[instance.seconds().length])));
        limits();
        times();
        stops();
        var parameters = main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(com.google.protobuf.Duration.newBuilder()
                        .setSeconds(time.toSeconds())
                        .setNanos(time.toNanosPart()))
                .build();
        return routes(model.solveWithParameters(parameters));
    }

    private int[] of(ToIntFunction<Vehicle> what) {
        return instance.vehicles().stream().mapToInt(what).toArray();
    }

    private long[][] matrix(int[] serviceAt) {
        int n = instance.seconds().length;
        var matrix = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = serviceAt[i] + (long) instance.seconds()[i][j];
            }
        }
        return matrix;
    }

    private void limits() {
        var families = new long[instance.seconds().length];
        var visits = new long[instance.seconds().length];
        for (var stop : instance.stops()) {
            families[stop.node()] = stop.families();
            visits[stop.node()] = 1;
        }
        dimension(families, of(Vehicle::families), "families");
        if (instance.vehicles().stream()
                .anyMatch(vehicle -> vehicle.visits() < instance.stops().size())) {
            dimension(visits, of(Vehicle::visits), "visits");
        }
    }

    private void dimension(long[] perNode, int[] most, String name) {
        var limits = IntStream.of(most).asLongStream().toArray();
        model.addDimensionWithVehicleCapacity(model.registerUnaryTransitVector(perNode), 0, limits, true, name);
    }

    private void times() {
        var service = new int[instance.seconds().length];
        instance.stops().forEach(stop -> service[stop.node()] = stop.service());
        int horizon = instance.horizon();
        model.addDimension(model.registerTransitMatrix(matrix(service)), horizon, horizon, false, TIME);
        var time = model.getMutableDimension(TIME);
        for (int v = 0; v < instance.vehicles().size(); v++) {
            var vehicle = instance.vehicles().get(v);
            time.cumulVar(model.start(v)).setRange(vehicle.from(), vehicle.to());
            time.cumulVar(model.end(v)).setRange(vehicle.from(), vehicle.to());
        }
    }

    private void stops() {
        var time = model.getMutableDimension(TIME);
        for (int s = 0; s < instance.stops().size(); s++) {
            var stop = instance.stops().get(s);
            long index = nodes.nodeToIndex(stop.node());
            stopAt.put(stop.node(), s);
            time.cumulVar(index).setRange(stop.ready(), stop.due());
            for (int w = 2; w < stop.windows().length; w += 2) {
                time.cumulVar(index).removeInterval(stop.windows()[w - 1] + 1L, stop.windows()[w] - 1L);
            }
            if (!stop.mandatory()) {
                model.addDisjunction(new long[] {index}, stop.penalty());
            }
            for (int v = 0; v < instance.vehicles().size(); v++) {
                if ((stop.skills() & ~instance.vehicles().get(v).skills()) != 0) {
                    model.vehicleVar(index).removeValue(v);
                }
            }
        }
    }

    /** Nothing served when it found nothing at all. */
    private List<int[]> routes(Assignment found) {
        var routes = new ArrayList<int[]>();
        for (int v = 0; v < instance.vehicles().size(); v++) {
            var route = new ArrayList<Integer>();
            if (found != null) {
                for (long at = found.value(model.nextVar(model.start(v)));
                        !model.isEnd(at);
                        at = found.value(model.nextVar(at))) {
                    route.add(stopAt.get(nodes.indexToNode(at)));
                }
            }
            routes.add(route.stream().mapToInt(Integer::intValue).toArray());
        }
        return routes;
    }
}
