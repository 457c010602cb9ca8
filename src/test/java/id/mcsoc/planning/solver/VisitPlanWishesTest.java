package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.AProblem.aProblem;
import static id.mcsoc.planning.solver.RuleTrial.broken;
import static id.mcsoc.planning.solver.RuleTrial.kept;
import static id.mcsoc.planning.solver.RuleTrial.plan;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The medium and soft rules, each costing, not costing, and at its borders. */
class VisitPlanWishesTest {

    @Nested
    class UnservedFamilies {

        @Test
        void everyFamilyLeftOutCounts() {
            broken(
                    VisitPlanConstraints::unservedFamilies,
                    aProblem().team("T1").works("T1", 1).visit("A", it -> it.offers(1, "08:00", "16:00")),
                    20);
        }

        @Test
        void everyFamilyLeftOutCountsTimesItsPriority() {
            broken(
                    VisitPlanConstraints::unservedFamilies,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "08:00", "16:00").priority(3)),
                    60);
        }

        @Test
        void servedFamiliesDoNotCount() {
            kept(VisitPlanConstraints::unservedFamilies, plan(visit -> visit));
        }

        @Test
        void priorityZeroDoesNotCount() {
            kept(
                    VisitPlanConstraints::unservedFamilies,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "08:00", "16:00").priority(0)));
        }
    }

    @Nested
    class WaitingDays {

        @Test
        void everyDayWaitedCounts() {
            broken(
                    VisitPlanConstraints::waitingDays,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "08:00", "16:00").waiting(12)),
                    12);
        }

        @Test
        void servedOnesWaitNoLonger() {
            kept(VisitPlanConstraints::waitingDays, plan(visit -> visit.waiting(12)));
        }

        @Test
        void askedTodayDoesNotCount() {
            kept(
                    VisitPlanConstraints::waitingDays,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "08:00", "16:00").waiting(0)));
        }
    }

    @Nested
    class Giliran {

        @Test
        void weeksSinceTheLastVisitCountSquaredOverFamilies() {
            broken(
                    VisitPlanConstraints::giliran,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "08:00", "16:00").served(140)),
                    20);
        }

        @Test
        void whereNobodyWasYetAYearHasPassed() {
            broken(
                    VisitPlanConstraints::giliran,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "08:00", "16:00").neverServed()),
                    365 * 365 / 49 / 20);
        }

        @Test
        void withoutKnowingBetterItIsTheWaitThatCounts() {
            broken(
                    VisitPlanConstraints::giliran,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "08:00", "16:00").waiting(70)),
                    5);
        }

        @Test
        void aSmallKelurahanIsNotForgotten() {
            broken(
                    VisitPlanConstraints::giliran,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit(
                                    "A",
                                    it -> it.offers(1, "08:00", "16:00")
                                            .served(140)
                                            .families(10)),
                    40);
        }

        @Test
        void servedOnesHaveHadTheirTurn() {
            kept(VisitPlanConstraints::giliran, plan(visit -> visit.served(140)));
        }

        @Test
        void aMonthDoesNotCountYet() {
            kept(
                    VisitPlanConstraints::giliran,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "08:00", "16:00").served(31)));
        }

        @Test
        void aDayLaterItDoes() {
            broken(
                    VisitPlanConstraints::giliran,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "08:00", "16:00").served(32)),
                    1);
        }
    }

    @Nested
    class Travel {

        @Test
        void thereAndBackCounts() {
            broken(VisitPlanConstraints::travel, plan(visit -> visit), 2400);
        }

        @Test
        void theWayToAConfirmedVisitCounts() {
            broken(
                    VisitPlanConstraints::travel,
                    plan(day -> day.confirmed("F", "13:00", "14:00"), visit -> visit),
                    3600);
        }

        @Test
        void atTheOfficeThereIsNone() {
            kept(VisitPlanConstraints::travel, plan(visit -> visit.at("office")));
        }
    }

    @Nested
    class TeamWaiting {

        @Test
        void waitingBetweenTwoVisitsCounts() {
            broken(
                    VisitPlanConstraints::teamWaiting,
                    plan(visit -> visit)
                            .visit("B", it -> it.offers(1, "11:00", "15:00").now("T1", 1, "11:00")),
                    1200);
        }

        @Test
        void beforeTheFirstVisitTheTeamLeavesLater() {
            kept(
                    VisitPlanConstraints::teamWaiting,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "12:00", "15:00").now("T1", 1, "12:00")));
        }

        @Test
        void arrivingJustInTimeIsKept() {
            kept(
                    VisitPlanConstraints::teamWaiting,
                    plan(visit -> visit)
                            .visit("B", it -> it.offers(1, "10:40", "15:00").now("T1", 1, "10:40")));
        }

        @Test
        void aPauseIsNotWaiting() {
            broken(
                    VisitPlanConstraints::teamWaiting,
                    plan(day -> day.pause("11:00", "12:00"), visit -> visit)
                            .visit("B", it -> it.offers(1, "11:00", "15:00").now("T1", 1, "12:00")),
                    1200);
        }
    }
}
