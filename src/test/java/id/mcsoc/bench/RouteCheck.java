package id.mcsoc.bench;

import id.mcsoc.bench.Instance.Stop;
import id.mcsoc.bench.Instance.Vehicle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Drives every route and adds up what it costs. Knows nothing of any planner: a route is a list of stop numbers, one
 * route a vehicle, and the checker itself decides when each service begins.
 */
public final class RouteCheck {

    private final Instance instance;
    private final BitSet served = new BitSet();
    private final List<String> wrong = new ArrayList<>();
    private long travel;

    private RouteCheck(Instance instance) {
        this.instance = instance;
    }

    /**
     * @param wrong sentences about what is not allowed, empty for a feasible plan
     * @param left stops that no vehicle serves, {@code families}: theirs
     * @param objective travel plus penalties
     */
    public record Verdict(List<String> wrong, int left, int families, long travel, long objective) {
        public boolean feasible() {
            return wrong.isEmpty();
        }
    }

    /** @param routes for each vehicle the stops in order, by their place in {@link Instance#stops} */
    public static Verdict of(Instance instance, List<int[]> routes) {
        return new RouteCheck(instance).check(routes);
    }

    private Verdict check(List<int[]> routes) {
        if (routes.size() > instance.vehicles().size()) {
            wrong.add(routes.size() + " routes for " + instance.vehicles().size() + " vehicles");
        }
        for (int v = 0; v < Math.min(routes.size(), instance.vehicles().size()); v++) {
            if (routes.get(v).length > 0) {
                drive(v, routes.get(v));
            }
        }
        long penalties = 0;
        int left = 0;
        int families = 0;
        for (int s = 0; s < instance.stops().size(); s++) {
            var stop = instance.stops().get(s);
            if (!served.get(s)) {
                left++;
                families += stop.families();
                penalties += Math.max(0, stop.penalty());
                expect(!stop.mandatory(), "stop " + s + " must be served");
            }
        }
        return new Verdict(List.copyOf(wrong), left, families, travel, travel + penalties);
    }

    private void drive(int number, int[] route) {
        var vehicle = instance.vehicles().get(number);
        int time = vehicle.from();
        int node = vehicle.base();
        int families = 0;
        for (int s : route) {
            if (s < 0 || s >= instance.stops().size()) {
                wrong.add("vehicle " + number + " visits " + s + ", which is no stop");
                return;
            }
            var stop = instance.stops().get(s);
            families += stop.families();
            time = serve(number, s, stop, time + leg(node, stop.node()));
            node = stop.node();
            expect((stop.skills() & ~vehicle.skills()) == 0, "vehicle " + number + " lacks a skill for stop " + s);
        }
        time += leg(node, vehicle.base());
        judge(number, vehicle, route.length, families, time);
    }

    private int leg(int from, int to) {
        travel += instance.seconds()[from][to];
        return instance.seconds()[from][to];
    }

    private int serve(int vehicle, int s, Stop stop, int arrival) {
        expect(!served.get(s), "stop " + s + " is served twice");
        served.set(s);
        int begin = -1;
        for (int w = 0; begin < 0 && w < stop.windows().length; w += 2) {
            if (arrival <= stop.windows()[w + 1]) {
                begin = Math.max(arrival, stop.windows()[w]);
            }
        }
        expect(begin >= 0, "vehicle " + vehicle + " reaches stop " + s + " too late");
        return Math.max(begin, arrival) + stop.service();
    }

    private void judge(int number, Vehicle vehicle, int visits, int families, int back) {
        expect(back <= vehicle.to(), "vehicle " + number + " is back at " + back + ", not by " + vehicle.to());
        expect(families <= vehicle.families(), "vehicle " + number + " has too many families: " + families);
        expect(visits <= vehicle.visits(), "vehicle " + number + " has too many visits: " + visits);
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}
