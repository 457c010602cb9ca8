package id.mcsoc.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.planning.solver.engine.IncrementalPlanScore;
import id.mcsoc.planning.solver.model.PlanWeights;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** The rule book and the engine's score are one: on random plans, after random moves, and on every move of the solver. */
class ScoreAgreementTest {

    private static final SolutionManager<VisitPlan, HardMediumSoftLongScore> RULE_BOOK =
            SolutionManager.create(SolverFactory.<VisitPlan>createFromXmlResource("solver-config/explain.xml"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomPlansAndMovesScoreTheSameInBoth(long seed) {
        var random = new Random(seed);
        var plan = PlanBuilder.build(RandomProblem.of(seed), PlanWeights.standard(), false);
        var engine = new IncrementalPlanScore();
        engine.resetWorkingSolution(plan);
        int distinct = 0;
        HardMediumSoftLongScore before = null;
        for (int i = 0; i < 60; i++) {
            var score = engine.calculateScore();
            assertThat(score).isEqualTo(RULE_BOOK.explain(plan).getScore());
            distinct += score.equals(before) ? 0 : 1;
            before = score;
            move(plan, engine, random);
        }
        assertThat(distinct).isGreaterThan(20);
    }

    private static void move(VisitPlan plan, IncrementalPlanScore engine, Random random) {
        var visit = plan.visits().get(random.nextInt(plan.visits().size()));
        var from = Objects.requireNonNull(visit.day());
        var to = plan.days().get(random.nextInt(plan.days().size()));
        change(engine, from, () -> from.visits().remove(visit));
        var list = new ArrayList<Visit>(to.visits());
        list.add(random.nextInt(list.size() + 1), visit);
        change(engine, to, () -> to.visiting(list));
    }

    private static void change(IncrementalPlanScore engine, TeamDay day, Runnable how) {
        engine.beforeListVariableChanged(day, "visits", 0, day.visits().size());
        how.run();
        engine.afterListVariableChanged(day, "visits", 0, day.visits().size());
    }

    @Test
    void everyMoveOfTheSolverScoresTheSameInBoth() {
        var plan = PlanBuilder.build(RandomProblem.of(11), PlanWeights.standard(), false);
        var best = solve(plan, VisitPlanConstraints.class);
        assertThat(best.score()).isNotNull();
    }

    @Test
    void aRuleBookThatForgetsARuleIsFoundOut() {
        var plan = PlanBuilder.build(RandomProblem.of(11), PlanWeights.standard(), false);
        assertThatThrownBy(() -> solve(plan, ForgetfulConstraints.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("corruption");
    }

    /** What is asserted is what runs: both files search with the same moves. */
    @Test
    void theAssertingConfigurationSearchesAsThePlanningOneDoes() throws IOException {
        assertThat(search("assert.xml")).isEqualTo(search("plan.xml")).contains("kOptListMoveSelector");
    }

    private static String search(String file) throws IOException {
        try (var in = ScoreAgreementTest.class.getResourceAsStream("/solver-config/" + file)) {
            var xml = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return xml.substring(xml.indexOf("<localSearch>"));
        }
    }

    private static VisitPlan solve(VisitPlan plan, Class<? extends VisitPlanConstraints> rules) {
        var config = SolverConfig.createFromXmlResource("solver-config/assert.xml");
        assertThat(config.getEnvironmentMode()).isEqualTo(EnvironmentMode.FULL_ASSERT);
        Objects.requireNonNull(config.getScoreDirectorFactoryConfig())
                .setAssertionScoreDirectorFactory(new ScoreDirectorFactoryConfig().withConstraintProviderClass(rules));
        for (var phase : config.getPhaseConfigList()) {
            ((LocalSearchPhaseConfig) phase).setTerminationConfig(new TerminationConfig().withStepCountLimit(150));
        }
        return SolverFactory.<VisitPlan>create(config).buildSolver().solve(plan);
    }
}
