package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.AProblem.aProblem;

import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;

/** One situation a line: a plan as its visits stand, and what one rule says of it. */
class VisitPlanConstraintsTest {

    private static final ConstraintVerifier<VisitPlanConstraints, VisitPlan> RULES =
            ConstraintVerifier.build(new VisitPlanConstraints(), VisitPlan.class, TeamDay.class, Visit.class);

    /** A visit of two hours, 20 minutes from the office, that team T1 makes on 1 December first thing. */
    private static AProblem plan(UnaryOperator<ADay> day, UnaryOperator<AVisit> visit) {
        return aProblem()
                .team("T1")
                .works("T1", 1, day)
                .visit("A", it -> visit.apply(it.offers(1, "08:00", "16:00").now("T1", 1, "08:00")));
    }

    private static AProblem plan(UnaryOperator<AVisit> visit) {
        return plan(day -> day, visit);
    }

    private static void broken(
            BiFunction<VisitPlanConstraints, ConstraintFactory, Constraint> rule, AProblem problem, long by) {
        RULES.verifyThat(rule).givenSolution(problem.plan()).penalizesBy(by);
    }

    private static void kept(BiFunction<VisitPlanConstraints, ConstraintFactory, Constraint> rule, AProblem problem) {
        broken(rule, problem, 0);
    }

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
    class Skills {

        @Test
        void eachMissingSkillIsBroken() {
            broken(VisitPlanConstraints::skills, plan(visit -> visit.needs("card-printer", "dirt-road")), 2);
        }

        @Test
        void noNeedsAreKept() {
            kept(VisitPlanConstraints::skills, plan(visit -> visit));
        }

        @Test
        void exactlyTheSkillsNeededAreKept() {
            kept(
                    VisitPlanConstraints::skills,
                    plan(visit -> visit.needs("card-printer"))
                            .team("T1", "card-printer")
                            .works("T1", 1));
        }

        @Test
        void aPinDoesNotExcuse() {
            broken(
                    VisitPlanConstraints::skills,
                    plan(visit -> visit.needs("card-printer").pinned()),
                    1);
        }
    }

    @Nested
    class OneVisitAtATime {

        @Test
        void aPinInTheMiddleOfAConfirmedVisitIsBroken() {
            broken(
                    VisitPlanConstraints::oneVisitAtATime,
                    plan(
                            day -> day.confirmed("F", "09:00", "11:00"),
                            visit -> visit.now("T1", 1, "10:00").pinned()),
                    4800);
        }

        @Test
        void whatIsNotPinnedGoesAround() {
            kept(
                    VisitPlanConstraints::oneVisitAtATime,
                    plan(day -> day.confirmed("F", "09:00", "11:00"), visit -> visit));
        }

        @Test
        void aPinReachedAtTheVeryMomentIsKept() {
            kept(
                    VisitPlanConstraints::oneVisitAtATime,
                    plan(
                            day -> day.confirmed("F", "09:00", "11:00"),
                            visit -> visit.now("T1", 1, "11:20").pinned()));
        }

        @Test
        void aPinReachedASecondLateIsBroken() {
            broken(
                    VisitPlanConstraints::oneVisitAtATime,
                    plan(
                            day -> day.confirmed("F", "09:00", "11:00"),
                            visit -> visit.now("T1", 1, "11:19:59").pinned()),
                    1);
        }
    }

    @Nested
    class OneTeamPerKelurahanAndDay {

        @Test
        void twoTeamsOnOneDayAreBroken() {
            broken(
                    VisitPlanConstraints::oneTeamPerKelurahanAndDay,
                    plan(visit -> visit.in("Jelutung"))
                            .team("T2")
                            .works("T2", 1)
                            .works("T2", 2)
                            .visit(
                                    "B",
                                    it -> it.in("Jelutung")
                                            .offers(1, "08:00", "16:00")
                                            .now("T2", 1, "12:00")),
                    1);
        }

        @Test
        void twoTeamsOnTwoDaysAreKept() {
            kept(
                    VisitPlanConstraints::oneTeamPerKelurahanAndDay,
                    plan(visit -> visit.in("Jelutung"))
                            .team("T2")
                            .works("T2", 1)
                            .works("T2", 2)
                            .visit(
                                    "B",
                                    it -> it.in("Jelutung")
                                            .offers(1, "08:00", "16:00")
                                            .now("T2", 2, "12:00")));
        }

        @Test
        void twoTeamsInTwoKelurahanAreKept() {
            kept(
                    VisitPlanConstraints::oneTeamPerKelurahanAndDay,
                    plan(visit -> visit.in("Jelutung"))
                            .team("T2")
                            .works("T2", 1)
                            .works("T2", 2)
                            .visit(
                                    "B",
                                    it -> it.in("Pasir Putih")
                                            .offers(1, "08:00", "16:00")
                                            .now("T2", 1, "12:00")));
        }

        @Test
        void oneTeamTwiceOnOneDayIsKept() {
            kept(
                    VisitPlanConstraints::oneTeamPerKelurahanAndDay,
                    plan(visit -> visit.in("Jelutung"))
                            .team("T2")
                            .works("T2", 1)
                            .works("T2", 2)
                            .visit(
                                    "B",
                                    it -> it.in("Jelutung")
                                            .offers(1, "08:00", "16:00")
                                            .now("T1", 1, "12:00")));
        }

