package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.AProblem.aProblem;
import static id.mcsoc.planning.solver.RuleTrial.broken;
import static id.mcsoc.planning.solver.RuleTrial.kept;
import static id.mcsoc.planning.solver.RuleTrial.moved;
import static id.mcsoc.planning.solver.RuleTrial.plan;
import static id.mcsoc.planning.solver.RuleTrial.twoVisits;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The hard rules about who goes where; each broken, kept, and at each of its borders. */
class VisitPlanTeamRulesTest {

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
    class Pins {

        private AProblem pinned(boolean team, boolean day, boolean time) {
            return aProblem()
                    .team("T1")
                    .works("T1", 1)
                    .works("T1", 2)
                    .team("T2")
                    .works("T2", 1)
                    .visit(
                            "A",
                            it -> it.offers(1, "08:00", "16:00")
                                    .offers(2, "08:00", "16:00")
                                    .now("T1", 1, "09:00")
                                    .pinned(team, day, time));
        }

        @Test
        void anotherTeamBreaksThePinOfTheTeamAlone() {
            broken(VisitPlanConstraints::pins, moved(pinned(true, false, false), 2), 1);
            broken(VisitPlanConstraints::pins, moved(pinned(false, true, false), 2), 0);
        }

        @Test
        void anotherDayBreaksThePinOfTheDayAlone() {
            broken(VisitPlanConstraints::pins, moved(pinned(false, true, false), 1), 1);
            broken(VisitPlanConstraints::pins, moved(pinned(true, false, false), 1), 0);
        }

        @Test
        void aPinnedTimeIsKeptOnEveryTeamAndDay() {
            kept(VisitPlanConstraints::pins, pinned(false, false, true));
            broken(VisitPlanConstraints::pins, moved(pinned(false, false, true), 1), 0);
            broken(VisitPlanConstraints::pins, moved(pinned(false, false, true), 2), 0);
        }

        @Test
        void aTeamThatCannotBeThereInTimeBreaksThePinOfTheTime() {
            var late = pinned(false, false, true).leg("office", "A", 61);
            broken(VisitPlanConstraints::pins, late, 1);
            kept(VisitPlanConstraints::pins, pinned(false, false, true).leg("office", "A", 60));
        }

        @Test
        void whatIsPinnedMayNotDropOut() {
            broken(VisitPlanConstraints::pins, moved(pinned(true, false, false), 3), 1);
            broken(VisitPlanConstraints::pins, moved(pinned(false, false, false), 3), 0);
        }

        @Test
        void aPinOutsideOfTheWindowIsTheWindowsAffair() {
            var problem = plan(visit -> visit.now("T1", 1, "15:00").pinned(true, true, false));
            kept(VisitPlanConstraints::pins, problem);
            broken(
                    VisitPlanConstraints::visitWindow,
                    plan(visit -> visit.now("T1", 1, "15:00").pinned(false, false, true)),
                    3600);
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
            broken(VisitPlanConstraints::oneTeamPerKelurahanAndDay, twoVisits("Jelutung", "T2", 1), 1);
        }

        @Test
        void twoTeamsOnTwoDaysAreKept() {
            kept(VisitPlanConstraints::oneTeamPerKelurahanAndDay, twoVisits("Jelutung", "T2", 2));
        }

        @Test
        void twoTeamsInTwoKelurahanAreKept() {
            kept(VisitPlanConstraints::oneTeamPerKelurahanAndDay, twoVisits("Pasir Putih", "T2", 1));
        }

        @Test
        void oneTeamTwiceOnOneDayIsKept() {
            kept(VisitPlanConstraints::oneTeamPerKelurahanAndDay, twoVisits("Jelutung", "T1", 1));
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
}
