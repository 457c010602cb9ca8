package id.mcsoc.planning.repair;

import static id.mcsoc.planning.solver.AProblem.december;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.repair.search.Standing;
import id.mcsoc.planning.repair.search.Standing.Ease;
import id.mcsoc.planning.solver.ADay;
import id.mcsoc.planning.solver.AProblem;
import id.mcsoc.planning.solver.AVisit;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.Detour;
import id.mcsoc.planning.solver.Problem.Travel;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Which promised visits a closed bridge cuts off. Every way takes 20 minutes; over the bridge it takes as long as said. */
class TouchedByRoadTest {

    private final Map<String, Standing> standing = new HashMap<>();

    @Test
    void whoCannotBeReachedInTimeAnyMoreIsTouched() {
        assertThat(touched(closed(one(8, 30), "office", "A", 31))).containsExactly("A");
    }

    @Test
    void whoCanJustBeReachedIsNot() {
        assertThat(touched(closed(one(8, 30), "office", "A", 30))).isEmpty();
    }

    @Test
    void whoseWayIsNoLongerThanBeforeIsNotTouchedHoweverTightItIs() {
        assertThat(touched(closed(one(8, 10), "office", "elsewhere", 300))).isEmpty();
    }

    @Test
    void onlyTheDaysOfTheClosureCount() {
        standing.put("B", at(2, 8, 30));
        var problem = closed(one(8, 30), "office", "A", 60);
        assertThat(touched(closed(problem, "office", "B", 60))).containsExactly("A");
    }

    @Test
    void theWayFromTheVisitBeforeCountsNotTheOneFromTheOffice() {
        standing.put("B", at(1, 11, 0));
        var problem = one(8, 30);
        assertThat(touched(closed(problem, "office", "B", 300))).isEmpty();
        assertThat(touched(closed(problem, "A", "B", 300))).containsExactly("B");
    }

    @Test
    void whoseTeamComesHomeTooLateIsTouchedThoughItWasReached() {
        assertThat(touched(closed(one(13, 0), "A", "office", 121))).containsExactly("A");
        assertThat(touched(closed(one(13, 0), "A", "office", 120))).isEmpty();
    }

    @Test
    void whatIsNotOursToMoveIsNeverNamed() {
        standing.put("B", at(1, 13, 0));
        var problem = problem(day -> day.confirmed("F", "08:30", "09:30"), visit -> visit);
        assertThat(touched(closed(problem, "office", "F", 300))).isEmpty();
        assertThat(touched(closed(problem, "F", "B", 300))).containsExactly("B");
    }

    /** A on the first of December from then on for an hour; its team is back by four. */
    private Problem one(int hour, int minute) {
        standing.put("A", at(1, hour, minute));
        return problem(day -> day, visit -> visit);
    }

    private Problem problem(UnaryOperator<ADay> first, UnaryOperator<AVisit> how) {
        var problem = AProblem.aProblem()
                .team("T1")
                .works("T1", 1, day -> first.apply(day.from("08:00").to("16:00")))
                .works("T1", 2, day -> day.from("08:00").to("16:00"));
        List.of("A", "B", "elsewhere")
                .forEach(id -> problem.visit(id, visit -> how.apply(visit.offers(1, "08:00", "16:00"))));
        return problem.build();
    }

    private static Standing at(int day, int hour, int minute) {
        var start = december(day).atTime(LocalTime.of(hour, minute));
        return new Standing("T1", start, start.plusHours(1), Ease.FROM_TOMORROW);
    }

    /** On the first and second of December that way takes so long. */
    private static Problem closed(Problem problem, String from, String to, int minutes) {
        var travel = problem.travel();
        var places = Objects.requireNonNull(travel.places());
        var open = travel.detours().isEmpty()
                ? Objects.requireNonNull(travel.seconds())
                : travel.detours().get(0).seconds();
        var seconds = Arrays.stream(open).map(int[]::clone).toArray(int[][]::new);
        seconds[places.indexOf(from)][places.indexOf(to)] = minutes * 60;
        var detour = new Detour(List.of(december(1), december(2)), seconds);
        return new Problem(
                problem.format(),
                problem.name(),
                problem.zone(),
                Travel.matrix(places, Objects.requireNonNull(travel.seconds()), List.of(detour)),
                problem.teams(),
                problem.visits(),
                problem.weights());
    }

    private Set<String> touched(Problem after) {
        var road = new Disruption(
                Disruption.Kind.ROAD, "Ditutup", null, december(1), null, null, null, false, "Jembatan", null);
        var standingOnes = after.withVisits(after.visits().stream()
                .filter(visit -> standing.containsKey(visit.id()))
                .toList());
        var travel = after.travel();
        var before = new Problem(
                after.format(),
                after.name(),
                after.zone(),
                Travel.matrix(
                        Objects.requireNonNull(travel.places()), Objects.requireNonNull(travel.seconds()), List.of()),
                after.teams(),
                standingOnes.visits(),
                after.weights());
        return new Touched(road, "", before, standingOnes, standing).numbers();
    }
}
