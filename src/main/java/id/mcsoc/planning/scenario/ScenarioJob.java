package id.mcsoc.planning.scenario;

import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.run.Passing;
import id.mcsoc.planning.run.Work;
import id.mcsoc.planning.scenario.Scenarios.Truth;
import id.mcsoc.planning.solver.VisitPlanner;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Computes a scenario in a few seconds; what a dead node has begun another one begins anew. */
@Component
class ScenarioJob implements Work {

    static final String KIND = "planning-scenario";

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioJob.class);
    private static final Duration THINKING = Duration.ofSeconds(5);

    private final ScenarioRepository scenarios;
    private final Truth truth;
    private final Thinker thinker;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private volatile boolean closing;

    ScenarioJob(
            ScenarioRepository scenarios,
            Truth truth,
            Thinker thinker,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.scenarios = scenarios;
        this.truth = truth;
        this.thinker = thinker;
        this.json = json;
        this.transaction = transaction;
    }

    /** Who thinks, and within which limits. */
    @Component
    record Thinker(VisitPlanner planner, PlanningSettings settings) {

        Limits limits() {
            return new Limits(THINKING, settings.seed(), settings.steps());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean run(UUID id) {
        var begun = change(id, Scenario::attempt).filter(Scenario::isComputing);
        if (begun.isPresent()) {
            compute(begun.get());
        }
        return !closing;
    }

    @Override
    public void stopAll() {
        closing = true;
    }

    private void compute(Scenario scenario) {
        try {
            var what = json.readValue(scenario.change(), WhatIf.class);
            var problem = truth.problem(scenario.scope(), what);
            var found = thinker.planner().solve(problem, thinker.limits(), progress -> {}, () -> closing);
            if (!closing) {
                change(scenario.id(), computed -> computed.found(json.writeValueAsString(found)));
            }
        } catch (RuntimeException e) {
            if (Passing.is(e)) {
                throw e;
            }
            LOG.error("scenario {} failed", scenario.id(), e);
            change(scenario.id(), Scenario::fail);
        }
    }

    /** Empty when somebody has thrown it away. */
    private Optional<Scenario> change(UUID id, Consumer<Scenario> how) {
        return Optional.ofNullable(transaction.execute(status -> {
                    var scenario = scenarios.findById(id);
                    scenario.ifPresent(how);
                    return scenario;
                }))
                .flatMap(found -> found);
    }
}
