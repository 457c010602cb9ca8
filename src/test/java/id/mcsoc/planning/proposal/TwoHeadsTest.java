package id.mcsoc.planning.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.EventsHeard;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.StopView.Subject;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.shared.RefusalCode;
import id.mcsoc.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Real commits, real threads. */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TwoHeadsTest extends PlannedBranch {

    @Autowired
    PlanWriter writer;

    @Autowired
    Approval approval;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void sweep() {
        EventsHeard.await(jdbc);
        for (var table : List.of(
                "planning_visit_change",
                "planning_visit",
                "planning_planned_visit",
                "planning_plan",
                "planning_team")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from event_publication").update();
    }

    @Test
    void ofTwoWhoApproveAtOnceExactlyOneWinsAndTheOtherIsToldWho() throws Exception {
        var head = people.head();
        var plan = plan(new Demand(booking, areas).request(0, 12, Demand.MONDAY));
        var gate = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        Callable<Optional<RefusalCode>> act = () -> {
            gate.await();
            return refusal(plan, head);
        };
        var answers = threads.invokeAll(List.of(act, act));
        threads.shutdown();
        var codes = List.of(answers.get(0).get(), answers.get(1).get());
        assertThat(codes).containsOnlyOnce(Optional.empty());
        assertThat(codes).contains(Optional.of(PlanningRefusal.PLAN_ALREADY_APPROVED));
        assertThat(jdbc.sql("select count(*) from planning_visit")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Optional<RefusalCode> refusal(UUID plan, Actor head) {
        try {
            approval.approve(plan, head);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }

    private UUID plan(OpenRequest request) {
        Demand.team(teams, "T1");
        var start = Demand.MONDAY.atTime(9, 0);
        var stop = new SolvedPlan.PlannedStop(request.number(), "T1", Demand.MONDAY, start, start, start.plusHours(2));
        var result = new SolvedPlan(
                SolvedPlan.FORMAT, "test", new SolvedPlan.Score(0, 0, 0), List.of(stop), List.of(), List.of());
        var subject = new Subject(
                request.id(),
                request.number(),
                request.area(),
                request.venueName(),
                request.venue(),
                request.families());
        return writer.write(
                new PlanScope(TestActors.JAMBI, new Horizon(Demand.MONDAY, Demand.FRIDAY), false),
                result,
                new Subjects(Map.of(request.number(), subject)),
                PlanWriter.Kept.NOTHING,
                "Uji");
    }
}
