package id.mcsoc.planning.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import id.mcsoc.access.Role;
import id.mcsoc.booking.BranchHelp;
import id.mcsoc.planning.BlankCards;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.Moves.Target;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What a tap never does: twice, by halves, for others, or for the kelurahan. */
@Import(Tray.class)
class FixingSafetyTest extends PlannedBranch {

    private static final LocalDate MONDAY = Demand.MONDAY;
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @MockitoBean
    BranchHelp help;

    @MockitoBean
    BlankCards blanks;

    @Autowired
    Moves moves;

    @Autowired
    Fixing fixing;

    @Autowired
    Tray tray;

    @BeforeEach
    void nobodyCountsCards() {
        when(blanks.of(any())).thenReturn(OptionalInt.empty());
    }

    /** Nothing but the tap makes the room: without the leave the same tap is refused, and nothing is changed. */
    @Test
    void aFixThatHelpsNoMoreChangesNothing() {
        tray.team("T1", 30, 2);
        var request = demand.with(demand.request(0, 7, MONDAY), 0, 10);
        tray.proposed(MONDAY, request);
        assertThatThrownBy(() -> tray.apply(request))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(PlanningRefusal.FIX_HELPS_NO_MORE));
        assertThat(tray.stop(request).slot()).isNull();
    }

    @Test
    void tappedTwiceItIsDoneOnce() {
        tray.team("T1", 10, 2);
        var request = demand.request(0, 14, MONDAY);
        tray.proposed(MONDAY, request);
        var order = tray.order(request);
        assertThat(fixing.apply(order, tray.planner).reason()).isNotNull();
        var second = fixing.apply(order, tray.planner);
        assertThat(second.reason()).isNull();
        assertThat(second.slot()).isEqualTo(tray.slot(request));
        assertThat(tray.given()).hasSize(1);
    }

    @Test
    void undoneTheVisitAndWhatWasGivenForItAreTakenBack() {
        tray.team("T1", 10, 2);
        var request = demand.request(0, 14, MONDAY);
        tray.proposed(MONDAY, request);
        tray.apply(request);
        moves.undo(tray.plan(), tray.planner);
        assertThat(tray.stop(request).slot()).isNull();
        assertThat(tray.given()).isEmpty();
    }

    @Test
    void whoReadAnOlderPlanIsToldSo() {
        tray.team("T1", 10, 2);
        var request = demand.request(0, 14, MONDAY);
        tray.proposed(MONDAY, request, demand.request(1, 10, MONDAY));
        var order = tray.order(request);
        moves.move(
                tray.plan(),
                tray.stop(demand.open().get(1)).id(),
                new Target("T1", MONDAY, LocalTime.of(8, 30)),
                tray.planner);
        assertThatThrownBy(() -> fixing.apply(order, tray.planner))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(PlanningRefusal.PLAN_CHANGED));
    }

    @Test
    void whatOnlyTheKelurahanCanDoIsAskedOfItAndNotDone() {
        tray.team("T1", 30, 2);
        var request = demand.request(0, 12, MONDAY.minusDays(7));
        tray.proposed(TUESDAY, request);
        when(help.suggest(any(), any(), any())).thenReturn(true);
        assertThat(tray.owner(request)).isEqualTo(FixOwner.KELURAHAN);
        assertThatThrownBy(() -> tray.apply(request))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(PlanningRefusal.FIX_NOT_OURS));
        assertThat(fixing.tell(tray.order(request), tray.planner)).isTrue();
        var said = Told.reasons(tray.stop(request), java.util.Map.of("T1", "Tim T1"));
        verify(help).suggest(request.id(), said, tray.planner);
    }

    @Test
    void anotherBranchFindsNothing() {
        tray.team("T1", 10, 2);
        var request = demand.request(0, 14, MONDAY);
        tray.proposed(MONDAY, request);
        var stranger = people.foreign(Role.BRANCH_HEAD);
        assertThatThrownBy(() -> fixing.apply(tray.order(request), stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fixing.tell(tray.order(request), stranger)).isInstanceOf(NotFound.class);
        verifyNoInteractions(help);
    }
}
