package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.AProblem.aProblem;
import static id.mcsoc.planning.solver.RuleTrial.broken;
import static id.mcsoc.planning.solver.RuleTrial.kept;
import static id.mcsoc.planning.solver.RuleTrial.moved;
import static id.mcsoc.planning.solver.RuleTrial.plan;
import static id.mcsoc.planning.solver.RuleTrial.twoVisits;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The soft rules about fairness and promises; each costing, not costing, and at its borders. */
class VisitPlanSoftRulesTest {

    @Nested
    class LoadSpread {

        @Test
        void fourHoursOfOneTeamAreSixtyFour() {
            broken(VisitPlanConstraints::loadSpread, plan(visit -> visit.minutes(240)), 64);
        }

        @Test
        void twoHoursOfTwoTeamsAreThirtyTwo() {
            broken(VisitPlanConstraints::loadSpread, twoVisits("Pasir Putih", "T2", 1), 32);
        }

        @Test
        void underHalfAnHourCountsNothing() {
            kept(VisitPlanConstraints::loadSpread, plan(visit -> visit.minutes(29)));
        }

        @Test
        void halfAnHourCountsOne() {
            broken(VisitPlanConstraints::loadSpread, plan(visit -> visit.minutes(30)), 1);
        }
    }

    @Nested
    class WishedDate {

        @Test
        void aDateNotWishedCounts() {
            broken(
                    VisitPlanConstraints::wishedDate,
                    plan(visit -> visit.wishes(2, "08:00", "16:00")).works("T1", 2),
                    1);
        }

        @Test
        void theWishedDateIsKept() {
            kept(
                    VisitPlanConstraints::wishedDate,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit(
                                    "A",
                                    it -> it.wishes(1, "08:00", "16:00")
                                            .offers(2, "08:00", "16:00")
                                            .now("T1", 1, "08:00")));
        }

        @Test
        void withoutAWishAllDatesAreAlike() {
            kept(VisitPlanConstraints::wishedDate, plan(visit -> visit));
        }
    }

    @Nested
    class MovedVisit {

        private final AProblem tenDays =
                plan(visit -> visit).works("T1", 2).works("T1", 10).team("T2").works("T2", 1);

        @Test
        void anotherDayCountsThreefoldWhenTheOldOneIsNear() {
            broken(VisitPlanConstraints::movedVisit, moved(tenDays, 1), 3);
        }

        @Test
        void anotherTeamCounts() {
            broken(VisitPlanConstraints::movedVisit, moved(tenDays, 3), 3);
        }

        @Test
        void aDayInAWeekCountsOnce() {
            var later = aProblem()
                    .team("T1")
                    .works("T1", 1)
                    .works("T1", 8)
                    .visit("A", it -> it.offers(1, "08:00", "16:00").now("T1", 8, "08:00"));
            broken(VisitPlanConstraints::movedVisit, moved(later, 0), 1);
        }

        @Test
        void aDayWithinTheWeekCountsTwice() {
            var later = aProblem()
                    .team("T1")
                    .works("T1", 1)
                    .works("T1", 7)
                    .visit("A", it -> it.offers(1, "08:00", "16:00").now("T1", 7, "08:00"));
            broken(VisitPlanConstraints::movedVisit, moved(later, 0), 2);
        }

        @Test
        void aDayInThreeDaysCountsTwiceAndOneDaySoonerThreefold() {
            for (int day : new int[] {4, 3}) {
                var later = aProblem()
                        .team("T1")
                        .works("T1", 1)
                        .works("T1", day)
                        .visit("A", it -> it.offers(1, "08:00", "16:00").now("T1", day, "08:00"));
                broken(VisitPlanConstraints::movedVisit, moved(later, 0), day == 4 ? 2 : 3);
            }
        }

        @Test
        void whereItWasIsKept() {
            kept(VisitPlanConstraints::movedVisit, tenDays);
        }
    }

    @Nested
    class ShiftedVisit {

        @Test
        void twentyMinutesLaterCounts() {
            broken(VisitPlanConstraints::shiftedVisit, plan(visit -> visit), 3);
        }

        @Test
        void fifteenMinutesLaterIsKept() {
            kept(VisitPlanConstraints::shiftedVisit, plan(visit -> visit.now("T1", 1, "08:05")));
        }

        @Test
        void aSecondMoreCounts() {
            broken(VisitPlanConstraints::shiftedVisit, plan(visit -> visit.now("T1", 1, "08:04:59")), 3);
        }

        @Test
        void aPublishedHourIsHeldRatherThanBroughtForward() {
            kept(VisitPlanConstraints::shiftedVisit, plan(visit -> visit.now("T1", 1, "11:00")));
        }
    }

    @Nested
    class PoorNetworkBuffer {

        @Test
        void tenMinutesLeftAreTwentyTooFew() {
            broken(
                    VisitPlanConstraints::poorNetworkBuffer,
                    plan(day -> day.to("10:50"), visit -> visit.poorNetwork()),
                    1200);
        }

        @Test
        void aGoodNetworkNeedsNone() {
            kept(VisitPlanConstraints::poorNetworkBuffer, plan(day -> day.to("10:50"), visit -> visit));
        }

        @Test
        void halfAnHourIsKept() {
            kept(VisitPlanConstraints::poorNetworkBuffer, plan(day -> day.to("11:10"), visit -> visit.poorNetwork()));
        }

        @Test
        void aMinuteLessIsAMinuteTooFew() {
            broken(
                    VisitPlanConstraints::poorNetworkBuffer,
                    plan(day -> day.to("11:09"), visit -> visit.poorNetwork()),
                    60);
        }

        @Test
        void theNextVisitTooNeedsHalfAnHour() {
            broken(
                    VisitPlanConstraints::poorNetworkBuffer,
                    plan(visit -> visit.poorNetwork())
                            .visit("B", it -> it.offers(1, "10:50", "15:00").now("T1", 1, "10:50")),
                    1200);
        }
    }

    @Nested
    class EarlyDays {

        @Test
        void everyDayAfterTheFirstCounts() {
            broken(
                    VisitPlanConstraints::earlyDays,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .works("T1", 4)
                            .visit("A", it -> it.offers(4, "08:00", "16:00").now("T1", 4, "08:20")),
                    3);
        }

        @Test
        void theSecondDayCountsOnce() {
            broken(
                    VisitPlanConstraints::earlyDays,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .works("T1", 2)
                            .visit("A", it -> it.offers(2, "08:00", "16:00").now("T1", 2, "08:20")),
                    1);
        }

        @Test
        void theFirstDayIsKept() {
            kept(VisitPlanConstraints::earlyDays, plan(visit -> visit));
        }
    }
}
