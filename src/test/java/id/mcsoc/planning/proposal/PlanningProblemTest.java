package id.mcsoc.planning.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.TestActors;
import id.mcsoc.booking.OfferedWindow;
import id.mcsoc.booking.RequestState;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.proposal.PlanningProblem.Start;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.PauseFact;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.team.AbsenceView;
import id.mcsoc.planning.team.AddAbsence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class PlanningProblemTest extends PlannedBranch {

    @Autowired
    PlanningProblem problems;

    @BeforeEach
    void world() {
        Demand.team(teams, "T1", "card-printer");
    }

    @Test
    void weekendsHolidaysAndJointLeaveAreNoDays() {
        var days = days(LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 31));
        assertThat(days)
                .extracting(Problem.DayFact::date)
                .doesNotContain(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26))
                .contains(LocalDate.of(2026, 12, 23), LocalDate.of(2026, 12, 28));
    }

    @Test
    void fridayHasItsOwnPause() {
        var days = days(Demand.MONDAY, Demand.FRIDAY);
        assertThat(days.get(0).pauses()).containsExactly(new PauseFact(LocalTime.of(11, 30), LocalTime.of(13, 30), 60));
        assertThat(days.get(4).pauses()).containsExactly(pause(11, 30, 13, 0));
    }

    @Test
    void ramadanDaysAreShort() {
        var day = days(LocalDate.of(2027, 2, 10), LocalDate.of(2027, 2, 10)).get(0);
        assertThat(day.to()).isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    void aTeamThatIsAwayHasNoDayAndAnHourAwayIsAPause() {
        teams.add(TestActors.JAMBI, "T1", away(Demand.MONDAY, null, null));
        teams.add(TestActors.JAMBI, "T1", away(Demand.MONDAY.plusDays(1), LocalTime.of(13, 0), LocalTime.of(17, 0)));
        var days = days(Demand.MONDAY, Demand.FRIDAY);
        assertThat(days).hasSize(4);
        assertThat(days.get(0).pauses()).contains(pause(13, 0, 17, 0));
    }

    @Test
    void presenceIsWorkSharedByTheCrewWithSetUpAndPackingRoundedToFiveMinutes() {
        demand.request(0, 20, Demand.MONDAY);
        demand.request(1, 21, Demand.MONDAY);
        var visits = visits(Map.of());
        assertThat(visits.get(0).serviceMinutes()).isEqualTo(30 + 20 * 12 / 2 + 15);
        assertThat(visits.get(1).serviceMinutes()).isEqualTo(130);
    }

    @Test
    void waysAreRoundedUpToFiveMinutesAndTheRiverIsPartOfThem() {
        demand.request(0, 12, Demand.MONDAY);
        var travel = load(Map.of()).travel();
        assertThat(travel.seconds()).isNotNull();
        for (var row : travel.seconds()) {
            for (int seconds : row) {
                assertThat(seconds % 300).isZero();
            }
        }
        assertThat(travel.seconds()[0][1]).isPositive();
    }

    @Test
    void aRequestWithoutADateInTheHorizonIsNotPlanned() {
        demand.request(0, 12, Demand.FRIDAY.plusWeeks(3));
        assertThat(visits(Map.of())).isEmpty();
    }

    @Test
    void whatTheKelurahanAcceptedIsNotPlannedAgain() {
        var windows = List.of(new OfferedWindow(Demand.MONDAY, LocalTime.of(8, 0), LocalTime.of(14, 0), false));
        demand.request(0, 12, RequestState.ACCEPTED, windows, Set.of());
        assertThat(visits(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true,false,false", "false,true,false", "false,false,true", "true,true,true"})
    void eachPinIsHandedOnByItself(boolean team, boolean day, boolean time) {
        var visit = pinned(new Pins(team, day, time, "x", "y"));
        assertThat(visit.pins()).isEqualTo(new Problem.Pins(team, day, time));
        assertThat(visit.windows()).hasSize(2);
    }

    private VisitFact pinned(Pins pins) {
        var request = demand.request(0, 12, Demand.MONDAY, Demand.FRIDAY);
        var start = Instant.parse("2026-11-23T02:00:00Z");
        var slot = new Slot("T1", start, start.plusSeconds(7200));
        return visits(Map.of(request.id(), new Start(slot, pins))).get(0);
    }

    private List<VisitFact> visits(Map<id.mcsoc.booking.RequestId, Start> starts) {
        return load(starts).visits();
    }

    private Problem load(Map<id.mcsoc.booking.RequestId, Start> starts) {
        return problems.load(scope(Demand.MONDAY, Demand.FRIDAY), starts).problem();
    }

    private List<Problem.DayFact> days(LocalDate from, LocalDate to) {
        return problems.load(scope(from, to), Map.of()).problem().teams().get(0).days();
    }

    private static PlanScope scope(LocalDate from, LocalDate to) {
        return new PlanScope(TestActors.JAMBI, new Horizon(from, to), false);
    }

    private static PauseFact pause(int fromHour, int fromMinute, int toHour, int toMinute) {
        return new PauseFact(LocalTime.of(fromHour, fromMinute), LocalTime.of(toHour, toMinute));
    }

    private static AddAbsence away(LocalDate date, LocalTime from, LocalTime to) {
        return new AddAbsence(date, from, to, AbsenceView.Kind.LEAVE, "Cuti");
    }
}
