package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.AProblem.aProblem;
import static id.mcsoc.planning.solver.AProblem.december;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.VisitPlanner.MoveCheck;
import id.mcsoc.planning.solver.VisitPlanner.Violation;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Moving by hand is judged by the solver's own rules. */
class MoveCheckTest {

    private final VisitPlanner planner = OptaVisitPlanner.standard();

    private MoveCheck check(AProblem problem, int day, String notBefore) {
        return planner.check(problem.build(), "A", "T1", december(day), LocalTime.parse(notBefore));
    }

    private static AProblem problem() {
        return aProblem()
                .team("T1")
                .works("T1", 1)
                .visit("A", it -> it.offers(1, "08:30", "14:00").offers(2, "08:30", "14:00"));
    }

    @Test
    void whatFitsSaysWhenItWouldStart() {
        var check = check(problem(), 1, "09:15");
        assertThat(check.fits()).isTrue();
        assertThat(check.start()).isEqualTo(LocalTime.of(9, 15));
        assertThat(check.end()).isEqualTo(LocalTime.of(11, 15));
        assertThat(check.delta().medium()).isPositive();
    }

    @Test
    void tooEarlyMeansWhenTheHallOpens() {
        assertThat(check(problem(), 1, "06:00").start()).isEqualTo(LocalTime.of(8, 30));
    }

    @Test
    void tooLateBreaksTheWindowWithItsTimes() {
        var check = check(problem(), 1, "13:00");
        assertThat(check.violations())
                .containsExactly(new Violation(
                        "visit-window", java.util.List.of("A", "date:2026-12-01", "time:13:00", "time:15:00")));
    }

    @Test
    void aDayOnWhichTheTeamDoesNotWorkIsNamed() {
        assertThat(check(problem(), 2, "09:00").violations())
                .extracting(Violation::rule)
                .containsExactly("team-works");
    }

    @Test
    void anotherTeamInTheKelurahanIsNamed() {
        var clash = problem()
                .team("T2")
                .works("T2", 1)
                .visit("B", it -> it.in("area of A").offers(1, "08:30", "14:00").now("T2", 1, "08:30"));
        assertThat(check(clash, 1, "09:00").violations())
                .extracting(Violation::rule)
                .containsExactly("one-team-per-kelurahan-and-day");
    }

    @Test
    void aFullDayNamesTheNumbers() {
        var full = problem()
                .visit(
                        "B",
                        it -> it.families(50)
                                .minutes(60)
                                .offers(1, "08:30", "14:00")
                                .now("T1", 1, "08:30"));
        assertThat(check(full, 1, "10:00").violations())
                .containsExactly(new Violation(
                        "team-day-capacity", java.util.List.of("team:T1", "date:2026-12-01", "70", "60")));
    }

    @Test
    void aPinnedVisitMayBeMovedByHand() {
        var pinned = aProblem()
                .team("T1")
                .works("T1", 1)
                .visit(
                        "A",
                        it -> it.offers(1, "08:30", "14:00")
                                .now("T1", 1, "08:30")
                                .pinned());
        var check = check(pinned, 1, "10:00");
        assertThat(check.fits()).isTrue();
        assertThat(check.start()).isEqualTo(LocalTime.of(10, 0));
    }

    @Test
    void aConfirmedVisitInTheWayDelaysTheStart() {
        var confirmed = aProblem()
                .team("T1")
                .works("T1", 1, day -> day.confirmed("F", "08:30", "10:00"))
                .visit("A", it -> it.offers(1, "08:30", "14:00"));
        assertThat(check(confirmed, 1, "08:30").start()).isEqualTo(LocalTime.of(10, 20));
    }
}
