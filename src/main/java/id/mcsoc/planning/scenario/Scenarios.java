package id.mcsoc.planning.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.PlanningProblem;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.planning.run.RunQueue;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.team.Teams;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Plans that could be. Nothing outside of them changes until one is adopted. */
@Service
class Scenarios {

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 20;

    private final ScenarioRepository scenarios;
    private final Truth truth;
    private final RunQueue queue;
    private final JsonMapper json;

    Scenarios(ScenarioRepository scenarios, Truth truth, RunQueue queue, JsonMapper json) {
        this.scenarios = scenarios;
        this.truth = truth;
        this.queue = queue;
        this.json = json;
    }

    /** Where a scenario starts from. */
    @Component
    record Truth(Plans plans, PlanningProblem problems, Teams teams, TravelTimes roads, Clock clock) {

        /** From the proposal on the table if there is one. */
        Problem problem(PlanScope scope, WhatIf change) {
            var starts = plans.open(scope.branch()).map(PlanView::starts).orElse(Map.of());
            return change.in(problems.load(scope, starts, change.outages(scope.horizon()))
                    .problem());
        }
    }

    /** To be computed by whichever node is free. @param name once a branch */
    @Transactional
    public UUID make(String name, PlanScope scope, WhatIf change, Actor by) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new Refused(PlanningRefusal.SCENARIO_INCOMPLETE);
        }
        requireRoom(called, scope.branch());
        requireTeam(change.lessTeam(), scope.branch());
        requireTeam(change.moreTeam(), scope.branch());
        requireCrossing(change.crossing());
        requireWorth(truth.problem(scope, change));
        var made = new Scenario.Made(truth.clock().instant(), by.name());
        var id = UuidCreator.getTimeOrderedEpoch();
        try {
            scenarios.saveAndFlush(new Scenario(id, called, scope, json.writeValueAsString(change), made));
            queue.add(ScenarioJob.KIND, id);
            return id;
        } catch (DataIntegrityViolationException twice) {
            throw new Refused(PlanningRefusal.SCENARIO_NAME_TAKEN, called);
        }
    }

    List<ScenarioView> of(BranchCode branch) {
        return scenarios.findByBranchOrderByMadeAtDesc(branch.value()).stream()
                .map(this::view)
                .toList();
    }

    /** @throws NotFound for another branch's scenario */
    ScenarioView get(UUID id, BranchCode branch) {
        return view(find(id, branch));
    }

    SolvedPlan result(UUID id, BranchCode branch) {
        return json.readValue(find(id, branch).result(), SolvedPlan.class);
    }

    void discard(UUID id, BranchCode branch) {
        scenarios.delete(find(id, branch));
    }

    private static void requireWorth(Problem problem) {
        if (problem.visits().isEmpty()) {
            throw new Refused(PlanningRefusal.NOTHING_TO_PLAN);
        }
        if (problem.teams().stream().allMatch(team -> team.days().isEmpty())) {
            throw new Refused(PlanningRefusal.NO_TEAM_WORKS);
        }
    }

    private void requireCrossing(@Nullable String crossing) {
        if (crossing != null && !truth.roads().crossings().contains(crossing)) {
            throw new NotFound(crossing);
        }
    }

    private void requireRoom(String name, BranchCode branch) {
        if (scenarios.existsByBranchAndName(branch.value(), name)) {
            throw new Refused(PlanningRefusal.SCENARIO_NAME_TAKEN, name);
        }
        if (scenarios.findByBranchOrderByMadeAtDesc(branch.value()).size() >= MOST) {
            throw new Refused(PlanningRefusal.SCENARIO_TOO_MANY, MOST);
        }
    }

    private void requireTeam(@Nullable String team, BranchCode branch) {
        if (team != null && truth.teams().find(branch, team).isEmpty()) {
            throw new NotFound(team);
        }
    }

    private Scenario find(UUID id, BranchCode branch) {
        return scenarios.findByIdAndBranch(id, branch.value()).orElseThrow(() -> new NotFound(id));
    }

    private ScenarioView view(Scenario scenario) {
        var change = json.readValue(scenario.change(), WhatIf.class);
        var made = scenario.made();
        return new ScenarioView(
                scenario.id(), scenario.name(), scenario.scope(), change, scenario.state(), made.at(), made.by());
    }
}
