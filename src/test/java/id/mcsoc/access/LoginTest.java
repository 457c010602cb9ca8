package id.mcsoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@McsTest
class LoginTest {

    private static final String PASSWORD = "kata-sandi-uji-2026";

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void somebodyIsThere() {
        TestActors.in(users).planner();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from access_login_attempt").update();
        clock.reset();
    }

    @Test
    void theRightPasswordOpens() throws Exception {
        web.perform(login(PASSWORD)).andExpect(authenticated()).andExpect(redirectedUrl("/"));
    }

    @Test
    void theWrongPasswordDoesNot() throws Exception {
        web.perform(login("salah-sama-sekali"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/access/login?wrong"));
    }

    @Test
    void anUnknownLoginLooksLikeAWrongPassword() throws Exception {
        web.perform(formLogin("/access/login").user("hantu").password(PASSWORD))
                .andExpect(redirectedUrl("/access/login?wrong"));
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneWaits() throws Exception {
        failTimes(LoginAttempts.FREE);
        web.perform(login(PASSWORD)).andExpect(unauthenticated()).andExpect(redirectedUrl("/access/login?locked"));
    }

    @Test
    void afterFourWrongPasswordsTheRightOneStillOpens() throws Exception {
        failTimes(LoginAttempts.FREE - 1);
        web.perform(login(PASSWORD)).andExpect(authenticated());
    }

    @Test
    void theLockOpensAgainAfterAMinute() throws Exception {
        failTimes(LoginAttempts.FREE);
        clock.advance(Duration.ofSeconds(61));
        web.perform(login(PASSWORD)).andExpect(authenticated());
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAnHour() {
        assertThat(LoginAttempts.wait(5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(LoginAttempts.wait(6)).isEqualTo(Duration.ofMinutes(2));
        assertThat(LoginAttempts.wait(10)).isEqualTo(Duration.ofMinutes(32));
        assertThat(LoginAttempts.wait(11)).isEqualTo(Duration.ofHours(1));
        assertThat(LoginAttempts.wait(500)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        var planner = TestActors.in(users).planner();
        web.perform(post("/access/logout").with(TestActors.as(planner))).andExpect(status().isForbidden());
    }

    @Test
    void nobodySeesAPageWithoutLoggingIn() throws Exception {
        web.perform(get("/access/users")).andExpect(redirectedUrl("/access/login"));
    }

    @Test
    void aPageOfAnotherRoleIsForbidden() throws Exception {
        var planner = TestActors.in(users).planner();
        web.perform(get("/access/users").with(TestActors.as(planner))).andExpect(status().isForbidden());
    }

    private void failTimes(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            web.perform(login("salah-sama-sekali"));
        }
    }

    private static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders
                    .FormLoginRequestBuilder
            login(String password) {
        return formLogin("/access/login").user("perencana").password(password);
    }
}
