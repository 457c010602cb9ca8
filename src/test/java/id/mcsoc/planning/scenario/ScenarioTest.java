package id.mcsoc.planning.scenario;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.TestRefusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

class ScenarioTest extends PlannedBranch {

    @Autowired
    MockMvc web;

    @Autowired
    Scenarios scenarios;

    @Autowired
    ScenarioJob job;

    @Autowired
    TravelTimes roads;

    @Autowired
    JdbcClient tables;

    @Autowired
    Adoption adoption;

    @Autowired
    Comparisons comparisons;

    @Autowired
    Plans plans;

    @Autowired
    EntityManager entities;

    Actor planner;
    Actor stranger;

    @BeforeEach
    void fourVisitsForOneDayAndTwoTeams() {
        planner = people.planner();
        stranger = people.foreign(Role.BRANCH_HEAD);
        Demand.team(teams, "T1");
        Demand.team(teams, "T2");
        for (int n = 0; n < 4; n++) {
            demand.request(n, 14, Demand.MONDAY);
        }
    }

    @Test
    void oneTeamLessLeavesMoreFamiliesUnservedAndChangesNothingElse() {
        var all = make("Semua", nothing());
        var less = make("Tanpa T2", with("T2", null));
        var comparison = compare(all, less);
        assertThat(comparison.after().unserved())
                .isGreaterThan(comparison.before().unserved());
        assertThat(comparison.differences()).isNotEmpty();
        assertThat(plans.open(TestActors.JAMBI)).isEmpty();
    }

    @Test
    void oneTeamMoreServesAtLeastAsMany() {
        var less = make("Tanpa T2", with("T2", null));
        var more = make("Tanpa T2, dua T1", with("T2", "T1"));
        assertThat(compare(less, more).after().families())
                .isGreaterThan(compare(less, more).before().families());
    }

    @Test
    void aPlanBesideItselfDiffersInNothing() {
        var scenario = make("Semua", nothing());
        assertThat(compare(scenario, scenario).differences()).isEmpty();
    }

    @Test
    void anAdoptedScenarioIsTheProposal() {
        var scenario = make("Tanpa T2", with("T2", null));
        var plan = adoption.adopt(scenario, planner);
        assertThat(plans.open(TestActors.JAMBI)).get().extracting(PlanView::id).isEqualTo(plan);
        assertThat(plans.get(plan, TestActors.JAMBI).placed())
                .isNotEmpty()
                .allSatisfy(stop -> assertThat(stop.slot().team()).isEqualTo("T1"));
    }

    @Test
    void whatNeedsATeamThatIsNotThereIsNotAdopted() {
        var scenario = make("Dua T1", with("T2", "T1"));
        refused(() -> adoption.adopt(scenario, planner), PlanningRefusal.SCENARIO_NEEDS_TEAM);
        assertThat(plans.open(TestActors.JAMBI)).isEmpty();
    }

    @Test
    void aClosedBridgeOnlyCostsWhoLivesBeyondIt() {
        demand.open().clear();
        var venue = demand.requestBeyondTheRiver(12, Demand.MONDAY).venue();
        var bridge = roads.crossings().stream()
                .filter(name ->
                        roads.without(Set.of(name)).roadKm(Demand.OFFICE, venue) > roads.roadKm(Demand.OFFICE, venue))
                .findFirst()
                .orElseThrow();
        var all = make("Semua", nothing());
        var closed = make("Jembatan ditutup", new WhatIf(null, null, null, null, 0, null, 100, bridge));
        assertThat(compare(all, closed).after().km())
                .isGreaterThan(compare(all, closed).before().km());
        var later = Demand.FRIDAY;
        var elsewhen = make("Ditutup Jumat", new WhatIf(null, null, later, later, 0, null, 100, bridge));
        assertThat(compare(all, elsewhen).differences()).isEmpty();
        assertThat(compare(all, elsewhen).after().km())
                .isEqualTo(compare(all, elsewhen).before().km());
    }

