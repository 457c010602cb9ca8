package id.mcsoc.planning.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.booking.BranchHelp;
import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.Areas;
import id.mcsoc.planning.BlankCards;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.PlanningTest;
import id.mcsoc.planning.proposal.Fixing.Applied;
import id.mcsoc.planning.proposal.Fixing.Order;
import id.mcsoc.planning.proposal.Moves.Target;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.proposal.StopView.Subject;
import id.mcsoc.planning.solver.Fix.Kind;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.SolvedPlan.Left;
import id.mcsoc.planning.solver.SolvedPlan.Reason;
import id.mcsoc.planning.team.AbsenceView;
import id.mcsoc.planning.team.AddAbsence;
import id.mcsoc.planning.team.AddTeam;
import id.mcsoc.planning.team.AllowanceView;
import id.mcsoc.planning.team.Teams;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** After one tap the visit stands in the plan, and the planner's rules agree. */
@PlanningTest
class FixingTest {

    private static final LocalDate MONDAY = Demand.MONDAY;
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static final List<OfferedWindow> ALL_DAY =
            List.of(new OfferedWindow(MONDAY, LocalTime.of(6, 0), LocalTime.of(20, 0), false));

    @MockitoBean
    VisitRequests booking;

    @MockitoBean
    BranchHelp help;

    @MockitoBean
    BlankCards blanks;

    @Autowired
    Areas areas;

    @Autowired
    Teams teams;

    @Autowired
    Users users;

    @Autowired
    PlanWriter writer;

    @Autowired
    Judge judge;

    @Autowired
    Plans plans;

    @Autowired
    Moves moves;

    @Autowired
    Fixing fixing;

    Demand demand;
    Actor planner;
    UUID plan;

    @BeforeEach
    void nobodyCountsCards() {
        demand = new Demand(booking, areas);
        planner = TestActors.in(users).planner();
        when(blanks.of(any())).thenReturn(OptionalInt.empty());
    }

    @Test
    void aFreePlaceIsTaken() {
        team("T1", 30, 2);
        var request = demand.request(0, 12, MONDAY);
        absent("T1", () -> proposed(TUESDAY, request));
        fixes(request, Kind.PLACE);
    }

    @Test
    void aTeamWithoutThePrinterGetsOne() {
        team("T1", 30, 2);
        var request = demand.request(0, 12, RequestState.SUBMITTED, open(MONDAY), Set.of("card-printer"));
        proposed(MONDAY, request);
        fixes(request, Kind.KIT);
        assertThat(given()).containsExactly(AllowanceView.Kind.KIT);
    }

    @Test
    void missingCardsAreGiven() {
        team("T1", 30, 2);
        when(blanks.of("T1")).thenReturn(OptionalInt.of(5));
        var request = demand.with(demand.request(0, 12, MONDAY), 20, 0);
        proposed(MONDAY, request);
        fixes(request, Kind.CARDS);
        assertThat(given()).containsExactly(AllowanceView.Kind.CARDS);
    }

    @Test
    void theDayTakesMoreFamilies() {
        team("T1", 10, 2);
        var request = demand.request(0, 14, MONDAY);
        proposed(MONDAY, request);
        fixes(request, Kind.ROOM);
        assertThat(given()).containsExactly(AllowanceView.Kind.FAMILIES);
    }

    @Test
    void theDayTakesOneVisitMore() {
        team("T1", 30, 1);
        var first = demand.request(0, 10, MONDAY);
        var second = demand.request(1, 10, MONDAY);
        proposed(MONDAY, first, second);
        moves.move(plan, stop(first).id(), new Target("T1", MONDAY, LocalTime.of(8, 30)), planner);
        fixes(second, Kind.MORE_VISITS);
        assertThat(given()).containsExactly(AllowanceView.Kind.VISITS);
    }

    @Test
    void theDayOfATeamIsMadeLonger() {
        team("T1", 120, 2);
        var request = demand.request(0, 100, RequestState.SUBMITTED, ALL_DAY, Set.of());
        proposed(MONDAY, request);
        fixes(request, Kind.LONGER_DAY);
        assertThat(given()).containsExactly(AllowanceView.Kind.UNTIL);
    }

