package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.AProblem.aProblem;
import static id.mcsoc.planning.solver.Solved.fits;
import static id.mcsoc.planning.solver.Solved.reasons;
import static id.mcsoc.planning.solver.Solved.solve;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.SolvedPlan.Reason;
import org.junit.jupiter.api.Test;

/** Why not, and what helps: every suggestion that can be applied is applied here. */
class ReasonsTest {

    private static AProblem busyTeam() {
        return aProblem()
                .team("T1")
                .works("T1", 1, day -> day.confirmed("F", "08:30", "15:00"))
                .works("T1", 2);
    }

    @Test
    void aFullTeamIsR02AndTheDateItNamesHasRoom() {
        var reason = reasons(busyTeam().visit("A", it -> it.offers(1, "08:30", "14:00")))
                .get(0);
        assertThat(reason.code()).isEqualTo("R02");
        assertThat(reason.fix()).contains("Rab, 2 Des 2026").contains("Tim T1");
        fits(busyTeam().visit("A", it -> it.offers(2, "08:30", "14:00")));
    }

    @Test
    void tooManyFamiliesIsR02() {
        var reason = reasons(aProblem()
                        .team("T1")
                        .works("T1", 1, day -> day.families(10))
                        .visit("A", it -> it.offers(1, "08:30", "14:00")))
                .get(0);
        assertThat(reason.code()).isEqualTo("R02");
    }

    @Test
    void aMissingPrinterIsR03AndTheTeamItNamesSuffices() {
        AProblem without = aProblem().team("T1").works("T1", 1);
        var reason = reasons(without.visit("A", it -> it.needs("card-printer").offers(1, "08:30", "14:00")))
                .get(0);
        assertThat(reason.code()).isEqualTo("R03");
        assertThat(reason.fix()).contains("T1");
        fits(aProblem()
                .team("T1", "card-printer")
                .works("T1", 1)
                .visit("A", it -> it.needs("card-printer").offers(1, "08:30", "14:00")));
    }

    @Test
    void aMissingDirtRoadVehicleIsR10() {
        var reason = reasons(aProblem()
                        .team("T1")
                        .works("T1", 1)
                        .visit("A", it -> it.needs("dirt-road").offers(1, "08:30", "14:00")))
                .get(0);
        assertThat(reason.code()).isEqualTo("R10");
    }

    @Test
    void fridayPrayerIsR04() {
        var reason = reasons(aProblem()
                        .team("T1")
                        .works("T1", 1, day -> day.pause("11:30", "13:00"))
                        .visit("A", it -> it.offers(1, "10:30", "13:00")))
                .get(0);
        assertThat(reason.code()).isEqualTo("R04");
        fits(aProblem()
                .team("T1")
                .works("T1", 1, day -> day.pause("11:30", "13:00"))
                .visit("A", it -> it.offers(1, "10:30", "14:00")));
    }

    @Test
    void aDateOnWhichNobodyWorksIsR05AndTheDateItNamesFits() {
        var reason = reasons(aProblem().team("T1").works("T1", 2).visit("A", it -> it.offers(24, "08:30", "14:00")))
                .get(0);
        assertThat(reason.code()).isEqualTo("R05");
        assertThat(reason.fix()).contains("Rab, 2 Des 2026");
        fits(aProblem().team("T1").works("T1", 2).visit("A", it -> it.offers(2, "08:30", "14:00")));
    }

    @Test
    void aVisitLongerThanAWorkingDayIsR06() {
        var reason = reasons(aProblem()
                        .team("T1")
                        .works("T1", 1)
                        .visit("A", it -> it.minutes(500).offers(1, "08:00", "16:00")))
                .get(0);
        assertThat(reason.code()).isEqualTo("R06");
        assertThat(reason.text()).contains("8 j 20 m");
    }

    @Test
    void aLongRoadIsR07() {
        var reason = reasons(aProblem()
                        .team("T1")
                        .works("T1", 1)
                        .leg("office", "A", 200)
                        .visit("A", it -> it.offers(1, "08:30", "14:00")))
                .get(0);
        assertThat(reason.code()).isEqualTo("R07");
    }

    @Test
    void aNarrowWindowIsR08() {
        var reason = reasons(aProblem().team("T1").works("T1", 1).visit("A", it -> it.offers(1, "09:00", "10:00")))
                .get(0);
        assertThat(reason.code()).isEqualTo("R08");
        fits(aProblem().team("T1").works("T1", 1).visit("A", it -> it.offers(1, "09:00", "11:00")));
    }

    @Test
    void aPinnedVisitInTheWayIsR13() {
        var reason = reasons(aProblem()
                        .team("T1")
                        .works("T1", 1)
                        .visit(
                                "P",
                                it -> it.minutes(300)
                                        .offers(1, "08:30", "14:00")
                                        .now("T1", 1, "08:30")
                                        .pinned())
                        .visit("A", it -> it.offers(1, "08:30", "14:00")))
                .get(0);
        assertThat(reason.code()).isEqualTo("R13");
    }

    @Test
    void whoWaitedLongerComesFirstAndIsToldAsR12() {
        var reasons = reasons(aProblem()
                .team("T1")
                .works("T1", 1, day -> day.visits(1))
                .visit("A", it -> it.waiting(3).offers(1, "08:30", "14:00"))
                .visit("B", it -> it.waiting(40).offers(1, "08:30", "14:00")));
        assertThat(reasons).extracting(Reason::code).containsExactly("R02", "R12");
    }

    @Test
    void everyUnservedVisitHasAReasonInWords() {
        int unserved = 0;
        for (long seed = 31; seed <= 36; seed++) {
            var left = solve(RandomProblem.of(seed)).unassigned();
            unserved += left.size();
            assertThat(left).allSatisfy(visit -> assertThat(visit.reasons()).isNotEmpty());
            assertThat(left).flatExtracting(SolvedPlan.Left::reasons).allSatisfy(reason -> {
                assertThat(reason.code()).matches("R\\d\\d");
                assertThat(reason.text()).isNotBlank().doesNotContain("{");
                assertThat(reason.fix()).isNotBlank().doesNotContain("{");
            });
        }
        assertThat(unserved).isGreaterThan(5);
    }
}
