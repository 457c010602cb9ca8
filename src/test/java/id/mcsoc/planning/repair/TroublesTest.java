package id.mcsoc.planning.repair;

import static id.mcsoc.TestRefusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.SlotAnswer.SlotOffer;
import id.mcsoc.booking.SlotAsk;
import id.mcsoc.booking.SlotOffers;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.PlanningProblem;
import id.mcsoc.planning.repair.Disruption.Kind;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.VisitPlanner;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import id.mcsoc.planning.trouble.TroubleView;
import id.mcsoc.planning.trouble.Troubles;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a repair was about stays true after it: for plans, offers and moves, until the branch head lifts it. */
class TroublesTest extends PlannedBranch {

    static final LocalDate TUESDAY = Demand.MONDAY.plusDays(1);
    static final LocalDate WEDNESDAY = Demand.MONDAY.plusDays(2);

    @Autowired
    TravelTimes roads;

    @Autowired
    PlanningProblem problems;

    @Autowired
    VisitPlanner planner;

    @Autowired
    Repairs repairs;

    @Autowired
    Verdict verdict;

    @Autowired
    Troubles troubles;

    Promised promised;
    Actor head;

    @BeforeEach
    void aBranchHead() {
        promised = Promised.in(application);
        head = people.head();
    }

    @Nested
    class AClosedBridge {

        OpenRequest beyond;

        @BeforeEach
        void aKelurahanBeyondTheRiver() {
            Demand.team(teams, "T1");
            beyond = demand.requestBeyondTheRiver(12, Demand.MONDAY, WEDNESDAY);
        }

        @Test
        void isNotCrossedByPlansOfThoseDaysAndIsAgainOnceLifted() {
            assertThat(planned(beyond).date()).isEqualTo(Demand.MONDAY);
            roads.crossings().forEach(bridge -> approve(closed(bridge, Demand.MONDAY, TUESDAY)));
            assertThat(planned(beyond).date()).isEqualTo(WEDNESDAY);
            liftAll();
            assertThat(planned(beyond).date()).isEqualTo(Demand.MONDAY);
        }

        @Test
        void leavesTheOtherBridgeAndTheOtherDays() {
            approve(closed(roads.crossings().get(0), Demand.MONDAY, TUESDAY));
            assertThat(planned(beyond).date()).isEqualTo(Demand.MONDAY);
            approve(closed(roads.crossings().get(1), WEDNESDAY, WEDNESDAY));
            assertThat(planned(beyond).date()).isEqualTo(Demand.MONDAY);
            assertThat(problem().travel().detours())
                    .extracting(Problem.Detour::dates)
                    .containsExactly(List.of(Demand.MONDAY, TUESDAY), List.of(WEDNESDAY));
        }

        @Test
        void changesNothingWhenItsRepairWasDiscarded() {
            for (var bridge : roads.crossings()) {
                verdict.discard(repairs.report(closed(bridge, Demand.MONDAY, TUESDAY), head), head);
            }
            assertThat(planned(beyond).date()).isEqualTo(Demand.MONDAY);
            assertThat(inForce()).isEmpty();
        }

        @Test
        void isInTheWayOfMovesByHandToo() {
            assertThat(fits(beyond, Demand.MONDAY)).isTrue();
            roads.crossings().forEach(bridge -> approve(closed(bridge, Demand.MONDAY, TUESDAY)));
            assertThat(fits(beyond, Demand.MONDAY)).isFalse();
            assertThat(fits(beyond, WEDNESDAY)).isTrue();
        }

        @Test
        void isNotCrossedByTimesOfferedNorByTimesHeld(@Autowired SlotOffers slots) {
            var ask = ask(beyond, Demand.MONDAY, WEDNESDAY);
            assertThat(slots.offers(ask).offers())
                    .extracting(SlotOffer::date)
                    .containsExactlyInAnyOrder(Demand.MONDAY, WEDNESDAY);
            roads.crossings().forEach(bridge -> approve(closed(bridge, Demand.MONDAY, TUESDAY)));
            assertThat(slots.offers(ask).offers()).extracting(SlotOffer::date).containsExactly(WEDNESDAY);
            assertThatThrownBy(() -> slots.hold(ask, Demand.MONDAY, LocalTime.of(9, 0)))
                    .isInstanceOf(Refused.class);
            liftAll();
            assertThat(slots.offers(ask).offers()).hasSize(2);
        }

        @Test
        void makesAProposalThatCrossesItUnfitForApproval() {
            var stops = List.of(Promised.at(beyond, "T1", Demand.MONDAY, 9));
            roads.crossings().forEach(bridge -> approve(closed(bridge, Demand.MONDAY, TUESDAY)));
            refused(() -> promised.approve(head, stops), PlanningRefusal.PLAN_BREAKS_RULES);
            liftAll();
            promised.approve(head, stops);
        }

