package id.mcsoc.sync.push;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.sync.push.Tablet.login;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.sync.Devices;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What the office sees of a refused operation, and what it does about it. */
@McsTest
@Import(TestOperations.class)
class OfficeTest {

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    TestActors people;
    Tablet tablet;
    String one;

    @BeforeEach
    void aTabletWithARefusedOperation() throws Exception {
        people = TestActors.in(users);
        tablet = new Tablet(TestDevice.enrol(devices, people.officer("T1"), "Tablet uji"), TestTime.START);
        web.perform(tablet.push(List.of(tablet.operation("TEST_REFUSE", Map.of("login", login())))))
                .andExpect(status().isAccepted());
        one = "/sync/operations/" + tablet.device() + "/" + tablet.incarnation() + "/1";
    }

    @Test
    void theBranchSeesTheReasonAndMarksItHandledWithANote() throws Exception {
        web.perform(get("/sync/operations?open=true&device=" + tablet.device()).with(as(people.head())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Isian test belum benar")));
        web.perform(post(one + "/decision")
                        .param("verdict", "REJECT")
                        .param("reason", " ")
                        .with(as(people.head()))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("NOTE_MISSING")));
        web.perform(post(one + "/decision")
                        .param("verdict", "REJECT")
                        .param("reason", "Sudah dihubungi")
                        .with(as(people.head()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/sync/desk"));
        web.perform(get("/sync/operations?open=true&device=" + tablet.device()).with(as(people.head())))
                .andExpect(content().string(not(containsString("Isian test belum benar"))));
        web.perform(get(one).with(as(people.planner()))).andExpect(content().string(containsString("Sudah dihubungi")));
    }

    @Test
    void theAdministratorSeesThatButNotWhat() throws Exception {
        web.perform(get(one).with(as(people.administrator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("hanya dapat dibaca perencana")));
        web.perform(post(one + "/decision")
                        .param("verdict", "REJECT")
                        .param("reason", "x")
                        .with(as(people.administrator()))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void anotherBranchSeesNothing() throws Exception {
        var foreign = people.foreign(Role.BRANCH_HEAD);
        for (var page : List.of(one, one.replace("/1", "/99"))) {
            web.perform(get(page).with(as(foreign)).accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
        }
        web.perform(post("/sync/devices/" + tablet.device() + "/revocation")
                        .with(as(foreign))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aTabletIsRevokedFromTheList() throws Exception {
        web.perform(get("/sync/devices").with(as(people.head())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tablet uji")));
        web.perform(post("/sync/devices/" + tablet.device() + "/revocation")
                        .with(as(people.head()))
                        .with(csrf()))
                .andExpect(redirectedUrl("/sync/devices"));
        web.perform(tablet.push(List.of())).andExpect(header().string("X-MCS-Directive", "WIPE_VIEW"));
    }
}
