package id.mcsoc.planning.repair;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.planning.repair.Promised.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.booking.Contact;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.trouble.Troubles;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class RepairPagesTest extends PlannedBranch {

    @Autowired
    MockMvc web;

    @Autowired
    Troubles troubles;

    @Autowired
    TravelTimes roads;

    Promised promised;
    Actor planner;
    Actor head;
    OpenRequest request;

    @BeforeEach
    void aVisitAgreed() {
        when(booking.contact(any())).thenReturn(Optional.of(new Contact("Ibu Sari", "+6281234567890")));
        planner = people.planner();
        promised = Promised.in(application);
        head = people.head();
        Demand.team(teams, "T1");
        Demand.team(teams, "T2");
        request = demand.request(0, 12, Demand.MONDAY);
        promised.approve(head, List.of(at(request, "T1", Demand.MONDAY, 9)));
        promised.agree(request);
    }

    @Test
    void aReportLeadsToTheChangesAndThePeopleToTell() throws Exception {
        var page = reported();
        web.perform(get(page).with(as(planner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("https://wa.me/6281234567890?text=")))
                .andExpect(content().string(containsString("Ibu Sari")))
                .andExpect(content().string(containsString("Menunggu persetujuan kepala cabang")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void aRefusedReportKeepsWhatWasTyped() throws Exception {
        web.perform(report().param("team", "T1").param("first", "2026-11-01").param("reason", "Banjir besar"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Banjir besar\"")))
                .andExpect(content().string(containsString("value=\"2026-11-01\"")))
                .andExpect(content().string(containsString("REPAIR_INCOMPLETE")));
    }

    @Test
    void onlyTheHeadApproves() throws Exception {
        var approval = reported() + "/approval";
        web.perform(post(approval).with(csrf()).with(as(planner))).andExpect(status().isForbidden());
        assertThat(promised.of(request).team()).isEqualTo("T1");
        web.perform(post(approval).with(csrf()).with(as(head))).andExpect(status().is3xxRedirection());
        assertThat(promised.of(request).team()).isEqualTo("T2");
    }

    @Test
    void anOutdatedRepairIsComputedAgainFromItsPage() throws Exception {
        var page = reported();
        var next = location(post(page + "/repetition").with(csrf()).with(as(planner)));
        assertThat(next).isNotEqualTo(page);
        web.perform(get(page).with(as(planner))).andExpect(content().string(containsString("Dibuang")));
        web.perform(get(next).with(as(planner))).andExpect(status().isOk());
    }

    @Test
    void anotherBranchFindsNothing() throws Exception {
        var stranger = people.foreign(Role.BRANCH_HEAD);
        var page = reported();
        for (var address : List.of("/approval", "/disposal", "/repetition")) {
            web.perform(post(page + address).with(csrf()).with(as(stranger))).andExpect(status().isNotFound());
        }
        web.perform(get(page).with(as(stranger))).andExpect(status().isNotFound());
        web.perform(post(page + "/disposal").with(csrf()).with(as(planner))).andExpect(status().is3xxRedirection());
    }

    @Test
    void whatIsOutOfOrderStandsOnThePageUntilTheHeadLiftsIt() throws Exception {
        var page = location(post("/planning/repairs")
                .param("kind", "ROAD")
                .param("crossing", roads.crossings().get(0))
                .param("first", "2026-11-23")
                .param("reason", "Perbaikan lantai")
                .with(csrf())
                .with(as(planner)));
        web.perform(post(page + "/approval").with(csrf()).with(as(head))).andExpect(status().is3xxRedirection());
        var id = troubles.from(TestActors.JAMBI, LocalDate.of(2026, 11, 23))
                .get(0)
                .id();
        var lifting = "/planning/troubles/" + id + "/lifting";
        web.perform(get("/planning/repairs").with(as(planner)))
                .andExpect(content().string(containsString("Gangguan yang masih berlaku")))
                .andExpect(content().string(not(containsString(lifting))));
        web.perform(post(lifting).with(csrf()).with(as(planner))).andExpect(status().isForbidden());
        web.perform(get("/planning/repairs").with(as(head))).andExpect(content().string(containsString(lifting)));
        web.perform(post(lifting).with(csrf()).with(as(head))).andExpect(status().is3xxRedirection());
        web.perform(get("/planning/repairs").with(as(head)))
                .andExpect(content().string(not(containsString("Gangguan yang masih berlaku"))));
    }

    @Test
    void kelurahanStaffSeeNoneOfIt() throws Exception {
        var staff = people.staff(TestActors.SIMPANG_IV_SIPIN);
        web.perform(get("/planning/repairs").with(as(staff))).andExpect(status().isForbidden());
        web.perform(get("/planning/repairs").with(as(planner))).andExpect(status().isOk());
    }

    private String reported() throws Exception {
        return location(
                report().param("team", "T1").param("first", "2026-11-23").param("reason", "Dua petugas sakit"));
    }

    private String location(MockHttpServletRequestBuilder call) throws Exception {
        return Objects.requireNonNull(web.perform(call)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private MockHttpServletRequestBuilder report() {
        return post("/planning/repairs").param("kind", "TEAM").with(csrf()).with(as(planner));
    }
}
