package id.mcsoc.bench;

import com.graphhopper.jsprit.core.algorithm.box.Jsprit.Builder;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit.Parameter;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem.FleetSize;
import com.graphhopper.jsprit.core.problem.cost.VehicleRoutingTransportCosts;
import com.graphhopper.jsprit.core.problem.job.Job;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** jsprit's own mix of ruin strategies, with our objective. */
final class Jsprit implements Contestant {

    private static final int FAMILIES = 0;
    private static final int VISITS = 1;
    /** A mandatory visit left out: dearer than any way. */
    private static final double FORBIDDEN = 1e9;

    private Instance instance;

    @Override
    public List<int[]> solve(Instance problem, Duration time, long seed) {
        instance = problem;
        var routing = VehicleRoutingProblem.Builder.newInstance()
                .setFleetSize(FleetSize.FINITE)
                .setRoutingCost(costs());
        IntStream.range(0, instance.vehicles().size()).forEach(v -> routing.addVehicle(vehicle(v)));
        IntStream.range(0, instance.stops().size()).forEach(s -> routing.addJob(job(s)));
        var algorithm = Builder.newInstance(routing.build())
                .setProperty(Parameter.THREADS, "1")
                .setProperty(Parameter.ITERATIONS, Integer.toString(Integer.MAX_VALUE))
                .setRandom(new Random(seed))
                .setObjectiveFunction(this::objective)
                .buildAlgorithm();
        var end = new TimeTermination(time.toMillis());
        algorithm.setPrematureAlgorithmTermination(end);
        algorithm.addListener(end);
        return routes(Solutions.bestOf(algorithm.searchSolutions()));
    }

    private VehicleRoutingTransportCosts costs() {
        int n = instance.seconds().length;
        var costs = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(n, false);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                costs.addTransportTimeAndDistance(i, j, instance.seconds()[i][j], instance.seconds()[i][j]);
            }
        }
        return costs.build();
    }

    private VehicleImpl vehicle(int v) {
        var vehicle = instance.vehicles().get(v);
        var type = VehicleTypeImpl.Builder.newInstance(
                        "%d/%d/%d".formatted(vehicle.families(), vehicle.visits(), vehicle.skills()))
                .addCapacityDimension(FAMILIES, vehicle.families())
                .addCapacityDimension(VISITS, vehicle.visits())
                .setCostPerDistance(1)
                .build();
        var built = VehicleImpl.Builder.newInstance(Integer.toString(v))
                .setType(type)
                .setStartLocation(Location.newInstance(vehicle.base()))
                .setEarliestStart(vehicle.from())
                .setLatestArrival(vehicle.to());
        bits(vehicle.skills()).forEach(built::addSkill);
        return built.build();
    }

    private Job job(int s) {
        var stop = instance.stops().get(s);
        var job = Service.Builder.newInstance(Integer.toString(s))
                .setLocation(Location.newInstance(stop.node()))
                .addSizeDimension(FAMILIES, stop.families())
                .addSizeDimension(VISITS, 1)
                .setServiceTime(stop.service());
        for (int w = 0; w < stop.windows().length; w += 2) {
            job.addTimeWindow(stop.windows()[w], stop.windows()[w + 1]);
        }
        bits(stop.skills()).forEach(job::addRequiredSkill);
        return job.build();
    }

    private static List<String> bits(long skills) {
        return IntStream.range(0, Long.SIZE)
                .filter(bit -> (skills >> bit & 1) == 1)
                .mapToObj(bit -> "skill" + bit)
                .toList();
    }

    private double objective(VehicleRoutingProblemSolution solution) {
        double sum = 0;
        for (var route : solution.getRoutes()) {
            int at = route.getStart().getLocation().getIndex();
            for (var activity : route.getActivities()) {
                sum += instance.seconds()[at][activity.getLocation().getIndex()];
                at = activity.getLocation().getIndex();
            }
            sum += instance.seconds()[at][route.getEnd().getLocation().getIndex()];
        }
        for (var job : solution.getUnassignedJobs()) {
            var stop = instance.stops().get(Integer.parseInt(job.getId()));
            sum += stop.mandatory() ? FORBIDDEN : stop.penalty();
        }
        return sum;
    }

    private List<int[]> routes(VehicleRoutingProblemSolution best) {
        var routes = new ArrayList<int[]>();
        instance.vehicles().forEach(vehicle -> routes.add(new int[0]));
        for (var route : best.getRoutes()) {
            var stops = route.getActivities().stream()
                    .map(TourActivity.JobActivity.class::cast)
                    .mapToInt(activity -> Integer.parseInt(activity.getJob().getId()))
                    .toArray();
            routes.set(Integer.parseInt(route.getVehicle().getId()), stops);
        }
        return routes;
    }
}
