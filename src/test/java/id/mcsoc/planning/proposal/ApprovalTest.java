package id.mcsoc.planning.proposal;

import static id.mcsoc.TestRefusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import id.mcsoc.TestActors;
import id.mcsoc.access.Role;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.ProposedSlot;
import id.mcsoc.booking.VisitAccepted;
import id.mcsoc.booking.VisitDeclined;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlanApproved;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitCancelled;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.planning.VisitScheduled;
import id.mcsoc.planning.VisitState;
import id.mcsoc.planning.proposal.StopView.Subject;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.shared.NotFound;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class ApprovalTest extends PlannedBranch {

    @Autowired
    PlanWriter writer;

    @Autowired
    Approval approval;

    @Autowired
    VisitPlans schedule;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void world() {
        Demand.team(teams, "T1", "card-printer");
    }

    @Test
    void anApprovedPlanBecomesScheduledVisitsAndTheKelurahanIsAsked() {
        var request = demand.request(0, 12, Demand.MONDAY);
        approval.approve(plan(at(request, 9)), people.head());
        assertThat(visits()).singleElement().satisfies(visit -> {
            assertThat(visit.state()).isEqualTo(VisitState.PLANNED);
            assertThat(visit.team()).isEqualTo("T1");
            assertThat(visit.start()).isEqualTo(Instant.parse("2026-11-23T02:00:00Z"));
        });
        verify(booking).propose(eq(request.id()), any(ProposedSlot.class), eq(people.head()));
        assertThat(events.stream(VisitScheduled.class)).hasSize(1);
        assertThat(events.stream(PlanApproved.class)).hasSize(1);
    }

    @Test
    void whatIsLeftOutIsLeftUnplannedWithItsReasons() {
        var request = demand.request(0, 12, Demand.MONDAY);
        approval.approve(plan(new ArrayList<>(), List.of(request)), people.head());
        verify(booking).leaveUnplanned(eq(request.id()), any(), eq(people.head()));
        verify(booking, never()).propose(any(), any(), any());
    }

    @Test
    void aPlanIsApprovedOnce() {
        var plan = plan(at(demand.request(0, 12, Demand.MONDAY), 9));
        approval.approve(plan, people.head());
        refused(() -> approval.approve(plan, people.head()), PlanningRefusal.PLAN_ALREADY_APPROVED);
    }

    @Test
    void aPlanOfAnotherBranchIsNotThere() {
        var plan = plan(at(demand.request(0, 12, Demand.MONDAY), 9));
        assertThatThrownBy(() -> approval.approve(plan, people.foreign(Role.BRANCH_HEAD)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aWithdrawnRequestMakesThePlanOutdated() {
        var request = demand.request(0, 12, Demand.MONDAY);
        var plan = plan(at(request, 9));
        demand.gone(request);
        refused(() -> approval.approve(plan, people.head()), PlanningRefusal.PLAN_OUTDATED);
        assertThat(visits()).isEmpty();
    }

    @Test
    void twoVisitsOfOneTeamAtOneTimeAreNotApproved() {
        var plan = plan(at(demand.request(0, 12, Demand.MONDAY), 9), at(demand.request(1, 12, Demand.MONDAY), 10));
        refused(() -> approval.approve(plan, people.head()), PlanningRefusal.PLAN_BREAKS_RULES);
    }

    @Test
    void oneAfterTheOtherIsApproved() {
        var plan = plan(at(demand.request(0, 12, Demand.MONDAY), 9), at(demand.request(1, 12, Demand.MONDAY), 13));
        assertThat(approval.approve(plan, people.head())).isEqualTo(2);
    }

    @Test
    void theKelurahansYesConfirmsAndItsNoCancels() {
        var yes = demand.request(0, 12, Demand.MONDAY);
        var no = demand.request(1, 12, Demand.MONDAY);
        approval.approve(plan(at(yes, 9), at(no, 13)), people.head());
        publisher.publishEvent(new VisitAccepted(yes.id(), yes.area(), Instant.EPOCH));
        publisher.publishEvent(new VisitDeclined(no.id(), no.area(), false, "Ada hajatan", Instant.EPOCH));
        assertThat(visits())
                .extracting(ScheduledVisit::state)
                .containsExactly(VisitState.CONFIRMED, VisitState.CANCELLED);
        assertThat(schedule.ofTeam(TestActors.JAMBI, "T1", Demand.MONDAY, Demand.MONDAY))
                .hasSize(1);
        assertThat(events.stream(VisitCancelled.class)).singleElement().satisfies(cancelled -> {
            assertThat(cancelled.request()).isEqualTo(no.id());
            assertThat(cancelled.reason()).isEqualTo("Ada hajatan");
        });
    }

    @Test
    void aVisitIsPackedStartedAndClosedByItsOwnTeamOnly() {
        var request = demand.request(0, 12, Demand.MONDAY);
        approval.approve(plan(at(request, 9)), people.head());
        publisher.publishEvent(new VisitAccepted(request.id(), request.area(), Instant.EPOCH));
        var visit = visits().get(0).id();
        assertThatThrownBy(() -> schedule.markPacked(visit, people.officer("T2")))
                .isInstanceOf(NotFound.class);
        var officer = people.officer("T1");
        schedule.markPacked(visit, officer);
        schedule.markPacked(visit, officer);
        schedule.markStarted(visit, officer);
        schedule.markClosed(visit, 2, officer);
        assertThat(schedule.find(visit)).get().extracting(ScheduledVisit::state).isEqualTo(VisitState.PARTLY_SERVED);
    }

    @Test
    void whatTheKelurahanHasNotAcceptedCannotBeStarted() {
        var request = demand.request(0, 12, Demand.MONDAY);
        approval.approve(plan(at(request, 9)), people.head());
        var visit = visits().get(0).id();
        refused(() -> schedule.markStarted(visit, people.officer("T1")), PlanningRefusal.VISIT_STATE);
    }

    private record At(OpenRequest request, int hour) {}

    private static At at(OpenRequest request, int hour) {
        return new At(request, hour);
    }

    private UUID plan(At... stops) {
        return plan(Arrays.asList(stops), List.of());
    }

    private UUID plan(List<At> stops, List<OpenRequest> left) {
        var result = new SolvedPlan(
                SolvedPlan.FORMAT,
                "test",
                new SolvedPlan.Score(0, 0, 0),
                stops.stream().map(ApprovalTest::stop).toList(),
                left.stream()
                        .map(request -> new SolvedPlan.Left(
                                request.number(), List.of(new SolvedPlan.Reason("R02", List.of("1"), "", ""))))
                        .toList(),
                List.of());
        var subjects = demand.open().stream().collect(Collectors.toMap(OpenRequest::number, ApprovalTest::subject));
        var scope = new PlanScope(TestActors.JAMBI, new Horizon(Demand.MONDAY, Demand.FRIDAY), false);
        return writer.write(scope, result, new Subjects(subjects), PlanWriter.Kept.NOTHING, "Uji");
    }

    private static SolvedPlan.PlannedStop stop(At at) {
        var start = Demand.MONDAY.atTime(LocalTime.of(at.hour(), 0));
        return new SolvedPlan.PlannedStop(at.request().number(), "T1", Demand.MONDAY, start, start, start.plusHours(2));
    }

    private static Subject subject(OpenRequest request) {
        return new Subject(
                request.id(),
                request.number(),
                request.area(),
                request.venueName(),
                request.venue(),
                request.families());
    }

    private List<ScheduledVisit> visits() {
        return schedule.ofBranch(TestActors.JAMBI, Demand.MONDAY, Demand.FRIDAY);
    }
}