        @Test
        void aConfirmedVisitOfAnotherTeamCounts() {
            broken(
                    VisitPlanConstraints::oneTeamPerKelurahanAndDay,
                    plan(visit -> visit.in("Jelutung"))
                            .team("T2")
                            .works("T2", 1, day -> day.confirmed("F", "Jelutung", 10, "09:00", "11:00")),
                    1);
        }

        @Test
        void withoutKelurahanTheRuleDoesNotApply() {
            kept(
                    VisitPlanConstraints::oneTeamPerKelurahanAndDay,
                    plan(visit -> visit.in(null))
                            .team("T2")
                            .works("T2", 1)
                            .visit(
                                    "B",
                                    it -> it.in(null)
                                            .offers(1, "08:00", "16:00")
                                            .now("T2", 1, "12:00")));
        }
    }

    @Nested
    class MandatoryVisit {

        @Test
        void leavingItOutIsBroken() {
            broken(
                    VisitPlanConstraints::mandatoryVisit,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "08:00", "16:00").mandatory()),
                    1);
        }

        @Test
        void leavingOutAnotherIsKept() {
            kept(
                    VisitPlanConstraints::mandatoryVisit,
                    aProblem().team("T1").works("T1", 1).visit("A", it -> it.offers(1, "08:00", "16:00")));
        }

        @Test
        void aScheduledOneIsKept() {
            kept(VisitPlanConstraints::mandatoryVisit, plan(visit -> visit.mandatory()));
        }
    }

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
        void waitingCountsSquaredOverFamilies() {
            broken(
                    VisitPlanConstraints::giliran,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "08:00", "16:00").waiting(60)),
                    180);
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
                                            .waiting(60)
                                            .families(10)),
                    360);
        }

        @Test
        void servedOnesHaveHadTheirTurn() {
            kept(VisitPlanConstraints::giliran, plan(visit -> visit.waiting(60)));
        }

        @Test
        void aShortWaitDoesNotCountYet() {
            kept(
                    VisitPlanConstraints::giliran,
                    aProblem()
                            .team("T1")
                            .works("T1", 1)
                            .visit("A", it -> it.offers(1, "08:00", "16:00").waiting(4)));
        }
    }

    @Nested
    class TravelTime {

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

    @Nested
    class LoadSpread {

        @Test
        void fourHoursOfOneTeamAreSixtyFour() {
            broken(VisitPlanConstraints::loadSpread, plan(visit -> visit.minutes(240)), 64);
        }

        @Test
        void twoHoursOfTwoTeamsAreThirtyTwo() {
            broken(
                    VisitPlanConstraints::loadSpread,
                    plan(visit -> visit.in("Jelutung"))
                            .team("T2")
                            .works("T2", 1)
                            .works("T2", 2)
                            .visit(
                                    "B",
                                    it -> it.in("Pasir Putih")
                                            .offers(1, "08:00", "16:00")
                                            .now("T2", 1, "12:00")),
                    32);
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

    /** The plan is moved by hand after it was built from what is published. */
    private static VisitPlan moved(AProblem problem, int toDay) {
        var plan = problem.plan();
        var visit = plan.visits().get(0);
        plan.days().forEach(day -> day.visiting(java.util.List.of()));
        plan.days().get(toDay).visiting(java.util.List.of(visit));
        return plan;
    }

    @Nested
    class MovedVisit {

        private final AProblem tenDays =
                plan(visit -> visit).works("T1", 2).works("T1", 10).team("T2").works("T2", 1);

        @Test
        void anotherDayCountsThreefoldWhenTheOldOneIsNear() {
            RULES.verifyThat(VisitPlanConstraints::movedVisit)
                    .givenSolution(moved(tenDays, 1))
                    .penalizesBy(3);
        }

        @Test
        void anotherTeamCounts() {
            RULES.verifyThat(VisitPlanConstraints::movedVisit)
                    .givenSolution(moved(tenDays, 3))
                    .penalizesBy(3);
        }

        @Test
        void aDayInAWeekCountsOnce() {
            var later = aProblem()
                    .team("T1")
                    .works("T1", 1)
                    .works("T1", 8)
                    .visit("A", it -> it.offers(1, "08:00", "16:00").now("T1", 8, "08:00"));
            RULES.verifyThat(VisitPlanConstraints::movedVisit)
                    .givenSolution(moved(later, 0))
                    .penalizesBy(1);
        }

        @Test
        void aDayWithinTheWeekCountsTwice() {
            var later = aProblem()
                    .team("T1")
                    .works("T1", 1)
                    .works("T1", 7)
                    .visit("A", it -> it.offers(1, "08:00", "16:00").now("T1", 7, "08:00"));
            RULES.verifyThat(VisitPlanConstraints::movedVisit)
                    .givenSolution(moved(later, 0))
                    .penalizesBy(2);
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
        void theFirstDayIsKept() {
            kept(VisitPlanConstraints::earlyDays, plan(visit -> visit));
        }
    }
}
