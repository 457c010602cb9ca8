package id.mcsoc.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.SlotSearch.Ask;
import id.mcsoc.planning.solver.SlotSearch.Ways;
import id.mcsoc.planning.solver.model.PlanWeights;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ladder row 8: 1,000 visits stand, 22 teams, 25 days, guests open on each of them. Prints figures, claims nothing about time. */
@Tag("heavy")
class SlotSearchSpeedTest {

    private static final int VISITS = 1_000;
    private static final int TEAMS = 22;
    private static final int DAYS = 25;
    private static final int ASKS = 20_000;

    @Test
    void printsWhatAnOfferCosts() {
        var random = new Random(1);
        var problem = problem(random);
        long before = used();
        var search = new SlotSearch(problem, PlanWeights.standard());
        long bytes = used() - before;
        var asks = new Ask[200];
        Arrays.setAll(asks, i -> ask(problem, random));
        print("all gaps, best exact slot", asks, ask -> search.free(ask, 1));
        print("five exact slots", asks, ask -> search.free(ask, 5));
        print("one ejection", asks, search::ifOneGaveWay);
        System.out.printf(Locale.ROOT, "snapshot %.1f MB%n", bytes / 1e6);
        assertThat(search.free(asks[0], 5)).hasSizeLessThanOrEqualTo(5);
    }

    private static void print(String what, Ask[] asks, Consumer<Ask> deed) {
        var nanos = new long[ASKS];
        for (int i = 0; i < ASKS; i++) {
            long start = System.nanoTime();
            deed.accept(asks[i % asks.length]);
            nanos[i] = System.nanoTime() - start;
        }
        var warm = Arrays.copyOfRange(nanos, ASKS / 4, ASKS);
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f us, p99 %.1f us%n",
                what,
                warm[warm.length / 2] / 1e3,
                warm[warm.length * 99 / 100] / 1e3);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Ask ask(Problem problem, Random random) {
        int n = problem.travel().places().size();
        var to = random.ints(n, 600, 3_600).toArray();
        var visit = new AVisit("G").families(12).minutes(120);
        for (int d = 1; d <= DAYS; d++) {
            visit.offers(d, "08:30", "14:00");
        }
        return new Ask(visit.fact(), new Ways(to, to));
    }

    /** Two visits on nearly every team-day, some of them drafts with other days to go to. */
    private static Problem problem(Random random) {
        var problem = AProblem.aProblem();
        int left = VISITS;
        for (int t = 0; t < TEAMS; t++) {
            var team = "T" + t;
            problem.team(team);
            for (int d = 1; d <= DAYS; d++) {
                int visits = Math.min(left, random.nextInt(10) == 0 ? 1 : 2);
                left -= visits;
                problem.works(team, d, day -> day.visits(2));
                for (int v = 0; v < visits; v++) {
                    draft(problem, team, d, v, random);
                }
            }
        }
        return problem.build();
    }

    private static void draft(AProblem problem, String team, int day, int v, Random random) {
        problem.visit(team + "-" + day + "-" + v, it -> {
            it.minutes(120).families(12);
            for (int i = 0; i < 4; i++) {
                it.offers(1 + random.nextInt(DAYS), "08:30", "15:30");
            }
            return it.now(team, day, v == 0 ? "08:40" : "12:00");
        });
    }
}
