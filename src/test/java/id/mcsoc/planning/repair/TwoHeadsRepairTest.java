package id.mcsoc.planning.repair;

import static id.mcsoc.planning.repair.Promised.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.EventsHeard;
import id.mcsoc.access.Actor;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.repair.Disruption.Kind;
import id.mcsoc.shared.RefusalCode;
import id.mcsoc.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Really committed, so that two can meet. */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TwoHeadsRepairTest extends PlannedBranch {

    @Autowired
    Repairs repairs;

    @Autowired
    Verdict verdict;

    @Autowired
    JdbcClient jdbc;

    Promised promised;
    Actor head;

    @BeforeEach
    void aVisitOfT1() {
        promised = Promised.in(application);
        head = people.head();
        Demand.team(teams, "T1");
        Demand.team(teams, "T2");
        var request = demand.request(0, 12, Demand.MONDAY);
        promised.approve(head, List.of(at(request, "T1", Demand.MONDAY, 9)));
    }

    @AfterEach
    void sweep() {
        EventsHeard.await(jdbc);
        for (var table : List.of(
                "planning_repair",
                "planning_visit_change",
                "planning_visit",
                "planning_planned_visit",
                "planning_plan",
                "planning_absence",
                "planning_team",
                "event_publication")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void ofTwoWhoApproveOneRepairAtOnceExactlyOneWins() throws Exception {
        var repair = report();
        var answers = atOnce(repair, repair);
        assertThat(answers).containsOnlyOnce(Optional.empty()).contains(Optional.of(PlanningRefusal.REPAIR_DECIDED));
        assertThat(moves()).isEqualTo(1);
    }

    @Test
    void ofTwoRepairsOfOneScheduleOnlyTheFirstIsApplied() throws Exception {
        var answers = atOnce(report(), report());
        assertThat(answers).containsOnlyOnce(Optional.empty()).contains(Optional.of(PlanningRefusal.REPAIR_OUTDATED));
        assertThat(moves()).isEqualTo(1);
    }

    private UUID report() {
        return repairs.report(
                new Disruption(Kind.TEAM, "Sakit", "T1", Demand.MONDAY, null, null, null, false, null, null), head);
    }

    private List<Optional<RefusalCode>> atOnce(UUID one, UUID other) throws Exception {
        var gate = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        var answers = new ArrayList<Optional<RefusalCode>>();
        for (var answer : threads.invokeAll(List.of(approving(one, gate), approving(other, gate)))) {
            answers.add(answer.get());
        }
        threads.shutdown();
        return answers;
    }

    private Callable<Optional<RefusalCode>> approving(UUID repair, CyclicBarrier gate) {
        return () -> {
            gate.await();
            try {
                verdict.approve(repair, head);
                return Optional.empty();
            } catch (Refused refused) {
                return Optional.of(refused.code());
            }
        };
    }

    /** Written-down changes besides the first one. */
    private int moves() {
        return jdbc.sql("select count(*) from planning_visit_change where team = 'T2'")
                .query(Integer.class)
                .single();
    }
}
