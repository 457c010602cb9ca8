package id.mcsoc.planning.run;

import static id.mcsoc.TestRefusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.booking.ProposedSlot;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.VisitAccepted;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.planning.VisitState;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.Moves;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.planning.proposal.StopView;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.solver.VisitPlanner;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class RunTest extends PlannedBranch {

    @Autowired
    Runs runs;

    @Autowired
    RunJob job;

    @Autowired
    VisitPlanner planner;

    @Autowired
    Plans plans;

    @Autowired
    Moves moves;

    @Autowired
    Decisions decisions;

    @Autowired
    VisitPlans schedule;

    @Autowired
    ApplicationEventPublisher publisher;

    Actor person;
    Actor head;

    @BeforeEach
    void world() {
        person = people.planner();
        head = people.head();
        Demand.team(teams, "T1", "card-printer");
        Demand.team(teams, "T2", "card-printer");
    }

    @Test
    void aRunTurnsRequestsIntoAProposalThatBreaksNoHardRule() {
        four();
        var plan = planned();
        assertThat(plan.score().hard()).isZero();
        assertThat(plan.placed()).hasSize(4);
        assertThat(runs.last(TestActors.JAMBI)).get().extracting(RunView::state).isEqualTo(RunState.FINISHED);
        assertThat(runs.curve(runs.last(TestActors.JAMBI).orElseThrow())).isNotEmpty();
    }

    @Test
    void whatDoesNotFitIsLeftWithAReason() {
        for (int n = 0; n < 9; n++) {
            demand.request(n, 14, Demand.MONDAY);
        }
        var plan = planned();
        assertThat(plan.left())
                .isNotEmpty()
                .allSatisfy(stop -> assertThat(stop.reasons()).isNotEmpty());
    }

    @Test
    void aBranchIsPlannedByOneRunAtATime() {
        four();
        start();
        refused(this::start, PlanningRefusal.RUN_IN_PROGRESS);
    }

    @Test
    void nothingToPlanIsSaidAtOnce() {
        refused(this::start, PlanningRefusal.NOTHING_TO_PLAN);
    }

    @Test
    void aProposalIsNotApprovedWhileItIsBeingReplanned() {
        four();
        var plan = planned();
        start();
        refused(() -> decisions.approve(plan.id(), head), PlanningRefusal.RUN_IN_PROGRESS);
    }

    @Test
    void noConfirmedVisitChangesByReplanning() {
        four();
        var first = planned();
        decisions.approve(first.id(), head);
        var before = visits();
        demand.open().stream().toList().forEach(request -> {
            var slot = new ProposedSlot("Tim", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
            demand.becomes(request, RequestState.ACCEPTED, slot);
            publisher.publishEvent(new VisitAccepted(request.id(), request.area(), Instant.EPOCH));
        });
        for (int n = 10; n < 14; n++) {
            demand.request(n, 20, Demand.MONDAY, Demand.FRIDAY);
        }
        decisions.approve(planned().id(), head);
        var after = visits().stream()
                .filter(visit -> visit.state() == VisitState.CONFIRMED)
                .toList();
        assertThat(before).hasSize(4);
        assertThat(after)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("state")
                .containsExactlyElementsOf(before);
        assertThat(visits().size()).isGreaterThan(4);
    }

    @Test
    void anEditDuringTheRunIsKeptAndCounted() {
        four();
        var plan = planned();
        var run = start();
        var stop = plan.placed().get(0);
        moves.pin(plan.id(), stop.id(), new Pins(true, true, true, "Lurah minta begitu", person.name()), person);
        job.run(run);
        var next = plans.open(TestActors.JAMBI).orElseThrow();
        assertThat(next.id()).isNotEqualTo(plan.id());
        assertThat(next.header().keptEdits()).isEqualTo(1);
        assertThat(same(next, stop).slot()).isEqualTo(stop.slot());
        assertThat(same(next, stop).pins().reason()).isEqualTo("Lurah minta begitu");
    }

    private void four() {
        for (int n = 0; n < 4; n++) {
            demand.request(n, 12, Demand.MONDAY, Demand.FRIDAY);
        }
    }

    private UUID start() {
        var horizon = new Horizon(Demand.MONDAY, Demand.FRIDAY);
        return runs.start(new PlanScope(TestActors.JAMBI, horizon, false), 5, person);
    }

    private PlanView planned() {
        job.run(start());
        return plans.open(TestActors.JAMBI).orElseThrow();
    }

    private static StopView same(PlanView plan, StopView stop) {
        return plan.stops().stream()
                .filter(other -> other.number().equals(stop.number()))
                .findFirst()
                .orElseThrow();
    }

    private List<ScheduledVisit> visits() {
        return schedule.ofBranch(TestActors.JAMBI, Demand.MONDAY, Demand.FRIDAY);
    }
}
