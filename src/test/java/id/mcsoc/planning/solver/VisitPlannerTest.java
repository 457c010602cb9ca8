package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.AProblem.aProblem;
import static id.mcsoc.planning.solver.AProblem.december;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import id.mcsoc.planning.solver.VisitPlanner.Progress;
import id.mcsoc.planning.solver.model.PlanWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class VisitPlannerTest {

    private static final Limits FEW_STEPS = new Limits(Duration.ofSeconds(1), 7, 300);

    private final VisitPlanner planner = OptaVisitPlanner.standard();

    private SolvedPlan solve(Problem problem) {
        return planner.solve(problem, FEW_STEPS, progress -> {}, () -> false);
    }

    @Test
    void everyVisitOfARoomyWeekIsPlannedWithoutBreakingARule() {
        var problem = aProblem().team("T1").team("T2");
        for (int day = 1; day <= 4; day++) {
            problem.works("T1", day, it -> it.pause("12:00", "13:00")).works("T2", day);
        }
        for (int i = 0; i < 10; i++) {
            int first = 1 + i % 4;
            problem.visit("V" + i, it -> it.offers(first, "08:30", "14:00").offers(first % 4 + 1, "08:30", "14:00"));
        }
        var plan = solve(problem.build());
        assertThat(plan.score().hard()).isZero();
        assertThat(plan.score().medium()).isZero();
        assertThat(plan.visits()).hasSize(10);
        assertThat(plan.unassigned()).isEmpty();
    }

    @Test
    void arrivalStartAndEndFollowFromTheOrder() {
        var plan = solve(aProblem()
                .team("T1")
                .works("T1", 1)
                .visit("A", it -> it.offers(1, "08:30", "14:00"))
                .build());
        assertThat(plan.visits())
                .containsExactly(new PlannedStop(
                        "A",
                        "T1",
                        december(1),
                        december(1).atTime(8, 20),
                        december(1).atTime(8, 30),
                        december(1).atTime(10, 30)));
    }

    @Test
    void aPauseInsideTheServiceStretchesIt() {
        var plan = solve(aProblem()
                .team("T1")
                .works("T1", 1, it -> it.pause("11:30", "13:00"))
                .visit("A", it -> it.offers(1, "10:30", "16:00"))
                .build());
        assertThat(plan.visits().get(0).end()).isEqualTo(december(1).atTime(14, 0));
    }

    @Test
    void theSameSeedAndStepsGiveTheSamePlan() {
        var problem = RandomProblem.of(3);
        assertThat(solve(problem)).isEqualTo(solve(problem));
        var steps = solve(problem).rules();
        assertThat(steps).isNotEmpty();
    }

    @Test
    void everyContestantStillPlans() throws IOException {
        try (var files = Files.list(Path.of("solver-config/contestants"))) {
            for (var xml : files.toList()) {
                var contestant = new OptaVisitPlanner(
                        Files.newInputStream(xml), Files.newInputStream(xml), PlanWeights.standard());
                assertThat(contestant
                                .solve(RandomProblem.of(3), FEW_STEPS, progress -> {}, () -> false)
                                .visits())
                        .as(xml.toString())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aReplanWithTheSameSeedAndStepsGivesTheSamePlan() {
        var problem = RandomProblem.of(3);
        var limits = FEW_STEPS.replanning();
        assertThat(planner.solve(problem, limits, progress -> {}, () -> false))
                .isEqualTo(planner.solve(problem, limits, progress -> {}, () -> false));
    }

    @Test
    void progressIsToldAndTheBestPlanComesWithIt() {
        var told = new ArrayList<Progress>();
        planner.solve(RandomProblem.of(5), FEW_STEPS, told::add, () -> false);
        assertThat(told).isNotEmpty();
        assertThat(told.get(0).best().unassigned())
                .allSatisfy(left -> assertThat(left.reasons().get(0).code()).isEqualTo("R14"));
    }

    @Test
    void aRunStopsWhenItIsTold() {
        var stop = new AtomicBoolean();
        long began = System.nanoTime();
        planner.solve(RandomProblem.of(5), new Limits(Duration.ofMinutes(1), 0, 0), told -> stop.set(true), stop::get);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aPlanWithoutVisitsIsAPlan() {
        var plan = solve(aProblem().team("T1").works("T1", 1).build());
        assertThat(plan.visits()).isEmpty();
        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.score().hard()).isZero();
    }

    @Test
    void evaluatingMovesNothing() {
        var plan = planner.evaluate(aProblem()
                .team("T1")
                .works("T1", 1)
                .visit("A", it -> it.offers(1, "08:30", "14:00").now("T1", 1, "11:30"))
                .visit("B", it -> it.offers(1, "08:30", "14:00"))
                .build());
        assertThat(plan.visits().get(0).start()).isEqualTo(december(1).atTime(11, 30));
        assertThat(plan.unassigned()).hasSize(1);
    }

    @Test
    void evaluatingSaysWhatAHandmadePlanBreaks() {
        var plan = planner.evaluate(aProblem()
                .team("T1")
                .works("T1", 1)
                .visit("A", it -> it.offers(1, "08:30", "14:00").now("T1", 1, "12:30"))
                .build());
        assertThat(plan.score().hard()).isEqualTo(-1800);
        assertThat(plan.rules()).anySatisfy(rule -> assertThat(rule.id()).isEqualTo("visit-window"));
    }

    @Test
    void aPinnedVisitWithoutAnAssignmentIsRefusedWithItsPlace() {
        var problem =
                aProblem().team("T1").works("T1", 1).visit("A", AVisit::pinned).build();
        assertThatThrownBy(() -> solve(problem))
                .isInstanceOfSatisfying(
                        ProblemInvalid.class, e -> assertThat(e.path()).isEqualTo("/visits/0/pinned"));
    }

    @Test
    void anUnknownWeightIsRefused() {
        var problem =
                aProblem().team("T1").works("T1", 1).weight("happiness", 3).build();
        assertThatThrownBy(() -> solve(problem))
                .isInstanceOfSatisfying(
                        ProblemInvalid.class, e -> assertThat(e.path()).isEqualTo("/weights/happiness"));
    }
}
