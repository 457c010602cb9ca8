package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.AProblem.aProblem;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.SlotSearch.FreeSlot;
import id.mcsoc.planning.solver.SlotSearch.Obstacle;
import id.mcsoc.planning.solver.model.PlanWeights;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotSearchTest {

    private static final int ALL = 1_000;

    @Test
    void everySlotOfferedIsFeasibleOnCommitAndCostsWhatItSaid() {
        int tried = 0;
        for (long seed = 0; seed < 60; seed++) {
            var plan = StandingPlan.of(RandomProblem.of(seed));
            for (var guest : guests(plan)) {
                var standing = plan.without(guest);
                for (var slot : free(standing, guest)) {
                    commit(standing, guest, slot);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    /** The negative control: an hour earlier or with another team the same check fails somewhere. */
    @Test
    void aSlotThatWasNotOfferedIsFoundOutByTheSameCheck() {
        int broken = 0;
        for (long seed = 0; seed < 20; seed++) {
            var plan = StandingPlan.of(RandomProblem.of(seed));
            for (var guest : guests(plan)) {
                var standing = plan.without(guest);
                for (var slot : free(standing, guest)) {
                    var early = new FreeSlot(
                            slot.team(),
                            slot.date(),
                            slot.start().minusMinutes(20),
                            slot.end(),
                            0,
                            0,
                            slot.before(),
                            slot.after());
                    broken +=
                            hardLost(standing, guest, early) != 0 || pointsLost(standing, guest, early) != slot.points()
                                    ? 1
                                    : 0;
                }
            }
        }
        assertThat(broken).isGreaterThan(50);
    }

    private static void commit(StandingPlan standing, VisitFact guest, FreeSlot slot) {
        assertThat(hardLost(standing, guest, slot)).as(guest.id() + " " + slot).isZero();
        assertThat(pointsLost(standing, guest, slot))
                .as(guest.id() + " " + slot)
                .isEqualTo(slot.points());
    }

    private static long hardLost(StandingPlan standing, VisitFact guest, FreeSlot slot) {
        var before = standing.score(StandingPlan.waiting(guest)).hardScore();
        long left =
                guest.mandatory() ? PlanWeights.standard().of(id.mcsoc.planning.solver.model.Rule.MANDATORY_VISIT) : 0;
        return before
                + left
                - standing.score(StandingPlan.committed(guest, slot)).hardScore();
    }

    private static long pointsLost(StandingPlan standing, VisitFact guest, FreeSlot slot) {
        return standing.score(StandingPlan.waiting(guest)).softScore()
                - standing.score(StandingPlan.committed(guest, slot)).softScore();
    }

    private static List<VisitFact> guests(StandingPlan plan) {
        return plan.problem().visits();
    }

    private static List<FreeSlot> free(StandingPlan standing, VisitFact guest) {
        return new SlotSearch(standing.problem(), PlanWeights.standard()).free(standing.ask(guest), ALL);
    }

    @Test
    void whatIsHeldIsNotOffered() {
        var plan = aProblem()
                .team("T1")
                .works("T1", 1, day -> day.confirmed("F", "09:00", "15:00").visits(3))
                .visit("V", it -> it.minutes(60).offers(1, "08:00", "16:00"));
        assertThat(search(plan, "V")).isEmpty();
        var free = aProblem()
                .team("T1")
                .works("T1", 1, day -> day.confirmed("F", "10:30", "15:00").visits(3))
                .visit("V", it -> it.minutes(60).offers(1, "08:00", "16:00"));
        assertThat(search(free, "V"))
                .singleElement()
                .satisfies(slot -> assertThat(slot.start()).isEqualTo(LocalTime.of(8, 20)));
    }

    @Test
    void theTeamThatIsNearAnywayComesFirst() {
        var plan = aProblem()
                .team("T1")
                .works("T1", 1)
                .team("T2")
                .works("T2", 1, day -> day.confirmed("F", "08:30", "10:30"))
                .leg("F", "V", 5)
                .leg("office", "F", 60)
                .leg("office", "V", 60)
                .weight("load-spread", 0)
                .visit("V", it -> it.minutes(60).offers(1, "08:00", "16:00"));
        assertThat(search(plan, "V")).extracting(FreeSlot::team).containsExactly("T2", "T1");
        assertThat(search(plan, "V").get(0).before())
                .hasValueSatisfying(stop -> assertThat(stop.id()).isEqualTo("F"));
    }

    @Test
    void twoTeamsAtTheSameTimeAreOneSlot() {
        var plan = aProblem()
                .team("T1")
                .works("T1", 1)
                .team("T2")
                .works("T2", 1)
                .team("T3")
                .works("T3", 1, day -> day.confirmed("F", "08:00", "10:00").visits(3))
                .visit("V", it -> it.minutes(60).offers(1, "08:00", "16:00"));
        assertThat(search(plan, "V"))
                .extracting(FreeSlot::start)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void otherDatesComeBeforeOtherTeamsOfTheSameDate() {
        var plan = aProblem()
                .team("T1")
                .works("T1", 1)
                .works("T1", 2)
                .team("T2")
                .works("T2", 1)
                .works("T2", 2)
                .visit("V", it -> it.minutes(60).offers(1, "08:00", "16:00").offers(2, "08:00", "16:00"));
        var guest = plan.build().visits().get(0);
        var standing = new StandingPlan(plan.build());
        var two = new SlotSearch(standing.problem(), PlanWeights.standard()).free(standing.ask(guest), 2);
        assertThat(two).extracting(FreeSlot::date).containsExactly(AProblem.december(1), AProblem.december(2));
    }

    @Test
    void whenNothingIsFreeItSaysHowFarTheMostHopefulTeamGot() {
        var day = aProblem().team("T1").works("T1", 1, it -> it.families(30).visits(1));
        assertThat(obstacle(day, it -> it.offers(2, "08:00", "16:00"))).isEqualTo(Obstacle.NO_TEAM);
        assertThat(obstacle(day, it -> it.offers(1, "08:00", "16:00").needs("dirt-road")))
                .isEqualTo(Obstacle.KIT);
        assertThat(obstacle(day, it -> it.offers(1, "08:00", "16:00").families(31)))
                .isEqualTo(Obstacle.TOO_MANY_FAMILIES);
        assertThat(obstacle(day, it -> it.offers(1, "08:00", "09:00"))).isEqualTo(Obstacle.TIME);
        var full = aProblem().team("T1").works("T1", 1, it -> it.visits(1).confirmed("F", "08:30", "09:30"));
        assertThat(obstacle(full, it -> it.offers(1, "08:00", "16:00"))).isEqualTo(Obstacle.FULL);
    }

    @Test
    void itSaysWhereOneDraftCouldGiveWay() {
        var plan = aProblem()
                .team("T1")
                .works("T1", 1, day -> day.visits(1))
                .works("T1", 2, day -> day.visits(1))
                .visit(
                        "D",
                        it -> it.offers(1, "08:00", "16:00")
                                .offers(2, "08:00", "16:00")
                                .now("T1", 1, "09:00"))
                .visit("V", it -> it.offers(1, "08:00", "16:00"));
        assertThat(search(plan, "V")).isEmpty();
        assertThat(gaveWay(plan, "V")).contains(AProblem.december(1));
    }

    @Test
    void aDraftThatCanGoNowhereElseGivesNoWay() {
        var plan = aProblem()
                .team("T1")
                .works("T1", 1, day -> day.visits(1))
                .visit("D", it -> it.offers(1, "08:00", "16:00").now("T1", 1, "09:00"))
                .visit("V", it -> it.offers(1, "08:00", "16:00"));
        assertThat(gaveWay(plan, "V")).isEmpty();
    }

    private static Obstacle obstacle(AProblem plan, java.util.function.UnaryOperator<AVisit> how) {
        var withGuest = new StandingPlan(plan.visit("V", how).build());
        return new SlotSearch(withGuest.problem(), PlanWeights.standard())
                .obstacle(withGuest.ask(withGuest
                        .problem()
                        .visits()
                        .get(withGuest.problem().visits().size() - 1)));
    }

    private static List<FreeSlot> search(AProblem plan, String id) {
        var standing = new StandingPlan(plan.build());
        return free(standing, guest(standing, id));
    }

    private static java.util.Optional<java.time.LocalDate> gaveWay(AProblem plan, String id) {
        var standing = new StandingPlan(plan.build());
        return new SlotSearch(standing.problem(), PlanWeights.standard())
                .ifOneGaveWay(standing.ask(guest(standing, id)));
    }

    private static VisitFact guest(StandingPlan standing, String id) {
        return standing.problem().visits().stream()
                .filter(visit -> visit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
