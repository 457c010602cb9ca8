package id.mcsoc.access;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class UsersTest {

    private static final String PASSWORD = "cukup-panjang-2026";

    @Autowired
    Users users;

    @Autowired
    AccessLog log;

    @Autowired
    MockMvc web;

    Actor administrator;

    @BeforeEach
    void somebodyRuns() {
        administrator = TestActors.in(users).administrator();
    }

    @Test
    void twoPeopleCannotShareALogin() {
        users.add(staff("melur"), PASSWORD);
        assertThatThrownBy(() -> users.add(staff("MELUR"), PASSWORD))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(AccessRefusal.LOGIN_TAKEN));
    }

    @Test
    void aPasswordOfElevenCharactersIsTooShortAndOneOfTwelveIsNot() {
        assertThatThrownBy(() -> users.add(staff("melur"), "x".repeat(11))).isInstanceOf(Refused.class);
        assertThat(users.add(staff("melur"), "x".repeat(12))).isNotNull();
    }

    @Test
    void kelurahanStaffNeedTheirKelurahan() {
        var scope = new Scope(TestActors.JAMBI, null, null, null);
        assertThatThrownBy(() -> new NewUser("melur", "Siti", Role.KELURAHAN_STAFF, scope, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeactivatedUserIsNotFoundAnyMore() {
        var id = users.add(staff("melur"), PASSWORD);
        users.deactivate(id, administrator);
        assertThat(users.find(id)).isEmpty();
        assertThat(users.findByLogin("melur")).isEmpty();
    }

    @Test
    void anAdministratorCannotReachUsersOfAnotherBranch() {
        var stranger = TestActors.in(users).foreign(Role.BRANCH_PLANNER);
        assertThatThrownBy(() -> users.deactivate(stranger.id(), administrator)).isInstanceOf(NotFound.class);
    }

    @Test
    void administratorsCannotLockThemselvesOut() {
        assertThatThrownBy(() -> users.deactivate(administrator.id(), administrator))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aRefusedFormComesBackWithItsCodeAndWhatWasTyped() throws Exception {
        web.perform(post("/access/users")
                        .with(as(administrator))
                        .with(csrf())
                        .accept(MediaType.TEXT_HTML)
                        .param("login", "melur")
                        .param("name", "Siti Melur")
                        .param("role", "KELURAHAN_STAFF")
                        .param("kelurahan", "bukan-kode")
                        .param("password", PASSWORD))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("LOGIN_INVALID")))
                .andExpect(content().string(containsString("Siti Melur")));
    }

    @Test
    void anOfficerOfATeamThatDoesNotExistIsRefused() throws Exception {
        web.perform(post("/access/users")
                        .with(as(administrator))
                        .with(csrf())
                        .accept(MediaType.TEXT_HTML)
                        .param("login", "melur")
                        .param("name", "Siti Melur")
                        .param("role", "FIELD_OFFICER")
                        .param("team", "T99")
                        .param("password", PASSWORD))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("TEAM_UNKNOWN")));
        assertThat(users.findByLogin("melur")).isEmpty();
    }

    @Test
    void aGoodFormRedirectsToTheList() throws Exception {
        web.perform(post("/access/users")
                        .with(as(administrator))
                        .with(csrf())
                        .param("login", "melur")
                        .param("name", "Siti Melur")
                        .param("role", "KELURAHAN_STAFF")
                        .param("kelurahan", "15.71.01.1001")
                        .param("password", PASSWORD))
                .andExpect(redirectedUrl("/access/users"));
        assertThat(users.staffOf(TestActors.SIMPANG_IV_SIPIN))
                .extracting(Actor::name)
                .contains("Siti Melur");
    }

    @Test
    void theAccessLogShowsWhoSawWhatWithNumbersMasked() throws Exception {
        log.saw(administrator, "member-history", "family:9971010000000042");
        web.perform(get("/access/log").with(as(administrator)).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("9971••••••••0042")))
                .andExpect(content().string(not(containsString("9971010000000042"))));
    }

    @Test
    void aLineOfAnotherBranchDoesNotShowInTheAccessLog() throws Exception {
        log.saw(TestActors.in(users).foreign(Role.BRANCH_PLANNER), "member-history", "family:9971010000000042");
        web.perform(get("/access/log").with(as(administrator)).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(not(containsString("9971••••••••0042"))));
    }

    private static NewUser staff(String login) {
        var scope = new Scope(TestActors.JAMBI, TestActors.SIMPANG_IV_SIPIN, null, null);
        return new NewUser(login, "Siti Melur", Role.KELURAHAN_STAFF, scope, null);
    }
}
