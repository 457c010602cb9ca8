package id.mcsoc.planning.board;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.planning.proposal.StopView;
import id.mcsoc.planning.run.RunForTests;
import id.mcsoc.planning.run.Runs;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class PlanningPagesTest extends PlannedBranch {

    @Autowired
    MockMvc web;

    @Autowired
    Runs runs;

    @Autowired
    Plans plans;

    Actor planner;
    Actor head;
    PlanView plan;
    UUID run;

    @BeforeEach
    void aPlanOfFourAndSomeLeft() {
        planner = people.planner();
        head = people.head();
        Demand.team(teams, "T1", "card-printer");
        Demand.team(teams, "T2");
        for (int n = 0; n < 7; n++) {
            demand.request(n, 14, Demand.MONDAY);
        }
        run = runs.start(new PlanScope(TestActors.JAMBI, new Horizon(Demand.MONDAY, Demand.FRIDAY), false), 5, planner);
        RunForTests.run(application, run);
        plan = plans.open(TestActors.JAMBI).orElseThrow();
    }

    @Test
    void everyPageShowsThePlan() throws Exception {
        for (var page : pages()) {
            web.perform(get(page).with(as(planner)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void aVisitIsShownWithItsRulesInWords() throws Exception {
        web.perform(get("/planning/{id}/board?week=2026-11-23&visit={visit}", plan.id(), placed().id())
                        .with(as(planner)))
                .andExpect(content().string(containsString("Tim membawa keahlian")));
    }

    @Test
    void theCheckSaysWhatIsWrongAndChangesNothing() throws Exception {
        web.perform(toFriday("check"))
                .andExpect(jsonPath("$.fits").value(false))
                .andExpect(jsonPath("$.violations[0]").value(containsString("di luar waktu yang ditawarkan")));
        assertThat(same(placed()).slot()).isEqualTo(placed().slot());
    }

    @Test
    void aMoveThatBreaksAHardRuleIsRefusedWithTheSameWords() throws Exception {
        web.perform(toFriday("move"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("di luar waktu yang ditawarkan")));
        assertThat(same(placed()).slot()).isEqualTo(placed().slot());
    }

    @Test
    void refusedFormsStayOnThePageAndKeepWhatWasTyped() throws Exception {
        web.perform(toFriday("move"))
                .andExpect(content().string(containsString("id=\"move-date\"")))
                .andExpect(content().string(containsString("value=\"2026-11-27\"")));
        web.perform(post("/planning/runs")
                        .param("weeks", "99")
                        .param("seconds", "7")
                        .with(csrf())
                        .with(as(planner)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"99\"")))
                .andExpect(content().string(containsString("HORIZON_INVALID")));
        web.perform(post("/planning/teams/absences")
                        .param("team", "T2")
                        .param("date", "2026-11-24")
                        .param("from", "14:00")
                        .param("to", "10:00")
                        .param("kind", "TRAINING")
                        .param("reason", "Pelatihan kartu")
                        .with(csrf())
                        .with(as(planner)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Pelatihan kartu\"")))
                .andExpect(content().string(containsString("value=\"14:00\"")));
    }

    @Test
    void undoIsOfferedOnlyWhenThereIsSomethingToUndo() throws Exception {
        web.perform(get("/planning/{id}/board", plan.id()).with(as(planner)))
                .andExpect(content().string(not(containsString("Batalkan perpindahan terakhir"))));
        moveAbit();
        web.perform(get("/planning/{id}/board", plan.id()).with(as(planner)))
                .andExpect(content().string(containsString("Batalkan perpindahan terakhir")));
    }

    private void moveAbit() throws Exception {
        web.perform(post("/planning/{plan}/visits/{visit}/move", plan.id(), placed().id())
                        .param(
                                "team",
                                java.util.Objects.requireNonNull(placed().slot())
                                        .team())
                        .param("date", Demand.MONDAY.toString())
                        .param("time", "08:30")
                        .with(csrf())
                        .with(as(planner)))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void aMoveThatFitsIsMadeAndCanBeUndone() throws Exception {
        var left = plan.left().get(0);
        var away = placed();
        demand.request(30, 10, Demand.FRIDAY);
        demand.gone(demand.open().stream()
                .filter(request -> request.id().equals(left.subject().request()))
                .findFirst()
                .orElseThrow());
        web.perform(post("/planning/{plan}/visits/{visit}/move", plan.id(), away.id())
                        .param(
                                "team",
                                java.util.Objects.requireNonNull(away.slot()).team())
                        .param("date", Demand.MONDAY.toString())
                        .param("time", "08:35")
                        .with(csrf())
                        .with(as(planner)))
                .andExpect(status().is3xxRedirection());
        web.perform(post("/planning/{plan}/undo", plan.id()).with(csrf()).with(as(planner)))
                .andExpect(status().is3xxRedirection());
        assertThat(same(away).slot()).isEqualTo(away.slot());
    }

    /** Only other dates would help here: that is the kelurahan's to offer. */
    @Test
    void underAReasonStandsTheButtonOfWhoeverCanHelp() throws Exception {
        web.perform(get("/planning/{id}/left", plan.id()).with(as(planner)))
                .andExpect(content().string(containsString("/suggestion\"")));
    }

    @Test
    void aPinNeedsAReasonAndHoldsTheVisit() throws Exception {
        var pins = post("/planning/{plan}/visits/{visit}/pins", plan.id(), placed().id())
                .param("day", "true")
                .with(csrf())
                .with(as(planner));
        web.perform(pins).andExpect(status().isUnprocessableContent());
        web.perform(pins.param("reason", "Lurah hanya ada hari itu")).andExpect(status().is3xxRedirection());
        web.perform(toFriday("move")).andExpect(content().string(containsString("dikunci")));
    }

    @Test
    void onlyTheHeadApproves() throws Exception {
        var approval = "/planning/" + plan.id() + "/approval";
        web.perform(post(approval).with(csrf()).with(as(planner))).andExpect(status().isForbidden());
        web.perform(post(approval).with(csrf()).with(as(head))).andExpect(status().is3xxRedirection());
    }

    @Test
    void kelurahanStaffSeeNoneOfIt() throws Exception {
        var staff = people.staff(TestActors.SIMPANG_IV_SIPIN);
        for (var page : pages()) {
            web.perform(get(page).with(as(staff))).andExpect(status().isForbidden());
        }
    }

    @Test
    void anotherBranchFindsNothingAtAnyAddress() throws Exception {
        var stranger = people.foreign(Role.BRANCH_HEAD);
        for (var request : addresses()) {
            web.perform(request.with(csrf()).with(as(stranger))).andExpect(status().isNotFound());
        }
    }

    /** The same addresses answer otherwise to their own head: the test above can fail. */
    @Test
    void ofItsOwnBranchEveryAddressIsThere() throws Exception {
        for (var request : addresses()) {
            var answer =
                    web.perform(request.with(csrf()).with(as(head))).andReturn().getResponse();
            assertThat(answer.getStatus()).isNotEqualTo(404);
        }
    }

    private List<MockHttpServletRequestBuilder> addresses() {
        var base = "/planning/" + plan.id();
        var visit = base + "/visits/" + placed().id();
        return List.of(
                get(base),
                get(base + "/board"),
                get(base + "/map"),
                get(base + "/left"),
                get(base + "/rules"),
                get("/planning/runs/" + run),
                get("/planning/runs/" + run + "/progress"),
                post("/planning/runs/" + run + "/stop"),
                post(visit + "/check").param("team", "T1").param("date", "2026-11-23"),
                post(visit + "/move").param("team", "T1").param("date", "2026-11-23"),
                post(visit + "/pins").param("day", "true").param("reason", "x"),
                post(visit + "/fix").param("code", "R02").param("seen", "0"),
                post(base + "/undo"),
                post(base + "/approval"),
                post(base + "/disposal"),
                post("/planning/teams/absences")
                        .param("team", "T1")
                        .param("date", "2026-11-24")
                        .param("kind", "LEAVE")
                        .param("reason", "x"));
    }

    private List<String> pages() {
        var base = "/planning/" + plan.id();
        return List.of(
                "/planning",
                "/planning/schedule",
                "/planning/teams",
                base,
                base + "/board",
                base + "/map",
                base + "/left",
                base + "/rules",
                "/planning/runs/" + run);
    }

    private MockHttpServletRequestBuilder toFriday(String what) {
        return post("/planning/{plan}/visits/{visit}/" + what, plan.id(), placed().id())
                .param("team", "T1")
                .param("date", Demand.FRIDAY.toString())
                .with(csrf())
                .with(as(planner));
    }

    private StopView placed() {
        return plan.placed().get(0);
    }

    private StopView same(StopView stop) {
        return plans.get(plan.id(), TestActors.JAMBI).stop(stop.id());
    }
}