    @Test
    void oneMoreTeamIsLentForTheDay() {
        team("T1", 200, 3);
        var first = demand.request(0, 80, RequestState.SUBMITTED, ALL_DAY, Set.of());
        var second = demand.request(1, 80, RequestState.SUBMITTED, ALL_DAY, Set.of());
        proposed(MONDAY, first, second);
        moves.move(plan, stop(first).id(), new Target("T1", MONDAY, LocalTime.of(8, 30)), planner);
        fixes(second, Kind.EXTRA_TEAM);
        assertThat(slot(second).team()).isEqualTo("T1+1");
        assertThat(given()).contains(AllowanceView.Kind.TEAM);
        moves.undo(plan, planner);
        assertThat(given()).isEmpty();
        fixes(second, Kind.EXTRA_TEAM);
    }

    @Test
    void aPinIsReleasedWhenItsVisitFindsAnotherPlace() {
        team("T1", 30, 1);
        var pinned = demand.request(0, 10, MONDAY, TUESDAY);
        var other = demand.request(1, 10, MONDAY);
        proposed(TUESDAY, pinned, other);
        moves.move(plan, stop(pinned).id(), new Target("T1", MONDAY, LocalTime.of(8, 30)), planner);
        moves.pin(plan, stop(pinned).id(), new Pins(true, true, true, "Lurah", "Uji"), planner);
        judge.rescore(plan, TestActors.JAMBI);
        fixes(other, Kind.MOVE_PINNED);
        assertThat(stop(pinned).pins().any()).isFalse();
        assertThat(stop(pinned).slot()).isNotNull();
    }

    @Test
    void theMinimumIsWaivedForAReason() {
        team("T1", 30, 2);
        var request = demand.with(demand.request(0, 7, MONDAY), 0, 10);
        proposed(MONDAY, request);
        doAnswer(call -> demand.with(request, 0, 0)).when(help).waive(any(), any(), any());
        fixes(request, Kind.WAIVE);
        verify(help).waive(request.id(), "Jalan putus", planner);
    }