        @Test
        void outdatesARepairComputedBeforeIt() {
            promised.approve(head, List.of(Promised.at(beyond, "T1", Demand.MONDAY, 9)));
            promised.agree(beyond);
            var repair = repairs.report(
                    about(Kind.VENUE, null, promised.of(beyond).id().value(), Demand.MONDAY), head);
            approve(closed(roads.crossings().get(0), Demand.MONDAY.plusDays(3), Demand.FRIDAY));
            refused(() -> verdict.approve(repair, head), PlanningRefusal.REPAIR_OUTDATED);
        }
    }

    @Test
    void aTeamWithoutItsVehicleKeepsToTheTownUntilItIsRepaired() {
        Demand.team(teams, "T1", "dirt-road");
        var field = request(0, Set.of("dirt-road"));
        assertThat(planned(field).date()).isEqualTo(Demand.MONDAY);
        approve(about(Kind.VEHICLE, "T1", null, Demand.MONDAY));
        assertThat(planned(field).date()).isEqualTo(WEDNESDAY);
        assertThat(fits(field, Demand.MONDAY)).isFalse();
        assertThat(fits(request(1, Set.of()), Demand.MONDAY)).isTrue();
        liftAll();
        assertThat(fits(field, Demand.MONDAY)).isTrue();
    }

    @Test
    void aVenueThatIsClosedIsNotVisitedOnThoseDays() {
        Demand.team(teams, "T1");
        var request = demand.request(0, 12, Demand.MONDAY, WEDNESDAY);
        promised.approve(head, List.of(Promised.at(request, "T1", Demand.MONDAY, 9)));
        approve(about(Kind.VENUE, null, promised.of(request).id().value(), Demand.MONDAY));
        assertThat(promised.of(request)
                        .start()
                        .atZone(java.time.ZoneId.of("Asia/Jakarta"))
                        .toLocalDate())
                .isEqualTo(WEDNESDAY);
        assertThat(fits(request, Demand.MONDAY)).isFalse();
        assertThat(fits(request, WEDNESDAY)).isTrue();
    }

    @Test
    void itIsLiftedOnceAndOnlyByItsOwnBranch() {
        Demand.team(teams, "T1");
        approve(closed(roads.crossings().get(0), Demand.MONDAY, TUESDAY));
        var id = inForce().get(0).id();
        var stranger = people.foreign(Role.BRANCH_HEAD);
        assertThatThrownBy(() -> troubles.lift(id, stranger)).isInstanceOf(NotFound.class);
        assertThat(troubles.from(stranger.branch(), Demand.MONDAY)).isEmpty();
        troubles.lift(id, head);
        refused(() -> troubles.lift(id, head), PlanningRefusal.TROUBLE_LIFTED);
    }

    private PlannedStop planned(OpenRequest request) {
        var limits = new Limits(Duration.ofSeconds(10), 1, 50);
        return planner.solve(problem(), limits, progress -> {}, () -> false).visits().stream()
                .filter(stop -> stop.id().equals(request.number()))
                .findFirst()
                .orElseThrow();
    }

    private Problem problem() {
        return problems.load(scope(false), Map.of()).problem();
    }

    /** Agreed visits may be moved as well. */
    private boolean fits(OpenRequest request, LocalDate date) {
        var problem = problems.load(scope(true), Map.of()).problem();
        return planner.check(problem, request.number(), "T1", date, LocalTime.of(8, 30))
                .fits();
    }

    private static PlanScope scope(boolean reshuffles) {
        return new PlanScope(TestActors.JAMBI, new Horizon(Demand.MONDAY, Demand.FRIDAY), reshuffles);
    }

    private void approve(Disruption disruption) {
        verdict.approve(repairs.report(disruption, head), head);
    }

    private void liftAll() {
        inForce().forEach(trouble -> troubles.lift(trouble.id(), head));
    }

    private List<TroubleView> inForce() {
        return troubles.from(TestActors.JAMBI, Demand.MONDAY);
    }

    private static Disruption closed(String bridge, LocalDate first, LocalDate last) {
        return new Disruption(Kind.ROAD, "Perbaikan lantai", null, first, last, null, null, false, bridge, null);
    }

    private static Disruption about(Kind kind, @Nullable String team, @Nullable UUID visit, LocalDate date) {
        return new Disruption(kind, "Rusak", team, date, null, null, null, false, null, visit);
    }

    private OpenRequest request(int n, Set<String> needs) {
        var windows = List.of(window(Demand.MONDAY), window(WEDNESDAY));
        return demand.request(n, 12, RequestState.SUBMITTED, windows, needs);
    }

    private static OfferedWindow window(LocalDate date) {
        return new OfferedWindow(date, LocalTime.of(8, 30), LocalTime.of(15, 30), false);
    }

    private static SlotAsk ask(OpenRequest request, LocalDate... dates) {
        return new SlotAsk(
                new RequestId(new UUID(8, 1)),
                TestActors.JAMBI,
                request.area(),
                request.venue(),
                new SlotAsk.Need(request.families(), request.serviceMinutes(), 0, Set.of()),
                Arrays.stream(dates).map(TroublesTest::window).toList(),
                List.of(),
                Optional.empty());
    }
}
