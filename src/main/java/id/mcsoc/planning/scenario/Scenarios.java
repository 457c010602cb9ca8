package id.mcsoc.planning.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.PlanningProblem;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.VisitPlanner;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import id.mcsoc.planning.team.Teams;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Plans that could be. Nothing outside of them changes until one is adopted. */
@Service
class Scenarios {

    private static final Duration THINKING = Duration.ofSeconds(5);
    private static final int LONGEST_NAME = 80;
    private static final int MOST = 20;

    private final ScenarioRepository scenarios;
    private final Truth truth;
    private final VisitPlanner planner;
    private final PlanningSettings settings;
    private final JsonMapper json;

    Scenarios(
            ScenarioRepository scenarios,
            Truth truth,
            VisitPlanner planner,
            PlanningSettings settings,
            JsonMapper json) {
        this.scenarios = scenarios;
        this.truth = truth;
        this.planner = planner;
        this.settings = settings;
        this.json = json;
    }

    /** Where a scenario starts from. */
    @Component
    record Truth(Plans plans, PlanningProblem problems, Teams teams, Clock clock) {}

    /** Plans a few seconds, from the proposal on the table if there is one. @param name once a branch */
    UUID make(String name, PlanScope scope, WhatIf change, Actor by) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new Refused(PlanningRefusal.SCENARIO_INCOMPLETE);
        }
        requireRoom(called, scope.branch());
        requireTeam(change.lessTeam(), scope.branch());
        requireTeam(change.moreTeam(), scope.branch());
        var result = think(scope, change);
        var text = new Scenario.Text(json.writeValueAsString(change), json.writeValueAsString(result));
        var made = new Scenario.Made(truth.clock().instant(), by.name());
        var scenario = new Scenario(UuidCreator.getTimeOrderedEpoch(), called, scope, text, made);
        try {
            return scenarios.saveAndFlush(scenario).id();
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

    private SolvedPlan think(PlanScope scope, WhatIf change) {
        var starts = truth.plans().open(scope.branch()).map(PlanView::starts).orElse(Map.of());
        var problem = change.in(truth.problems().load(scope, starts).problem());
        if (problem.visits().isEmpty()) {
            throw new Refused(PlanningRefusal.NOTHING_TO_PLAN);
        }
        if (problem.teams().stream().allMatch(team -> team.days().isEmpty())) {
            throw new Refused(PlanningRefusal.NO_TEAM_WORKS);
        }
        var limits = new Limits(THINKING, settings.seed(), settings.steps());
        return planner.solve(problem, limits, progress -> {}, () -> false);
    }

    private void requireRoom(String name, BranchCode branch) {
        if (scenarios.existsByBranchAndName(branch.value(), name)) {
            throw new Refused(PlanningRefusal.SCENARIO_NAME_TAKEN, name);
        }
        if (scenarios.findByBranchOrderByMadeAtDesc(branch.value()).size() >= MOST) {
            throw new Refused(PlanningRefusal.SCENARIO_TOO_MANY, MOST);
        }
    }

    private void requireTeam(@org.jspecify.annotations.Nullable String team, BranchCode branch) {
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
        return new ScenarioView(scenario.id(), scenario.name(), scenario.scope(), change, made.at(), made.by());
    }
}
