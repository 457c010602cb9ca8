package id.mcsoc.planning.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.RandomPlans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** The insertion engine keeps its own totals: they must be the solver's, and what it inserts must break nothing. */
class RoutesTest {

    private static HardMediumSoftLongScore score(Routes routes) {
        return HardMediumSoftLongScore.of(-routes.hard(), -routes.medium(), -routes.soft());
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void totalsStayTheSolversOwnOverManyRounds(long seed) {
        var plan = RandomPlans.of(seed);
        CheapestInsertion.fill(plan);
        var search = new RuinAndRecreate(plan, seed);
        assertThat(score(search.routes())).isEqualTo(IncrementalPlanScore.of(plan));
        long broken = onTheDays(search.routes());
        for (int i = 0; i < 200; i++) {
            search.attempt();
            assertThat(onTheDays(search.routes())).isLessThanOrEqualTo(broken);
            if (i % 3 == 0) {
                search.commit();
                PlanLists.apply(search.routes(), plan);
                assertThat(score(search.routes())).isEqualTo(IncrementalPlanScore.of(plan));
            } else {
                search.rollback();
                assertThat(score(search.routes())).isEqualTo(IncrementalPlanScore.of(plan));
            }
        }
    }

    /** What pins and a first plan break on the days themselves; mandatory visits left out not counted. */
    private static long onTheDays(Routes routes) {
        long sum = 0;
        for (int i = 0; i < routes.days().size(); i++) {
            sum += routes.hard(i);
        }
        return sum;
    }
}
