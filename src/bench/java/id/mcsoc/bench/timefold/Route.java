package id.mcsoc.bench.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import id.mcsoc.bench.Instance.Vehicle;
import java.util.ArrayList;
import java.util.List;

/** One vehicle and what it visits, in order. */
@PlanningEntity
public class Route {

    @PlanningId
    private int number;

    private Vehicle vehicle;
    private int[][] seconds;

    @PlanningListVariable(allowsUnassignedValues = true)
    private List<Call> calls = new ArrayList<>();

    Route() {}

    Route(int number, Vehicle vehicle, int[][] seconds) {
        this.number = number;
        this.vehicle = vehicle;
        this.seconds = seconds;
    }

    Vehicle vehicle() {
        return vehicle;
    }

    int[][] seconds() {
        return seconds;
    }

    List<Call> calls() {
        return calls;
    }

    boolean isUsed() {
        return !calls.isEmpty();
    }

    long travel() {
        long sum = 0;
        int at = vehicle.base();
        for (var call : calls) {
            sum += seconds[at][call.stop().node()];
            at = call.stop().node();
        }
        return sum + seconds[at][vehicle.base()];
    }

    long overtime() {
        var last = calls.get(calls.size() - 1);
        return last.end() == null
                ? 0
                : Math.max(0, last.end() + seconds[last.stop().node()][vehicle.base()] - vehicle.to());
    }

    long tooMany() {
        int families = calls.stream().mapToInt(call -> call.stop().families()).sum();
        return Math.max(0, families - vehicle.families()) + 10L * Math.max(0, calls.size() - vehicle.visits());
    }
}
