package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.VisitPlanner.Limits;
import id.mcsoc.planning.solver.VisitPlanner.Progress;
import id.mcsoc.planning.solver.VisitPlanner.Search;
import id.mcsoc.planning.solver.engine.Annealing;
import id.mcsoc.planning.solver.engine.CheapestInsertion;
import id.mcsoc.planning.solver.engine.IncrementalPlanScore;
import id.mcsoc.planning.solver.engine.OneEjection;
import id.mcsoc.planning.solver.engine.RuinAndRecreate;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.solver.DefaultSolver;

/** One run: fill by insertion, improve by search, fill what has become free. */
final class SolveRun {

    private static final long TELL_EVERY_MILLIS = 250;
    /** Where hardly a move is accepted, counting steps alone would never end. */
    private static final long TRIES_PER_STEP = 100;

    private final SolverConfig config;
    private final Problem problem;
    private final Limits limits;
    private final BooleanSupplier stop;
    private final long began = System.nanoTime();
    private long told;
    private long evaluationsPerSecond;

    SolveRun(SolverConfig config, Problem problem, Limits limits, BooleanSupplier stop) {
        this.config = new SolverConfig(config);
        this.problem = problem;
        this.limits = limits;
        this.stop = stop;
    }

    VisitPlan solve(VisitPlan plan, Consumer<Progress> progress) {
        CheapestInsertion.fill(plan);
        if (limits.search() == Search.REPLAN) {
            OneEjection.fill(plan);
        }
        tell(plan, IncrementalPlanScore.of(plan), progress);
        if (plan.visits().get(0).facts().isNobody() || isOver()) {
            return plan;
        }
        double share = warmStart();
        if (share > 0) {
            ruinAndRecreate(plan, share, progress);
        }
        if (!isOver()) {
            plan = search(plan, share > 0 ? Annealing.COOL : Annealing.WARM, progress);
        }
        CheapestInsertion.fill(plan);
        return plan;
    }

    private boolean isOver() {
        return stop.getAsBoolean() || limits.steps() <= 0 && millisLeft() <= 0;
    }

    /** Outside of the solver, for a share of the time or as many rounds as steps. */
    private void ruinAndRecreate(VisitPlan plan, double share, Consumer<Progress> progress) {
        var search = new RuinAndRecreate(plan, limits.seed());
        double millis = Math.max(1, share * limits.time().toMillis());
        search.improve(
                () -> {
                    if (stop.getAsBoolean()) {
                        return 1;
                    }
                    return limits.steps() > 0 ? (double) search.rounds() / limits.steps() : elapsed() / millis;
                },
                score -> {
                    if (elapsed() - told >= TELL_EVERY_MILLIS) {
                        search.publish();
                        tell(plan, score, progress);
                    }
                });
    }

    /** Share of the time before the solver's own phases, as the configuration's custom phase says; takes it out. */
    private double warmStart() {
        double share = 0;
        var phases = new ArrayList<PhaseConfig>();
        for (var phase : config.getPhaseConfigList()) {
            if (phase instanceof CustomPhaseConfig warmStart) {
                share = Double.parseDouble(warmStart.getCustomProperties().get("share"));
            } else {
                phases.add(phase);
            }
        }
        config.setPhaseConfigList(phases);
        return share;
    }

    /** @param warmth share of the mean leg */
    private VisitPlan search(VisitPlan plan, double warmth, Consumer<Progress> progress) {
        var solver =
                (DefaultSolver<VisitPlan>) SolverFactory.<VisitPlan>create(configured(Annealing.start(plan, warmth)))
                        .buildSolver();
        solver.addEventListener(event -> {
            if (elapsed() - told >= TELL_EVERY_MILLIS) {
                tell(event.getNewBestSolution(), (HardMediumSoftLongScore) event.getNewBestScore(), progress);
            }
        });
        var watch = watch(solver);
        try {
            var best = solver.solve(plan);
            evaluationsPerSecond = solver.getSolverScope().getScoreCalculationSpeed();
            return best;
        } finally {
            watch.shutdownNow();
        }
    }

    long evaluationsPerSecond() {
        return evaluationsPerSecond;
    }

    private SolverConfig configured(HardMediumSoftLongScore temperature) {
        config.setRandomSeed(limits.seed());
        var termination = new TerminationConfig();
        if (limits.steps() > 0) {
            termination.setScoreCalculationCountLimit(TRIES_PER_STEP * limits.steps());
        } else {
            termination.setMillisecondsSpentLimit(Math.max(1, millisLeft()));
        }
        config.setTerminationConfig(termination);
        for (var phase : config.getPhaseConfigList()) {
            if (phase instanceof LocalSearchPhaseConfig search) {
                if (limits.steps() > 0) {
                    search.setTerminationConfig(new TerminationConfig().withStepCountLimit((int) limits.steps()));
                }
                var acceptor = search.getAcceptorConfig();
                if (acceptor != null && acceptor.getSimulatedAnnealingStartingTemperature() != null) {
                    acceptor.setSimulatedAnnealingStartingTemperature(temperature.toString());
                }
            }
        }
        return config;
    }

    private long millisLeft() {
        return limits.time().toMillis() - elapsed();
    }

    private long elapsed() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private ScheduledExecutorService watch(Solver<VisitPlan> solver) {
        var watch = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "planner-stop");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(
                () -> {
                    if (stop.getAsBoolean()) {
                        solver.terminateEarly();
                    }
                },
                50,
                50,
                TimeUnit.MILLISECONDS);
        return watch;
    }

    private void tell(VisitPlan best, HardMediumSoftLongScore score, Consumer<Progress> progress) {
        told = elapsed();
        var interim = new PlanReport(problem).interim(best, score);
        progress.accept(new Progress(
                Duration.ofMillis(told), interim.score(), interim.unassigned().size(), interim));
    }
}
