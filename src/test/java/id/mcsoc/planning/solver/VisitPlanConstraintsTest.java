package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.AProblem.aProblem;
import static id.mcsoc.planning.solver.RuleTrial.broken;
import static id.mcsoc.planning.solver.RuleTrial.kept;
import static id.mcsoc.planning.solver.RuleTrial.plan;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The hard rules about times and numbers; each broken, kept, and at each of its borders. The other rules: {@link
 * VisitPlanTeamRulesTest}, {@link VisitPlanWishesTest}, {@link VisitPlanSoftRulesTest}.
 */
class VisitPlanConstraintsTest {

    @Nested
    class WorkingWindow {

        @Test
        void backTenMinutesAfterTheEndIsBroken() {
            broken(VisitPlanConstraints::workingWindow, plan(day -> day.to("10:30"), visit -> visit), 600);
        }

        @Test
        void backLongBeforeTheEndIsKept() {
            kept(VisitPlanConstraints::workingWindow, plan(visit -> visit));
        }

        @Test
        void backAtTheVeryEndIsKept() {
            kept(VisitPlanConstraints::workingWindow, plan(day -> day.to("10:40"), visit -> visit));
        }

        @Test
        void leavingAtTheVeryBeginningIsKept() {
            kept(
                    VisitPlanConstraints::workingWindow,
                    plan(day -> day.from("09:40").to("12:20"), visit -> visit));
        }
    }

    @Nested
    class VisitWindow {

        @Test
        void staying20MinutesTooLongIsBroken() {
            broken(
                    VisitPlanConstraints::visitWindow,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "08:00", "10:00").now("T1", 1, "08:00")),
                    1200);
        }

        @Test
        void aDateThatIsNotOfferedIsBrokenByADay() {
            broken(
                    VisitPlanConstraints::visitWindow,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .works("T1", 2)
                            .visit("A", it -> it.offers(1, "08:00", "16:00").now("T1", 2, "08:00")),
                    86400);
        }

        @Test
        void waitingForTheHallToOpenIsKept() {
            kept(
                    VisitPlanConstraints::visitWindow,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "12:00", "15:00").now("T1", 1, "12:00")));
        }

        @Test
        void endingAtTheVeryEndIsKept() {
            kept(
                    VisitPlanConstraints::visitWindow,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "08:00", "10:20").now("T1", 1, "08:00")));
        }

        @Test
        void startingAtTheVeryEndOfAStartWindowIsKept() {
            kept(
                    VisitPlanConstraints::visitWindow,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit(
                                    "A",
                                    it -> it.startsWithin(1, "08:00", "08:20").now("T1", 1, "08:00")));
        }

        @Test
        void startingASecondAfterAStartWindowIsBroken() {
            broken(
                    VisitPlanConstraints::visitWindow,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit(
                                    "A",
                                    it -> it.startsWithin(1, "08:00", "08:19:59")
                                            .now("T1", 1, "08:00")),
                    1);
        }
    }

    @Nested
    class HardPause {

        @Test
        void aPinInTheMiddleOfFridayPrayerIsBroken() {
            broken(
                    VisitPlanConstraints::hardPause,
                    plan(
                            day -> day.pause("11:30", "13:00"),
                            visit -> visit.now("T1", 1, "12:30").pinned()),
                    1800);
        }

        @Test
        void whatIsNotPinnedStartsAfterThePause() {
            kept(VisitPlanConstraints::hardPause, plan(day -> day.pause("08:00", "13:00"), visit -> visit));
        }

        @Test
        void aPinAtTheEndOfThePauseIsKept() {
            kept(
                    VisitPlanConstraints::hardPause,
                    plan(
                            day -> day.pause("11:30", "13:00"),
                            visit -> visit.now("T1", 1, "13:00").pinned()));
        }

        @Test
        void aPinAtTheBeginningOfThePauseIsBroken() {
            broken(
                    VisitPlanConstraints::hardPause,
                    plan(
                            day -> day.pause("11:30", "13:00"),
                            visit -> visit.now("T1", 1, "11:30").pinned()),
                    5400);
        }
    }

    @Nested
    class TeamDayCapacity {

        @Test
        void fiveFamiliesTooManyAreBrokenByFive() {
            broken(VisitPlanConstraints::teamDayCapacity, plan(day -> day.families(15), visit -> visit), 5);
        }

        @Test
        void roomToSpareIsKept() {
            kept(VisitPlanConstraints::teamDayCapacity, plan(day -> day.families(40), visit -> visit));
        }

        @Test
        void theLastPlaceIsKept() {
            kept(VisitPlanConstraints::teamDayCapacity, plan(day -> day.families(20), visit -> visit));
        }

        @Test
        void confirmedFamiliesTakePlaces() {
            broken(
                    VisitPlanConstraints::teamDayCapacity,
                    plan(day -> day.families(29).confirmed("F", "13:00", "14:00"), visit -> visit),
                    1);
        }

        @Test
        void whatPromisesExceedAloneIsNotThisPlansFault() {
            kept(
                    VisitPlanConstraints::teamDayCapacity,
                    plan(day -> day.families(5).confirmed("F", "13:00", "14:00"), visit -> visit.families(0)));
        }
    }

    @Nested
    class VisitsPerTeamDay {

        @Test
        void aSecondVisitWhereOneIsAllowedIsBroken() {
            broken(
                    VisitPlanConstraints::visitsPerTeamDay,
                    plan(day -> day.visits(1), visit -> visit)
                            .visit("B", it -> it.offers(1, "08:00", "16:00").now("T1", 1, "11:00")),
                    1);
        }

        @Test
        void oneVisitWhereTwoAreAllowedIsKept() {
            kept(VisitPlanConstraints::visitsPerTeamDay, plan(visit -> visit));
        }

        @Test
        void asManyAsAllowedIsKept() {
            kept(VisitPlanConstraints::visitsPerTeamDay, plan(day -> day.visits(1), visit -> visit));
        }

        @Test
        void confirmedVisitsCount() {
            broken(
                    VisitPlanConstraints::visitsPerTeamDay,
                    plan(day -> day.visits(1).confirmed("F", "13:00", "14:00"), visit -> visit),
                    1);
        }
    }

    @Nested
    class CardStock {

        @Test
        void eachMissingBlankIsBroken() {
            broken(VisitPlanConstraints::cardStock, plan(day -> day.cards(35), visit -> visit.cards(52)), 17);
        }

        @Test
        void theLastBlankIsKept() {
            kept(VisitPlanConstraints::cardStock, plan(day -> day.cards(52), visit -> visit.cards(52)));
        }

        @Test
        void twoVisitsShareTheBlanks() {
            var two = plan(day -> day.cards(52), visit -> visit.cards(52))
                    .visit("B", it -> it.cards(3).offers(1, "08:00", "16:00").now("T1", 1, "12:00"));
            broken(VisitPlanConstraints::cardStock, two, 3);
        }

        @Test
        void aPinnedVisitTakesItsBlanks() {
            var one = plan(day -> day.cards(2), visit -> visit.cards(3).pinned());
            broken(VisitPlanConstraints::cardStock, one, 1);
        }

        @Test
        void whereNobodyCountsThereAreEnough() {
            kept(VisitPlanConstraints::cardStock, plan(visit -> visit.cards(5000)));
        }

        @Test
        void noBlanksMatterToNobodyWhoNeedsNone() {
            kept(VisitPlanConstraints::cardStock, plan(day -> day.cards(0), visit -> visit));
        }
    }
}
