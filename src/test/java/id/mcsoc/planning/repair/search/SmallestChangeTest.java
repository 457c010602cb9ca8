package id.mcsoc.planning.repair.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.repair.search.Standing.Ease;
import id.mcsoc.planning.solver.AProblem;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.trouble.Outages;
import id.mcsoc.planning.trouble.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallestChangeTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterLosingOneTeamOfFourForADayNobodyElseMovesAndNoVisitIsLost(long seed) {
        var branch = Branch.of(seed, 36);
        var damage = branch.without("T1", 2);
        assertThat(damage.touched()).isNotEmpty();
        var repaired = Branch.repair(damage);
        assertThat(repaired.left()).isEmpty();
        assertThat(repaired.stops().keySet()).containsAll(damage.touched());
        assertThat(branch.moved(damage, repaired)).isEmpty();
    }

    @Test
    void whoCanKeepsTheAgreedHourWithAnotherTeam() {
        var problem = twoTeams()
                .visit("A", visit -> visit.offers(1, "08:30", "15:00"))
                .build();
        var damage = damage(problem, Map.of("A", at("T1", 1, "10:00")), Set.of("A"));
        var stop = Branch.repair(damage).stops().get("A");
        assertThat(stop.team()).isEqualTo("T2");
        assertThat(stop.start()).isEqualTo(AProblem.december(1).atTime(10, 0));
    }

    @Test
    void anotherVisitMakesRoomOnlyWhenNothingElseHelps() {
        var damage = tight(Ease.UNANSWERED);
        var repaired = Branch.repair(damage);
        assertThat(repaired.left()).isEmpty();
        assertThat(repaired.stops().get("A").team()).isEqualTo("T2");
        assertThat(repaired.stops().get("B").date()).isEqualTo(AProblem.december(2));
    }

    @Test
    void todayNobodyMakesRoomAndTheReasonIsSaid() {
        var repaired = Branch.repair(tight(Ease.NEVER));
        assertThat(repaired.left().get("A")).isNotEmpty();
        assertThat(repaired.stops()).doesNotContainKey("B");
    }

    @Test
    void theFarMakesRoomBeforeTheNear() {
        var problem = twoTeams()
                .visit(
                        "A",
                        visit -> visit.families(20).offers(1, "08:30", "15:00").offers(2, "08:30", "15:00"))
                .visit(
                        "near",
                        visit -> visit.families(50).offers(1, "08:30", "15:00").offers(3, "08:30", "15:00"))
                .visit(
                        "far",
                        visit -> visit.families(50).offers(2, "08:30", "15:00").offers(3, "08:30", "15:00"))
                .build();
        var standing = Map.of(
                "A", at("T1", 1, "10:00"),
                "near", at("T2", 1, "10:00", Ease.FROM_TOMORROW),
                "far", at("T2", 2, "10:00", Ease.A_WEEK_AHEAD));
        var span = new Loss.Span(AProblem.december(1), AProblem.december(2));
        var damage = new Damage(Loss.team(problem, "T1", span, null, null), standing, Set.of("A"));
        var repaired = Branch.repair(damage);
        assertThat(repaired.left()).isEmpty();
        assertThat(repaired.stops()).doesNotContainKey("near");
        assertThat(repaired.stops().get("far").date()).isEqualTo(AProblem.december(3));
    }

    @Test
    void aTeamWithoutItsVehicleStillServesWhereNoneIsNeeded() {
        var problem = AProblem.aProblem()
                .team("T1", "dirt-road")
                .works("T1", 1)
                .team("T2", "dirt-road")
                .works("T2", 1)
                .visit("field", visit -> visit.needs("dirt-road").offers(1, "08:30", "15:00"))
                .visit("town", visit -> visit.offers(1, "08:30", "15:00"))
                .build();
        var span = new Loss.Span(AProblem.december(1), AProblem.december(1));
        var standing = Map.of("field", at("T1", 1, "08:30"), "town", at("T1", 1, "12:00", Ease.NEVER));
        var damage = new Damage(out(problem, Trouble.Kind.VEHICLE, "T1", span), standing, Set.of("field"));
        var repaired = Branch.repair(damage);
        assertThat(repaired.stops().get("field").team()).isEqualTo("T2");
        assertThat(repaired.stops()).doesNotContainKey("town");
    }

    @Test
    void aClosedPlaceIsVisitedOnAnotherDayItOffers() {
        var problem = twoTeams()
                .visit("A", visit -> visit.offers(1, "08:30", "15:00").offers(3, "08:30", "15:00"))
                .build();
        var span = new Loss.Span(AProblem.december(1), AProblem.december(2));
        var damage =
                new Damage(out(problem, Trouble.Kind.VENUE, "A", span), Map.of("A", at("T1", 1, "10:00")), Set.of("A"));
        assertThat(Branch.repair(damage).stops().get("A").date()).isEqualTo(AProblem.december(3));
    }

    @Test
    void theSameDamageIsRepairedTheSameWayEveryTime() {
        var branch = Branch.of(4, 40);
        var damage = branch.without("T2", 3);
        assertThat(Branch.repair(damage)).isEqualTo(Branch.repair(damage));
    }

    @Test
    void whatIsNotLoosenedIsABlockThatNoSearchCanMove() {
        var branch = Branch.of(5, 44);
        var never = branch.standing().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            var stands = entry.getValue();
            return new Standing(stands.team(), stands.start(), stands.end(), Ease.NEVER);
        }));
        var loose = branch.without("T1", 2);
        var damage = new Damage(loose.problem(), never, loose.touched());
        assertThat(damage.touched()).containsAll(Branch.repair(damage).stops().keySet());
    }

    /** A has lost its team; B stands where A could go, and could go elsewhere. */
    private static Damage tight(Ease easeOfB) {
        var problem = twoTeams()
                .visit("A", visit -> visit.families(20).offers(1, "08:30", "15:00"))
                .visit(
                        "B",
                        visit -> visit.families(50).offers(1, "08:30", "15:00").offers(2, "08:30", "15:00"))
                .build();
        return damage(problem, Map.of("A", at("T1", 1, "10:00"), "B", at("T2", 1, "12:00", easeOfB)), Set.of("A"));
    }

    private static Damage damage(
            id.mcsoc.planning.solver.Problem problem, Map<String, Standing> standing, Set<String> touched) {
        var span = new Loss.Span(AProblem.december(1), AProblem.december(1));
        return new Damage(Loss.team(problem, "T1", span, null, null), standing, touched);
    }

    private static AProblem twoTeams() {
        var problem = AProblem.aProblem();
        for (var team : List.of("T1", "T2")) {
            problem.team(team).works(team, 1).works(team, 2).works(team, 3);
        }
        return problem;
    }

    private static Standing at(String team, int day, String start) {
        return at(team, day, start, Ease.FROM_TOMORROW);
    }

    private static Standing at(String team, int day, String start, Ease ease) {
        var begins = AProblem.december(day).atTime(java.time.LocalTime.parse(start));
        return new Standing(team, begins, begins.plusHours(2), ease);
    }

    private static Problem out(Problem problem, Trouble.Kind kind, String what, Loss.Span span) {
        var outages = new Outages(List.of(new Trouble(kind, what, span.first(), span.last())));
        return problem.with(problem.teams().stream().map(outages::limit).toList())
                .withVisits(problem.visits().stream().map(outages::limit).toList());
    }
}
