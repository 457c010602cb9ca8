package id.mcsoc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.bench.Instance.Stop;
import id.mcsoc.bench.Instance.Vehicle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two vehicles, three stops, 100 seconds between any two nodes. Each way of being wrong is shown to be seen. */
class RouteCheckTest {

    private static final int[] NONE = {};

    private final Vehicle plain = new Vehicle(0, 30, 2, 0, 1_000, 0);
    private final Vehicle printer = new Vehicle(0, 30, 2, 0, 1_000, 1);
    private final Stop early = new Stop(1, 20, new int[] {0, 150}, 50, 0, 40_000);
    private final Stop late = new Stop(2, 10, new int[] {0, 20, 500, 600}, 50, 0, 20_000);
    private final Stop cards = new Stop(3, 15, new int[] {0, 800}, 50, 1, -1);
    private final int[][] seconds = {{0, 100, 100, 100}, {100, 0, 100, 100}, {100, 100, 0, 100}, {100, 100, 100, 0}};

    private RouteCheck.Verdict check(int[]... routes) {
        return RouteCheck.of(
                new Instance("small", List.of(plain, printer), List.of(early, late, cards), seconds), List.of(routes));
    }

    @Test
    void aFeasiblePlanCostsItsTravel() {
        var verdict = check(new int[] {0, 1}, new int[] {2});
        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.travel()).isEqualTo(500);
        assertThat(verdict.objective()).isEqualTo(500);
    }

    @Test
    void whatIsLeftOutCostsItsPenalty() {
        var verdict = check(new int[] {1}, new int[] {2});
        assertThat(verdict.feasible()).isTrue();
        assertThat(verdict.left()).isEqualTo(1);
        assertThat(verdict.families()).isEqualTo(20);
        assertThat(verdict.objective()).isEqualTo(400 + 40_000);
    }

    @Test
    void arrivingAfterTheLastWindowIsSeen() {
        assertThat(check(new int[] {1, 0}, new int[] {2}).wrong()).containsExactly("vehicle 0 reaches stop 0 too late");
    }

    @Test
    void beingBackTooLateIsSeen() {
        var tired = new Vehicle(0, 30, 2, 0, 649, 0);
        var instance = new Instance("small", List.of(tired), List.of(late), seconds);
        assertThat(RouteCheck.of(instance, List.of(new int[] {0})).wrong())
                .containsExactly("vehicle 0 is back at 650, not by 649");
    }

    @Test
    void tooManyFamiliesAndVisitsAreSeen() {
        var wrong = check(NONE, new int[] {0, 2, 1}).wrong();
        assertThat(wrong).containsExactly("vehicle 1 has too many families: 45", "vehicle 1 has too many visits: 3");
    }

    @Test
    void aMissingSkillIsSeen() {
        assertThat(check(new int[] {2}, NONE).wrong()).containsExactly("vehicle 0 lacks a skill for stop 2");
    }

    @Test
    void aStopServedTwiceIsSeen() {
        assertThat(check(new int[] {0, 1}, new int[] {1, 2}).wrong()).containsExactly("stop 1 is served twice");
    }

    @Test
    void aMandatoryStopLeftOutIsSeen() {
        assertThat(check(new int[] {0, 1}, NONE).wrong()).containsExactly("stop 2 must be served");
    }

    @Test
    void unknownStopsAndVehiclesAreSeen() {
        assertThat(check(new int[] {7}, new int[] {2}).wrong()).containsExactly("vehicle 0 visits 7, which is no stop");
        assertThat(check(NONE, new int[] {2}, NONE).wrong()).containsExactly("3 routes for 2 vehicles");
    }
}
