package id.mcsoc.planning.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.TestActors;
import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitState;
import id.mcsoc.planning.solver.Problem.DayFact;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CardsLeftTest {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    static final LocalDate TUESDAY = Demand.MONDAY.plusDays(1);
    static final RequestId ASKED = new RequestId(new UUID(7, 1));

    @Test
    void whereNobodyCountsThereIsNoLimit() {
        var left = new CardsLeft(team -> OptionalInt.empty());
        assertThat(on(left, List.of(), Map.of())).containsOnlyNulls();
    }

    @Test
    void aTeamSetsOutWithItsOwnStock() {
        var left = new CardsLeft(team -> OptionalInt.of(team.equals("T1") ? 40 : 7));
        assertThat(on(left, List.of(), Map.of())).containsExactly(40, 40);
    }

    @Test
    void whatIsPromisedThatDayIsTakenFromItAndOnOtherDaysNot() {
        var left = new CardsLeft(team -> OptionalInt.of(40));
        assertThat(on(left, List.of(visit(Demand.MONDAY, 8), visit(Demand.MONDAY, 12)), Map.of(ASKED, 15)))
                .containsExactly(10, 40);
    }

    @Test
    void theDayIsTheBranchsNotTheClocksAtGreenwich() {
        var left = new CardsLeft(team -> OptionalInt.of(40));
        assertThat(on(left, List.of(visit(TUESDAY, 6)), Map.of(ASKED, 15))).containsExactly(40, 25);
    }

    @Test
    void promisesBeyondTheStockLeaveNoneAndNeverLess() {
        var left = new CardsLeft(team -> OptionalInt.of(10));
        assertThat(on(left, List.of(visit(Demand.MONDAY, 8)), Map.of(ASKED, 10)))
                .containsExactly(0, 10);
        assertThat(on(left, List.of(visit(Demand.MONDAY, 8)), Map.of(ASKED, 11)))
                .containsExactly(0, 10);
    }

    @Test
    void aHeldTimeWhoseCardsNobodyKnowsYetTakesNone() {
        var left = new CardsLeft(team -> OptionalInt.of(40));
        assertThat(on(left, List.of(visit(Demand.MONDAY, 8)), Map.of())).containsExactly(40, 40);
    }

    private static List<Integer> on(CardsLeft left, List<ScheduledVisit> promised, Map<RequestId, Integer> cards) {
        return left.on(List.of(day(Demand.MONDAY), day(TUESDAY)), "T1", promised, cards, WIB).stream()
                .map(DayFact::cards)
                .toList();
    }

    private static DayFact day(LocalDate date) {
        return new DayFact(date, LocalTime.of(8, 0), LocalTime.of(16, 0), 60, 2, List.of(), List.of());
    }

    private static ScheduledVisit visit(LocalDate date, int hour) {
        var start = date.atTime(hour, 0).atZone(WIB).toInstant();
        return new ScheduledVisit(
                new VisitId(new UUID(7, hour)),
                ASKED,
                "PMH-1571-2026-0001",
                TestActors.JAMBI,
                "T1",
                "Tim T1",
                new AreaCode("15.71.01.1001"),
                "Aula",
                Demand.OFFICE,
                start,
                start.plusSeconds(3600),
                12,
                VisitState.PLANNED);
    }
}