    @Test
    void untilANodeHasComputedItItIsNeitherComparedNorAdopted() throws Exception {
        var scenario = queued("Semua", nothing());
        assertThat(jobs(scenario)).isEqualTo(1);
        refused(() -> compare(scenario, scenario), PlanningRefusal.SCENARIO_NOT_READY);
        refused(() -> adoption.adopt(scenario, planner), PlanningRefusal.SCENARIO_NOT_READY);
        shows("/planning/scenarios/" + scenario, "Sedang dihitung");
        job.run(scenario);
        shows("/planning/scenarios/" + scenario + "/progress", "Selesai dihitung");
        assertThat(compare(scenario, scenario).after().visits()).isPositive();
    }

    @Test
    void computedTwiceItIsTheSameAndThrownAwayItIsNotComputed() {
        var scenario = make("Semua", nothing());
        var before = scenarios.result(scenario, TestActors.JAMBI);
        assertThat(job.run(scenario)).isTrue();
        assertThat(scenarios.result(scenario, TestActors.JAMBI)).isEqualTo(before);
        scenarios.discard(scenario, TestActors.JAMBI);
        assertThat(job.run(scenario)).as("the job leaves the queue").isTrue();
    }

    @Test
    void whatTakesDownFiveServersIsGivenUp() {
        var scenario = queued("Semua", nothing());
        tables.sql("update planning_scenario set attempts = 5").update();
        entities.clear();
        job.run(scenario);
        assertThat(scenarios.get(scenario, TestActors.JAMBI).state()).isEqualTo(ScenarioState.FAILED);
    }

    private int jobs(UUID scenario) {
        return tables.sql(
                        "select count(*) from planning_job where task_name = 'planning-scenario' and task_instance = ?")
                .param(scenario.toString())
                .query(Integer.class)
                .single();
    }

    private void shows(String page, String words) throws Exception {
        web.perform(get(page).with(as(planner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void aNameIsGivenOnce() {
        make("Semua", nothing());
        refused(() -> make("Semua", nothing()), PlanningRefusal.SCENARIO_NAME_TAKEN);
    }

    @Test
    void aDiscardedScenarioIsGone() {
        var scenario = make("Semua", nothing());
        scenarios.discard(scenario, TestActors.JAMBI);
        assertThatThrownBy(() -> scenarios.get(scenario, TestActors.JAMBI)).isInstanceOf(NotFound.class);
    }

    @Test
    void anotherBranchFindsNeitherScenarioNorComparison() {
        var scenario = make("Semua", nothing());
        assertThatThrownBy(() -> scenarios.discard(scenario, stranger.branch())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> adoption.adopt(scenario, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        comparisons.of(Layouts.SCENARIO + scenario, Layouts.SCENARIO + scenario, stranger.branch()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void pagesShowScenariosSideBySide() throws Exception {
        var scenario = make("Tanpa T2", with("T2", null));
        web.perform(get("/planning/scenarios").with(as(planner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tanpa T2")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/planning/scenarios/comparison")
                        .param("left", "schedule")
                        .param("right", "scenario:" + scenario)
                        .with(as(planner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Keluarga belum terlayani")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/planning/scenarios/comparison").param("left", "bogus").with(as(planner)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aRefusedScenarioKeepsWhatWasTyped() throws Exception {
        web.perform(post("/planning/scenarios")
                        .param("name", "Jam panjang")
                        .param("weeks", "99")
                        .param("longer", "60")
                        .with(csrf())
                        .with(as(planner)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Jam panjang\"")))
                .andExpect(content().string(containsString("value=\"99\"")));
    }

    private Comparison compare(UUID left, UUID right) {
        return comparisons.of(Layouts.SCENARIO + left, Layouts.SCENARIO + right, TestActors.JAMBI);
    }

    /** Computed at once, as a node would. */
    private UUID make(String name, WhatIf change) {
        var scenario = queued(name, change);
        assertThat(job.run(scenario)).isTrue();
        return scenario;
    }

    private UUID queued(String name, WhatIf change) {
        var scope = new PlanScope(TestActors.JAMBI, new Horizon(Demand.MONDAY, Demand.FRIDAY), false);
        return scenarios.make(name, scope, change, planner);
    }

    private static WhatIf nothing() {
        return with(null, null);
    }

    private static WhatIf with(@Nullable String less, @Nullable String more) {
        return new WhatIf(less, more, null, null, 0, null, 100, null);
    }
}
