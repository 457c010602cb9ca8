package id.mcsoc.planning.repair;

import static id.mcsoc.TestRefusals.refused;
import static id.mcsoc.planning.repair.Promised.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.VisitCancelled;
import id.mcsoc.planning.VisitMoved;
import id.mcsoc.planning.VisitState;
import id.mcsoc.planning.repair.Disruption.Kind;
import id.mcsoc.planning.schedule.VisitHistory;
import id.mcsoc.planning.team.AbsenceView;
import id.mcsoc.planning.team.AddAbsence;
import id.mcsoc.shared.NotFound;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class RepairTest extends PlannedBranch {

    static final LocalDate TUESDAY = Demand.MONDAY.plusDays(1);

    @Autowired
    TravelTimes roads;

    @Autowired
    Repairs repairs;

    @Autowired
    Verdict verdict;

    @Autowired
    VisitHistory history;

    @Autowired
    ApplicationEvents events;

    Promised promised;
    Actor head;
    OpenRequest first;
    OpenRequest second;
    OpenRequest other;

    @BeforeEach
    void threeVisitsAgreed() {
        promised = Promised.in(application);
        head = people.head();
        Demand.team(teams, "T1", "card-printer");
        Demand.team(teams, "T2", "card-printer");
        first = demand.request(0, 12, Demand.MONDAY, TUESDAY);
        second = demand.request(1, 12, Demand.MONDAY);
        other = demand.request(2, 12, Demand.MONDAY, TUESDAY);
        promised.approve(head, List.of(at(first, "T1", Demand.MONDAY, 9), at(other, "T2", TUESDAY, 9)));
        promised.agree(first);
        promised.agree(other);
        clearInvocations(booking);
    }

    @Test
    void aLostTeamsVisitGoesToAnotherTeamAtTheSameHourAndStaysAgreed() {
        verdict.approve(report(lost("T1")), head);
        var visit = promised.of(first);
        assertThat(visit.team()).isEqualTo("T2");
        assertThat(visit.start()).isEqualTo(moment(Demand.MONDAY, 9));
        assertThat(visit.state()).isEqualTo(VisitState.CONFIRMED);
        verify(booking).propose(eq(first.id()), any(), eq(head));
        assertThat(events.stream(VisitMoved.class)).hasSize(1);
        assertThat(history.of(first.id())).anyMatch(change -> change.reason().equals("Dua petugas sakit"));
    }

    @Test
    void aVisitThatWasNotTouchedNeverChanges() {
        var before = promised.of(other);
        verdict.approve(report(lost("T1")), head);
        assertThat(promised.of(other)).isEqualTo(before);
        verify(booking, never()).propose(eq(other.id()), any(), any());
    }

    @Test
    void theDisruptionStaysInTheTeamsCalendar() {
        verdict.approve(report(lost("T1")), head);
        assertThat(teams.absences(TestActors.JAMBI, Demand.MONDAY, Demand.MONDAY))
                .singleElement()
                .satisfies(absence -> assertThat(absence.reason()).isEqualTo("Dua petugas sakit"));
    }

    @Test
    void untilItIsApprovedAndAfterItIsDiscardedEverythingIsAsItWas() {
        var before = promised.visits();
        var repair = report(lost("T1"));
        assertThat(promised.visits()).isEqualTo(before);
        verdict.discard(repair, head);
        assertThat(promised.visits()).isEqualTo(before);
        assertThat(teams.absences(TestActors.JAMBI, Demand.MONDAY, Demand.FRIDAY))
                .isEmpty();
        assertThat(events.stream(VisitMoved.class)).isEmpty();
        refused(() -> verdict.approve(repair, head), PlanningRefusal.REPAIR_DECIDED);
    }

    @Test
    void approvedTwiceItIsAppliedOnce() {
        var repair = report(lost("T1"));
        verdict.approve(repair, head);
        refused(() -> verdict.approve(repair, head), PlanningRefusal.REPAIR_DECIDED);
        assertThat(events.stream(VisitMoved.class)).hasSize(1);
    }

    @Test
    void whenTheScheduleHasChangedSinceItIsRefusedAndCanBeComputedAgain() {
        var repair = report(lost("T1"));
        promised.approve(head, List.of(at(second, "T2", Demand.MONDAY, 12)));
        refused(() -> verdict.approve(repair, head), PlanningRefusal.REPAIR_OUTDATED);
        assertThat(promised.of(first).team()).isEqualTo("T1");
        assertThat(repairs.get(repair, TestActors.JAMBI).outdated()).isTrue();
        verdict.approve(report(lost("T1")), head);
        assertThat(promised.of(first).team()).isEqualTo("T2");
    }

    @Test
    void anAbsenceEnteredMeanwhileOutdatesItToo() {
        var repair = report(lost("T1"));
        teams.add(
                TestActors.JAMBI,
                "T2",
                new AddAbsence(Demand.MONDAY, null, null, AbsenceView.Kind.TRAINING, "Pelatihan"));
        refused(() -> verdict.approve(repair, head), PlanningRefusal.REPAIR_OUTDATED);
    }

    @Test
    void whatNobodyCanServeAnyMoreIsGivenUpWithItsReasons() {
        promised.approve(head, List.of(at(second, "T1", Demand.MONDAY, 12)));
        teams.add(TestActors.JAMBI, "T2", new AddAbsence(Demand.MONDAY, null, null, AbsenceView.Kind.LEAVE, "Cuti"));
        var repair = report(lost("T1"));
        assertThat(repairs.get(repair, TestActors.JAMBI).lost()).singleElement().satisfies(change -> {
            assertThat(change.number()).isEqualTo(second.number());
            assertThat(change.reasons()).isNotEmpty();
        });
        verdict.approve(repair, head);
        verify(booking).giveUp(eq(second.id()), any(), eq("Dua petugas sakit"), eq(head));
        assertThat(events.stream(VisitCancelled.class)).hasSize(1);
        assertThat(promised.of(first).start()).isAfter(moment(TUESDAY, 0));
        assertThat(promised.of(first).state()).isEqualTo(VisitState.PLANNED);
    }

    @Test
    void someHoursOffTouchOnlyTheVisitsInThem() {
        promised.approve(head, List.of(at(second, "T1", Demand.MONDAY, 12)));
        var disruption = new Disruption(
                Kind.TEAM,
                "Rapat",
                "T1",
                Demand.MONDAY,
                null,
                LocalTime.of(11, 30),
                LocalTime.of(16, 0),
                false,
                null,
                null);
        assertThat(repairs.get(report(disruption), TestActors.JAMBI).changes())
                .extracting(Change::number)
                .containsExactly(second.number());
    }

    @Test
    void aLostPlaceIsVisitedOnTheOtherDayItOffers() {
        var disruption = about(Kind.VENUE, first, Demand.MONDAY, null);
        verdict.approve(report(disruption), head);
        assertThat(promised.of(first).start()).isAfter(moment(TUESDAY, 0));
    }

    @Test
    void aVisitThatTakesLongerPushesTheNextOneOnly() {
        promised.approve(head, List.of(at(second, "T1", Demand.MONDAY, 12)));
        var disruption = about(Kind.OVERRUN, first, null, LocalTime.of(13, 0));
        var view = repairs.get(report(disruption), TestActors.JAMBI);
        assertThat(view.changes()).extracting(Change::number).containsExactly(second.number());
        assertThat(view.lost()).isEmpty();
    }

    @Test
    void anAgreedVisitIsMovedByHandThroughTheSameWord() {
        var disruption = new Disruption(
                Kind.MOVE, "Diminta lurah", "T1", TUESDAY, null, LocalTime.of(9, 0), null, false, null, id(first));
        var repair = report(disruption);
        assertThat(promised.of(first).start()).isEqualTo(moment(Demand.MONDAY, 9));
        verdict.approve(repair, head);
        assertThat(promised.of(first).start()).isEqualTo(moment(TUESDAY, 9));
        assertThat(promised.of(first).state()).isEqualTo(VisitState.PLANNED);
    }

    @Test
    void aMoveByHandThatBreaksARuleIsRefusedInWords() {
        var disruption = new Disruption(
                Kind.MOVE, "Diminta lurah", "T2", Demand.FRIDAY, null, null, null, false, null, id(first));
        refused(() -> report(disruption), PlanningRefusal.MOVE_BREAKS_RULES);
    }

    @Test
    void anotherBranchFindsNeitherVisitNorTeamNorRepair() {
        var stranger = people.foreign(Role.BRANCH_HEAD);
        var repair = report(lost("T1"));
        assertThatThrownBy(() -> verdict.approve(repair, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> verdict.discard(repair, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> repairs.get(repair, stranger.branch())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> repairs.report(lost("T1"), stranger)).isInstanceOf(NotFound.class);
    }

    private UUID report(Disruption disruption) {
        return repairs.report(disruption, head);
    }

    private static Disruption lost(String team) {
        return new Disruption(Kind.TEAM, "Dua petugas sakit", team, Demand.MONDAY, null, null, null, false, null, null);
    }

    private Disruption about(Kind kind, OpenRequest request, @Nullable LocalDate date, @Nullable LocalTime until) {
        return new Disruption(kind, "Aula dipakai", null, date, null, null, until, false, null, id(request));
    }

    private UUID id(OpenRequest request) {
        return promised.of(request).id().value();
    }

    private static java.time.Instant moment(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(java.time.ZoneId.of("Asia/Jakarta")).toInstant();
    }
}
