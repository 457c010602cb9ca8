package id.mcsoc.bench.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.CascadingUpdateShadowVariable;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import id.mcsoc.bench.Instance.Stop;

/** A stop on its way through the routes. */
@PlanningEntity
public class Call {

    @PlanningId
    private int number;

    private Stop stop;

    @InverseRelationShadowVariable(sourceVariableName = "calls")
    private Route route;

    @PreviousElementShadowVariable(sourceVariableName = "calls")
    private Call previous;

    @CascadingUpdateShadowVariable(targetMethodName = "arrives")
    private Integer arrival;

    Call() {}

    Call(int number, Stop stop) {
        this.number = number;
        this.stop = stop;
    }

    @SuppressWarnings("unused") // called by the solver when what comes before has changed
    private void arrives() {
        if (route == null) {
            arrival = null;
            return;
        }
        int from = previous == null ? route.vehicle().base() : previous.stop.node();
        Integer left = previous == null ? Integer.valueOf(route.vehicle().from()) : previous.end();
        arrival = left == null ? null : left + route.seconds()[from][stop.node()];
    }

    int number() {
        return number;
    }

    Stop stop() {
        return stop;
    }

    Route route() {
        return route;
    }

    Integer end() {
        return arrival == null ? null : Math.max(arrival, stop.begin(arrival)) + stop.service();
    }

    long late() {
        return arrival == null ? 0 : Math.max(0, arrival - stop.due());
    }

    long missingSkills() {
        return Long.bitCount(stop.skills() & ~route.vehicle().skills());
    }
}
