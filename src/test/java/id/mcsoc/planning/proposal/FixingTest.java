package id.mcsoc.planning.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.mcsoc.TestActors;
import id.mcsoc.booking.BranchHelp;
import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.RequestState;
import id.mcsoc.planning.BlankCards;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.proposal.Moves.Target;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.solver.Fix.Kind;
import id.mcsoc.planning.team.AllowanceView;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** After one tap the visit stands in the plan, and the planner's rules agree. */
@Import(Tray.class)
class FixingTest extends PlannedBranch {

    private static final LocalDate MONDAY = Demand.MONDAY;
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final List<OfferedWindow> ALL_DAY =
            List.of(new OfferedWindow(MONDAY, LocalTime.of(6, 0), LocalTime.of(20, 0), false));

    @MockitoBean
    BranchHelp help;

    @MockitoBean
    BlankCards blanks;

    @Autowired
    Moves moves;

    @Autowired
    Judge judge;

    @Autowired
    Tray tray;

    @BeforeEach
    void nobodyCountsCards() {
        when(blanks.of(any())).thenReturn(OptionalInt.empty());
    }

    @Test
    void aFreePlaceIsTaken() {
        tray.team("T1", 30, 2);
        var request = demand.request(0, 12, MONDAY);
        tray.absent("T1", () -> tray.proposed(TUESDAY, request));
        tray.fixes(request, Kind.PLACE);
    }

    @Test
    void aTeamWithoutThePrinterGetsOne() {
        tray.team("T1", 30, 2);
        var request = demand.request(0, 12, RequestState.SUBMITTED, Tray.open(MONDAY), Set.of("card-printer"));
        tray.proposed(MONDAY, request);
        tray.fixes(request, Kind.KIT);
        assertThat(tray.given()).containsExactly(AllowanceView.Kind.KIT);
    }

    @Test
    void theKitIsThereOnThatDayOnly() {
        tray.team("T1", 30, 2);
        var request = demand.request(0, 12, RequestState.SUBMITTED, Tray.open(MONDAY), Set.of("card-printer"));
        var later = demand.request(1, 12, RequestState.SUBMITTED, Tray.open(TUESDAY), Set.of("card-printer"));
        tray.proposed(TUESDAY, request, later);
        tray.fixes(request, Kind.KIT);
        tray.fixes(later, Kind.KIT);
        assertThat(tray.given()).hasSize(2);
    }

    @Test
    void missingCardsAreGiven() {
        tray.team("T1", 30, 2);
        when(blanks.of("T1")).thenReturn(OptionalInt.of(5));
        var request = demand.with(demand.request(0, 12, MONDAY), 20, 0);
        tray.proposed(MONDAY, request);
        tray.fixes(request, Kind.CARDS);
        assertThat(tray.given()).containsExactly(AllowanceView.Kind.CARDS);
    }

    @Test
    void theDayTakesMoreFamilies() {
        tray.team("T1", 10, 2);
        var request = demand.request(0, 14, MONDAY);
        tray.proposed(MONDAY, request);
        tray.fixes(request, Kind.ROOM);
        assertThat(tray.given()).containsExactly(AllowanceView.Kind.FAMILIES);
    }

    @Test
    void theDayTakesOneVisitMore() {
        tray.team("T1", 30, 1);
        var first = demand.request(0, 10, MONDAY);
        var second = demand.request(1, 10, MONDAY);
        tray.proposed(MONDAY, first, second);
        moves.move(tray.plan(), tray.stop(first).id(), new Target("T1", MONDAY, LocalTime.of(8, 30)), tray.planner);
        tray.fixes(second, Kind.MORE_VISITS);
        assertThat(tray.given()).containsExactly(AllowanceView.Kind.VISITS);
    }

    @Test
    void theDayOfATeamIsMadeLonger() {
        tray.team("T1", 120, 2);
        var request = demand.request(0, 100, RequestState.SUBMITTED, ALL_DAY, Set.of());
        tray.proposed(MONDAY, request);
        tray.fixes(request, Kind.LONGER_DAY);
        assertThat(tray.given()).containsExactly(AllowanceView.Kind.UNTIL);
    }

    @Test
    void oneMoreTeamIsLentForTheDay() {
        tray.team("T1", 200, 3);
        var first = demand.request(0, 80, RequestState.SUBMITTED, ALL_DAY, Set.of());
        var second = demand.request(1, 80, RequestState.SUBMITTED, ALL_DAY, Set.of());
        tray.proposed(MONDAY, first, second);
        moves.move(tray.plan(), tray.stop(first).id(), new Target("T1", MONDAY, LocalTime.of(8, 30)), tray.planner);
        tray.fixes(second, Kind.EXTRA_TEAM);
        assertThat(tray.slot(second).team()).isEqualTo("T1+1");
        assertThat(tray.given()).contains(AllowanceView.Kind.TEAM);
        moves.undo(tray.plan(), tray.planner);
        assertThat(tray.given()).isEmpty();
        tray.fixes(second, Kind.EXTRA_TEAM);
    }

    @Test
    void aPinIsReleasedWhenItsVisitFindsAnotherPlace() {
        tray.team("T1", 30, 1);
        var pinned = demand.request(0, 10, MONDAY, TUESDAY);
        var other = demand.request(1, 10, MONDAY);
        tray.proposed(TUESDAY, pinned, other);
        moves.move(tray.plan(), tray.stop(pinned).id(), new Target("T1", MONDAY, LocalTime.of(8, 30)), tray.planner);
        moves.pin(tray.plan(), tray.stop(pinned).id(), new Pins(true, true, true, "Lurah", "Uji"), tray.planner);
        judge.rescore(tray.plan(), TestActors.JAMBI);
        tray.fixes(other, Kind.MOVE_PINNED);
        assertThat(tray.stop(pinned).pins().any()).isFalse();
        assertThat(tray.stop(pinned).slot()).isNotNull();
    }

    @Test
    void theMinimumIsWaivedForAReason() {
        tray.team("T1", 30, 2);
        var request = demand.with(demand.request(0, 7, MONDAY), 0, 10);
        tray.proposed(MONDAY, request);
        doAnswer(call -> demand.with(request, 0, 0)).when(help).waive(any(), any(), any());
        tray.fixes(request, Kind.WAIVE);
        verify(help).waive(request.id(), "Jalan putus", tray.planner);
    }
}
