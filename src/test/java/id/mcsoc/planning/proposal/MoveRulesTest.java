package id.mcsoc.planning.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.TestActors;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.RequestId;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.proposal.PlanningProblem.Start;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.solver.VisitPlanner;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MoveRulesTest extends PlannedBranch {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    @Autowired
    PlanningProblem problems;

    @Autowired
    VisitPlanner planner;

    /** Every team, day and hour: what the check allows the solver calls feasible, what it refuses the solver calls broken. */
    @Test
    void theCheckAndTheSolverAgreeEverywhere() {
        Demand.team(teams, "T1", "card-printer");
        Demand.team(teams, "T2");
        var standing = demand.request(0, 20, Demand.MONDAY);
        var moved = demand.request(1, 14, Demand.MONDAY, Demand.FRIDAY);
        var before = Map.of(standing.id(), start("T1", Demand.MONDAY, LocalTime.of(9, 0), 165));
        var answers = new HashSet<Boolean>();
        for (var team : new String[] {"T1", "T2"}) {
            for (var date : new LocalDate[] {Demand.MONDAY, Demand.MONDAY.plusDays(1), Demand.FRIDAY}) {
                for (int hour = 8; hour < 16; hour++) {
                    answers.add(agrees(before, moved, team, date, LocalTime.of(hour, 0)));
                }
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(true, false);
    }

    private boolean agrees(
            Map<RequestId, Start> before, OpenRequest moved, String team, LocalDate date, LocalTime time) {
        var checked = planner.check(load(before), moved.number(), team, date, time);
        var after = new HashMap<>(before);
        var minutes = java.time.Duration.between(checked.start(), checked.end()).toMinutes();
        after.put(moved.id(), start(team, date, checked.start(), Math.max(1, minutes)));
        var hard = planner.evaluate(load(after)).score().hard();
        assertThat(checked.fits()).as("%s %s %s: %s", team, date, time, checked).isEqualTo(hard == 0);
        return checked.fits();
    }

    private id.mcsoc.planning.solver.Problem load(Map<RequestId, Start> starts) {
        var scope = new PlanScope(TestActors.JAMBI, new Horizon(Demand.MONDAY, Demand.FRIDAY), false);
        return problems.load(scope, starts).problem();
    }

    private static Start start(String team, LocalDate date, LocalTime time, long minutes) {
        var start = date.atTime(time).atZone(WIB).toInstant();
        return new Start(new Slot(team, start, start.plusSeconds(minutes * 60)), Pins.NONE);
    }
}