    /** Nothing but the tap makes the room: without the leave the same tap is refused, and nothing is changed. */
    @Test
    void aFixThatHelpsNoMoreChangesNothing() {
        team("T1", 30, 2);
        var request = demand.with(demand.request(0, 7, MONDAY), 0, 10);
        proposed(MONDAY, request);
        assertThatThrownBy(() -> apply(request))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(PlanningRefusal.FIX_HELPS_NO_MORE));
        assertThat(stop(request).slot()).isNull();
    }

    @Test
    void tappedTwiceItIsDoneOnce() {
        team("T1", 10, 2);
        var request = demand.request(0, 14, MONDAY);
        proposed(MONDAY, request);
        var order = order(request);
        assertThat(fixing.apply(order, planner).reason()).isNotNull();
        var second = fixing.apply(order, planner);
        assertThat(second.reason()).isNull();
        assertThat(second.slot()).isEqualTo(slot(request));
        assertThat(given()).hasSize(1);
    }

    @Test
    void undoneTheVisitAndWhatWasGivenForItAreTakenBack() {
        team("T1", 10, 2);
        var request = demand.request(0, 14, MONDAY);
        proposed(MONDAY, request);
        apply(request);
        moves.undo(plan, planner);
        assertThat(stop(request).slot()).isNull();
        assertThat(given()).isEmpty();
    }

    @Test
    void whoReadAnOlderPlanIsToldSo() {
        team("T1", 10, 2);
        var request = demand.request(0, 14, MONDAY);
        proposed(MONDAY, request, demand.request(1, 10, MONDAY));
        var order = order(request);
        moves.move(plan, stop(demand.open().get(1)).id(), new Target("T1", MONDAY, LocalTime.of(8, 30)), planner);
        assertThatThrownBy(() -> fixing.apply(order, planner))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(PlanningRefusal.PLAN_CHANGED));
    }

    @Test
    void whatOnlyTheKelurahanCanDoIsAskedOfItAndNotDone() {
        team("T1", 30, 2);
        var request = demand.request(0, 12, MONDAY.minusDays(7));
        proposed(TUESDAY, request);
        when(help.suggest(any(), any(), any())).thenReturn(true);
        assertThat(owner(request)).isEqualTo(FixOwner.KELURAHAN);
        assertThatThrownBy(() -> apply(request))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(PlanningRefusal.FIX_NOT_OURS));
        assertThat(fixing.tell(order(request), planner)).isTrue();
        var said = Told.reasons(stop(request), java.util.Map.of("T1", "Tim T1"));
        verify(help).suggest(request.id(), said, planner);
    }

    @Test
    void anotherBranchFindsNothing() {
        team("T1", 10, 2);
        var request = demand.request(0, 14, MONDAY);
        proposed(MONDAY, request);
        var stranger = TestActors.in(users).foreign(Role.BRANCH_HEAD);
        assertThatThrownBy(() -> fixing.apply(order(request), stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fixing.tell(order(request), stranger)).isInstanceOf(NotFound.class);
        verifyNoInteractions(help);
    }

    /** Before the tap the visit has no place by the planner's own rules; after it it has one and nothing is broken. */
    private void fixes(OpenRequest request, Kind kind) {
        assertThat(judge.evaluate(view()).unassigned()).extracting(Left::id).contains(request.number());
        assertThat(reason(request).fixes()).extracting(fix -> fix.kind()).contains(kind);
        assertThat(owner(request)).isEqualTo(FixOwner.BRANCH);
        apply(request);
        var after = judge.evaluate(view());
        assertThat(after.unassigned()).extracting(Left::id).doesNotContain(request.number());
        assertThat(after.score().hard()).isZero();
    }

    private Applied apply(OpenRequest request) {
        return fixing.apply(order(request), planner);
    }

    private Order order(OpenRequest request) {
        return new Order(
                plan,
                stop(request).id(),
                reason(request).code(),
                view().header().revision(),
                "Jalan putus");
    }

    private FixOwner owner(OpenRequest request) {
        return FixOwner.of(reason(request), view());
    }

    private Reason reason(OpenRequest request) {
        return stop(request).reasons().get(0);
    }

    private StopView stop(OpenRequest request) {
        return view().stops().stream()
                .filter(stop -> stop.number().equals(request.number()))
                .findFirst()
                .orElseThrow();
    }

    private StopView.Slot slot(OpenRequest request) {
        return Objects.requireNonNull(stop(request).slot());
    }

    private PlanView view() {
        return plans.get(plan, TestActors.JAMBI);
    }

    private List<AllowanceView.Kind> given() {
        return teams.allowances(TestActors.JAMBI, MONDAY, TUESDAY).stream()
                .map(given -> given.more().kind())
                .toList();
    }

    private static List<OfferedWindow> open(LocalDate date) {
        return List.of(new OfferedWindow(date, LocalTime.of(8, 30), LocalTime.of(15, 30), false));
    }

    private void team(String code, int families, int visits) {
        teams.add(new AddTeam(
                TestActors.JAMBI,
                code,
                "Tim " + code,
                new AddTeam.Base("Kantor", Demand.OFFICE),
                List.of(),
                new AddTeam.Crew(2, families, visits),
                new AddTeam.Kit("Minibus", 100)));
    }

    private void absent(String team, Runnable meanwhile) {
        teams.add(TestActors.JAMBI, team, new AddAbsence(MONDAY, null, null, AbsenceView.Kind.LEAVE, "Cuti"));
        meanwhile.run();
        teams.absences(TestActors.JAMBI, MONDAY, MONDAY)
                .forEach(absence -> teams.remove(TestActors.JAMBI, team, absence.id()));
        judge.rescore(plan, TestActors.JAMBI);
    }

    /** None of them has a place yet. */
    private void proposed(LocalDate last, OpenRequest... requests) {
        var subjects = Arrays.stream(requests)
                .map(request -> new Subject(
                        request.id(),
                        request.number(),
                        request.area(),
                        request.venueName(),
                        request.venue(),
                        request.families()))
                .collect(Collectors.toMap(Subject::number, Function.identity()));
        var left = Arrays.stream(requests)
                .map(request -> new Left(request.number(), List.of()))
                .toList();
        plan = writer.write(
                new PlanScope(TestActors.JAMBI, new Horizon(MONDAY, last), false),
                new SolvedPlan(SolvedPlan.FORMAT, "test", new SolvedPlan.Score(0, 0, 0), List.of(), left, List.of()),
                new Subjects(subjects),
                PlanWriter.Kept.NOTHING,
                "Uji");
        judge.rescore(plan, TestActors.JAMBI);
    }
}
