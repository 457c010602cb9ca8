package id.mcsoc.planning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.PlanJson;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.PlanningProblem;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.planning.proposal.StopView;
import id.mcsoc.planning.run.RunView.Attempt;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.VisitPlanner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to a run when the server that computes it dies, closes, or is taken for dead. */
class RunResumedTest extends PlannedBranch {

    @Autowired
    Runs runs;

    @Autowired
    RunRows rows;

    @Autowired
    RunJob job;

    @Autowired
    ProgressRows progress;

    @Autowired
    RunEnd end;

    @Autowired
    RunJob.Desk desk;

    @Autowired
    PlanningSettings settings;

    @Autowired
    PlanningProblem problems;

    @Autowired
    VisitPlanner planner;

    @Autowired
    TestTime.MovableClock clock;

    @Autowired
    Plans plans;

    @Autowired
    PlanJson json;

    Actor person;
    Actor head;

    @BeforeEach
    void world() {
        person = people.planner();
        head = people.head();
        Demand.team(teams, "T1", "card-printer");
        Demand.team(teams, "T2", "card-printer");
    }

    @Test
    void aRunWhoseServerDiedIsCarriedOnFromItsBestPlan() {
        four();
        var found = planned();
        var run = left(found);
        job.run(run);
        var over = runs.get(run, TestActors.JAMBI);
        assertThat(over.state()).isEqualTo(RunState.FINISHED);
        assertThat(over.pace().attempt()).isEqualTo(2);
        assertThat(resultOf(over).placed()).hasSize(4);
        assertThat(resultOf(over).score().hard()).isZero();
    }

    @Test
    void aRunThatDiedBeforeItFoundAnythingBeginsAgain() {
        four();
        var run = start();
        rows.take(run, "another");
        job.run(run);
        assertThat(runs.get(run, TestActors.JAMBI).state()).isEqualTo(RunState.FINISHED);
        start();
    }

    @Test
    void aCarriedOnRunHasOnlyTheTimeThatIsLeft() {
        four();
        var run = start();
        var taken = rows.take(run, "another").orElseThrow();
        progress.atWork(taken.attempt(), 3_500);
        assertThat(runs.get(run, TestActors.JAMBI).secondsLeft()).isEqualTo(2);
        assertThat(runs.get(run, TestActors.JAMBI).left()).hasMillis(1_500);
    }

    @Test
    void aRunWhoseTimeWasUsedUpIsOnlyWrittenDown() {
        four();
        var found = planned();
        var run = left(found);
        progress.atWork(attempt(run), 5_000);
        job.run(run);
        var over = runs.get(run, TestActors.JAMBI);
        assertThat(over.state()).isEqualTo(RunState.FINISHED);
        assertThat(runs.curve(over)).isEmpty();
        assertThat(slots(resultOf(over))).isEqualTo(slots(found));
    }

    @Test
    void aStopAskedOfADeadServerIsHeardByTheNext() {
        four();
        var found = planned();
        var run = left(found);
        runs.stop(run, TestActors.JAMBI);
        job.run(run);
        var over = runs.get(run, TestActors.JAMBI);
        assertThat(over.state()).isEqualTo(RunState.STOPPED);
        assertThat(slots(resultOf(over))).isEqualTo(slots(found));
    }

    @Test
    void aServerThatClosesHandsItsRunOverWithWhatItFound() {
        four();
        var run = start();
        var handed = whileThinking(closing -> closing.stopAll());
        assertThat(handed.run(run)).isFalse();
        assertThat(runs.get(run, TestActors.JAMBI).state()).isEqualTo(RunState.RUNNING);
        assertThat(progress.best(run)).isPresent();
        assertThat(handed.run(run)).as("a closing server takes nothing up").isFalse();
        assertThat(job.run(run)).isTrue();
        assertThat(runs.get(run, TestActors.JAMBI).state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void aServerThatWasTakenForDeadWritesNothingMore() {
        four();
        var run = start();
        var lost = whileThinking(job -> rows.take(run, "another"));
        assertThat(lost.run(run)).isTrue();
        var going = runs.get(run, TestActors.JAMBI);
        assertThat(going.state()).isEqualTo(RunState.RUNNING);
        assertThat(going.pace().node()).isEqualTo("another");
        assertThat(plans.open(TestActors.JAMBI)).isEmpty();
        assertThat(runs.curve(going)).isEmpty();
    }

    @Test
    void aRunThatKillsEveryServerIsGivenUpWithItsBestPlan() {
        four();
        var found = planned();
        var run = left(found);
        for (int server = 0; server < 4; server++) {
            rows.take(run, "server " + server);
        }
        job.run(run);
        var over = runs.get(run, TestActors.JAMBI);
        assertThat(over.state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(slots(resultOf(over))).isEqualTo(slots(found));
        start();
    }

    @Test
    void aServerThatIsAtWorkIsNotCalledSilent() {
        four();
        var run = start();
        var taken = rows.take(run, "another").orElseThrow();
        progress.atWork(taken.attempt(), 1_000);
        assertThat(runs.isSilent(runs.get(run, TestActors.JAMBI))).isFalse();
        clock.advance(Duration.ofSeconds(6));
        assertThat(runs.isSilent(runs.get(run, TestActors.JAMBI))).isTrue();
        clock.reset();
    }

    /** A run that another server had begun when it died, with this as its best plan. */
    private UUID left(PlanView found) {
        var run = start();
        progress.best(rows.take(run, "another").orElseThrow().attempt(), json.write(bestOf(found)));
        return run;
    }

    private Attempt attempt(UUID run) {
        return rows.find(run).orElseThrow().attempt();
    }

    private PlanView resultOf(RunView over) {
        return plans.get(Objects.requireNonNull(over.outcome().plan()), TestActors.JAMBI);
    }

    private static Map<String, StopView.Slot> slots(PlanView plan) {
        return plan.placed().stream().collect(Collectors.toMap(StopView::number, stop -> stop.slot()));
    }

    /** A server to which this happens as soon as it begins to think. */
    private RunJob whileThinking(Consumer<RunJob> happens) {
        var thinks = mock(VisitPlanner.class, delegatesTo(planner));
        var server = new RunJob(rows, new Thinking(plans, problems, thinks), end, settings, desk);
        doAnswer(call -> {
                    happens.accept(server);
                    return planner.solve(
                            call.getArgument(0), call.getArgument(1), call.getArgument(2), call.getArgument(3));
                })
                .when(thinks)
                .solve(any(), any(), any(), any());
        return server;
    }

    private void four() {
        for (int n = 0; n < 4; n++) {
            demand.request(n, 12, Demand.MONDAY, Demand.FRIDAY);
        }
    }

    private UUID start() {
        var horizon = new Horizon(Demand.MONDAY, Demand.FRIDAY);
        return runs.start(new PlanScope(TestActors.JAMBI, horizon, false), 5, person);
    }

    private PlanView planned() {
        job.run(start());
        return plans.open(TestActors.JAMBI).orElseThrow();
    }

    private SolvedPlan bestOf(PlanView plan) {
        var zone = java.time.ZoneId.of("Asia/Jakarta");
        var stops = plan.placed().stream()
                .map(stop -> {
                    var slot = Objects.requireNonNull(stop.slot());
                    var start = slot.start().atZone(zone).toLocalDateTime();
                    var end = slot.end().atZone(zone).toLocalDateTime();
                    return new SolvedPlan.PlannedStop(
                            stop.number(), slot.team(), start.toLocalDate(), start, start, end);
                })
                .toList();
        return new SolvedPlan(SolvedPlan.FORMAT, "test", plan.score(), stops, List.of(), List.of());
    }
}
