package id.mcsoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.test.web.servlet.MockMvc;

/** A machine that guesses: passwords of one person, of everybody, secret addresses. */
@McsTest
class GuessingTest {

    private static final String HERE = "203.0.113.7";
    private static final String PASSWORD = "kata-sandi-uji-2026";

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    UserRepository accounts;

    @Autowired
    LoginAttempts attempts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final CountingEncoder passwords = new CountingEncoder();
    private PasswordLogin login;

    @BeforeEach
    void somebodyIsThere() {
        TestActors.in(users).planner();
        login = new PasswordLogin(accounts, passwords, attempts);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from access_login_attempt").update();
        clock.reset();
    }

    @Test
    void ofAThousandTriesInAMinuteFiveAreLookedAt() {
        for (var n = 0; n < 1000; n++) {
            if (n % 250 == 249) {
                clock.advance(Duration.ofSeconds(14));
            }
            assertThat(opens("perencana", HERE)).isFalse();
        }
        assertThat(passwords.looked()).isEqualTo(LoginAttempts.FREE);
    }

    @Test
    void aThousandAtOnceAreNoMore() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        for (var n = 0; n < 1000; n++) {
            pool.execute(() -> opens("perencana", HERE));
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES))
                .isTrue();
        assertThat(passwords.looked()).isEqualTo(LoginAttempts.FREE);
    }

    @Test
    void aStrangerElsewhereLocksNobodyOut() {
        for (var n = 0; n < 20; n++) {
            opens("perencana", HERE);
        }
        passwords.right = true;
        assertThat(opens("perencana", "198.51.100.20")).isTrue();
        assertThat(opens("perencana", HERE)).isFalse();
    }

    @Test
    void manyPlacesAtOneLoginAreStoppedToo() {
        for (var n = 0; n < 1000; n++) {
            opens("perencana", "198.51.100." + n);
        }
        assertThat(passwords.looked()).isEqualTo(LoginAttempts.FREE_OF_A_LOGIN);
    }

    /** Whatever is typed as a login counts for a login, never for an address. */
    @Test
    void aLoginThatReadsLikeAnAddressLocksNoAddressOut() {
        for (var typed : List.of("@" + HERE, "a:" + HERE, "perencana@" + HERE, "b:" + HERE + " perencana")) {
            for (var n = 0; n <= LoginAttempts.FREE_OF_A_LOGIN; n++) {
                opens(typed, "198.51.100." + n);
            }
        }
        passwords.right = true;
        assertThat(opens("perencana", HERE)).isTrue();
    }

    @Test
    void onePlaceAtManyLoginsIsStoppedAndLeavesFewTraces() {
        for (var n = 0; n < 1000; n++) {
            opens("nama." + n, HERE);
        }
        assertThat(passwords.looked()).isEqualTo(LoginAttempts.FREE_OF_AN_ADDRESS);
    }

    @Test
    void aLoginThatNobodyHasCostsTheSameWork() {
        opens("perencana", HERE);
        var known = passwords.looked();
        opens("hantu", HERE);
        assertThat(passwords.looked() - known).isEqualTo(known).isOne();
        assertThat(passwords.lastHash).isNotEmpty();
    }

    @Test
    void aLoginThatNobodyHasIsAnsweredAlike() throws Exception {
        assertThat(answers("hantu")).isEqualTo(answers("perencana")).endsWith("?locked");
    }

    /** The negative control: an honest person who mistypes and then remembers gets in, as often as need be. */
    @Test
    void whoRemembersStartsAfresh() {
        for (var day = 0; day < 50; day++) {
            passwords.right = false;
            for (var n = 0; n < LoginAttempts.FREE - 1; n++) {
                assertThat(opens("perencana", HERE)).isFalse();
            }
            clock.advance(Duration.ofDays(2));
            passwords.right = true;
            assertThat(opens("perencana", HERE)).isTrue();
        }
    }

    @Test
    void whoGuessesSecretAddressesIsToldToWait() throws Exception {
        var first = 0;
        for (var n = 0; n < 100; n++) {
            first += feed("192.0.2.1") == 404 ? 1 : 0;
        }
        assertThat(first).isEqualTo(Guesses.FREE);
        assertThat(feed("192.0.2.2")).isEqualTo(404);
        clock.advance(Duration.ofSeconds(61));
        assertThat(feed("192.0.2.1")).isEqualTo(404);
    }

    /** Each waits for its answer while the next one asks. */
    @Test
    void fiftyGuessesAtOnceAreNoMore() throws Exception {
        var filter = new Guesses(clock);
        var looked = new AtomicInteger();
        var refused = new AtomicInteger();
        ask(filter, looked, refused, 50);
        assertThat(looked).hasValue(Guesses.FREE);
        assertThat(refused).hasValue(1);
    }

    private static void ask(Guesses filter, AtomicInteger looked, AtomicInteger refused, int left) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", "/notifications/feed/x.ics"), response, (to, from) -> {
            looked.incrementAndGet();
            try {
                if (left > 1) {
                    ask(filter, looked, refused, left - 1);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            response.setStatus(404);
        });
        refused.addAndGet(response.getStatus() == 429 ? 1 : 0);
    }

    private String answers(String name) throws Exception {
        var said = new StringBuilder();
        for (var n = 0; n < LoginAttempts.FREE + 2; n++) {
            said.append(web.perform(formLogin("/access/login").user(name).password("salah-sama-sekali"))
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl());
        }
        return said.toString();
    }

    private int feed(String address) throws Exception {
        return web.perform(
                        get("/notifications/feed/" + UUID.randomUUID() + ".ics").with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private boolean opens(String name, String address) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(name, PASSWORD);
        typed.setDetails(new WebAuthenticationDetails(address, null));
        try {
            return login.authenticate(typed).isAuthenticated();
        } catch (AuthenticationException refused) {
            return false;
        }
    }

    private static final class CountingEncoder implements PasswordEncoder {

        private final AtomicInteger looked = new AtomicInteger();
        private volatile boolean right;
        private volatile String lastHash = "";

        int looked() {
            return looked.get();
        }

        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            looked.incrementAndGet();
            lastHash = hash;
            return right;
        }
    }
}
