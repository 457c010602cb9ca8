package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.AProblem.aProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** An hour of lunch somewhere between 11.30 and 13.30, as late as it can be; the hall is 20 minutes away. */
class LunchTest {

    private static PlannedStop only(UnaryOperator<ADay> day, UnaryOperator<AVisit> visit) {
        var problem =
                aProblem().team("T1").works("T1", 1, day).visit("A", visit).build();
        var plan = OptaVisitPlanner.standard()
                .solve(problem, new Limits(Duration.ZERO, 1, 20), progress -> {}, () -> false);
        assertThat(plan.score().hard()).isZero();
        return plan.visits().get(0);
    }

    private static ADay floating(ADay day) {
        return day.lunch("11:30", "13:30", 60);
    }

    private static void stands(PlannedStop stop, String start, String end) {
        assertThat(stop.start().toLocalTime()).hasToString(start);
        assertThat(stop.end().toLocalTime()).hasToString(end);
    }

    @Test
    void aServiceThatEndsAtTheLastMomentForLunchIsNotInterrupted() {
        stands(only(LunchTest::floating, it -> it.offers(1, "10:30", "16:00")), "10:30", "12:30");
    }

    @Test
    void aServiceThatGoesOnPastItIsInterrupted() {
        stands(only(LunchTest::floating, it -> it.offers(1, "10:31", "16:00")), "10:31", "13:31");
    }

    @Test
    void lunchIsHadWhileTheHallIsStillClosed() {
        stands(only(LunchTest::floating, it -> it.offers(1, "12:30", "16:00")), "12:30", "14:30");
    }

    @Test
    void aMinuteTooShortToWaitMeansLunchInTheMiddle() {
        stands(only(LunchTest::floating, it -> it.offers(1, "12:29", "16:00")), "12:29", "15:29");
    }

    @Test
    void beforeALegThatWouldEndAfterTheLastMomentLunchComesFirst() {
        UnaryOperator<ADay> fromEleven = day -> floating(day).from("12:11").to("17:00");
        stands(only(fromEleven, it -> it.offers(1, "08:30", "16:00")), "13:31", "15:31");
        UnaryOperator<ADay> aMinuteEarlier = day -> floating(day).from("12:10").to("17:00");
        stands(only(aMinuteEarlier, it -> it.offers(1, "08:30", "16:00")), "13:30", "15:30");
    }

    @Test
    void aPauseThatIsLongEnoughIsLunch() {
        stands(
                only(day -> floating(day).pause("11:30", "13:00"), it -> it.offers(1, "13:00", "16:00")),
                "13:00",
                "15:00");
    }

    @Test
    void besidesAShortPauseLunchFloatsInWhatIsLeft() {
        stands(
                only(day -> floating(day).pause("11:00", "11:45"), it -> it.offers(1, "12:00", "16:00")),
                "12:00",
                "15:00");
        stands(
                only(day -> floating(day).pause("11:00", "11:45"), it -> it.offers(1, "12:45", "16:00")),
                "12:45",
                "14:45");
    }

    @Test
    void aConfirmedVisitOverNoonHasItsOwnLunch() {
        stands(
                only(
                        day -> floating(day).confirmed("F", "08:30", "13:00"),
                        it -> it.minutes(60).offers(1, "08:30", "16:00")),
                "13:20",
                "14:20");
    }

    @Test
    void aLunchLongerThanItsWindowIsRefused() {
        assertThatThrownBy(() -> only(day -> day.lunch("12:00", "13:00", 61), it -> it.offers(1, "08:00", "16:00")))
                .isInstanceOfSatisfying(
                        ProblemInvalid.class, e -> assertThat(e.path()).isEqualTo("/teams/0/days/0/pauses/0/minutes"));
    }
}
