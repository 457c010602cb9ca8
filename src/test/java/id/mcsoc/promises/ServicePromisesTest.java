package id.mcsoc.promises;

import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;
import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.complaints.StatusCode;
import id.mcsoc.promises.Promise.State;
import id.mcsoc.promises.Promise.Where;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
@RecordApplicationEvents
class ServicePromisesTest {

    @Autowired
    Promises promises;

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime.MovableClock clock;

    @Autowired
    ApplicationEvents events;

    private final UUID operation = UUID.randomUUID();
    private final String number = SlipNumber.of(operation).value();
    private final String code = StatusCode.of(operation).value();
    Actor head;

    @BeforeEach
    void aRegistrationOnFriday() {
        head = TestActors.in(users).head();
        promises.make(made(operation), TestTime.START);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    /** Tries are counted in transactions of their own, which stay. */
    @AfterTransaction
    void forgetTries() {
        jdbc.sql("delete from complaint_status_try").update();
    }

    @Test
    void theEndIsCountedInWorkingDaysAndACardIsDoneBeforeTheOfficeCloses() {
        assertThat(due(PromisedService.REGISTRATION)).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(due(PromisedService.CARD)).isEqualTo("2026-11-20T10:00:00Z");
        var evening = Instant.parse("2026-11-20T12:00:00Z");
        assertThat(promises.due(PromisedService.CARD, JAMBI, evening)).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void aNewTermCountsForWhatComesAfterItAndOnlyTheHeadSetsIt() throws Exception {
        term("2026-11-20", head).andExpect(content().string(containsString("PROMISE_TERM_IN_THE_PAST")));
        term("kapan", head).andExpect(content().string(containsString("PROMISE_TERM_INVALID")));
        term("2026-11-23", TestActors.in(users).planner()).andExpect(status().isForbidden());
        term("2026-11-23", head).andExpect(status().is3xxRedirection());
        assertThat(due(PromisedService.REGISTRATION)).isEqualTo("2026-11-24T10:00:00Z");
        var monday = Instant.parse("2026-11-23T03:00:00Z");
        assertThat(promises.due(PromisedService.REGISTRATION, JAMBI, monday)).isEqualTo("2026-11-30T10:00:00Z");
    }

    @Test
    void lateIsToldOnceAndOnTimeNever() {
        clock.advance(Duration.ofDays(4));
        promises.tellLate();
        assertThat(late()).isZero();
        clock.advance(Duration.ofHours(9));
        promises.tellLate();
        promises.tellLate();
        assertThat(late()).isEqualTo(1);
    }

    @Test
    void whatIsDoneInTimeIsKeptAndWhatIsDoneAfterItIsNot() {
        promises.end(operation, State.DONE, due(PromisedService.REGISTRATION), true);
        promises.end(operation, State.DONE, due(PromisedService.REGISTRATION).plusSeconds(1), true);
        assertThat(finished(operation).kept()).isTrue();
        var other = UUID.randomUUID();
        promises.make(made(other), TestTime.START);
        promises.end(other, State.DONE, due(PromisedService.REGISTRATION).plusSeconds(1), true);
        assertThat(finished(other).kept()).isFalse();
    }

    @Test
    void theBranchSeesWhatIsLateAndAnotherBranchDoesNot() throws Exception {
        list(head, "LATE").andExpect(content().string(not(containsString(number))));
        list(head, "OPEN").andExpect(content().string(containsString(number)));
        clock.advance(Duration.ofDays(7));
        list(head, "LATE").andExpect(content().string(containsString(number)));
        list(TestActors.in(users).foreign(Role.BRANCH_PLANNER), "OPEN")
                .andExpect(content().string(not(containsString(number))));
        promises.end(operation, State.DONE, clock.instant(), true);
        list(head, "LATE").andExpect(content().string(not(containsString(number))));
        list(head, "ENDED").andExpect(content().string(containsString(number)));
    }

    @Test
    void whoHoldsTheSlipSeesTheStateAndWhoGuessesSeesNothing() throws Exception {
        ask(number, code).andExpect(content().string(allOf(containsString("Pendaftaran"), containsString("Diproses"))));
        ask(number, "00000-00000")
                .andExpect(content().string(allOf(containsString("SLIP_WRONG"), not(containsString("Diproses")))));
        ask("MCS-0000-0000", code).andExpect(content().string(containsString("tidak cocok")));
        promises.end(operation, State.REFUSED, clock.instant(), true);
        ask(number.toLowerCase(java.util.Locale.ROOT), code)
                .andExpect(content().string(containsString("kantor cabang")));
    }

    @Test
    void guessingEndsBeforeTheRightCodeCounts() throws Exception {
        for (int i = 0; i < 8; i++) {
            ask(number, "00000-00000").andExpect(status().isOk());
        }
        ask(number, code)
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(not(containsString("Diproses"))));
    }

    private Instant due(PromisedService service) {
        return promises.due(service, JAMBI, TestTime.START);
    }

    private Promise made(UUID of) {
        return new Promise(
                of,
                SlipNumber.of(of).value(),
                PromisedService.REGISTRATION,
                new Where(JAMBI, SIMPANG_IV_SIPIN),
                due(PromisedService.REGISTRATION),
                State.OPEN,
                Optional.empty());
    }

    private long late() {
        return events.stream(PromiseLate.class)
                .filter(event -> event.operation().equals(operation))
                .count();
    }

    private PromiseFinished finished(UUID of) {
        var heard = events.stream(PromiseFinished.class)
                .filter(event -> event.operation().equals(of))
                .toList();
        assertThat(heard).hasSize(1);
        return heard.get(0);
    }

    private ResultActions list(Actor reader, String show) throws Exception {
        return web.perform(get("/promises").param("show", show).with(as(reader)));
    }

    private ResultActions term(String from, Actor by) throws Exception {
        return web.perform(post("/promises/terms")
                .param("service", "REGISTRATION")
                .param("validFrom", from)
                .param("days", "5")
                .param("source", "Keputusan kepala cabang")
                .with(as(by))
                .with(csrf()));
    }

    private ResultActions ask(String slip, String secret) throws Exception {
        return web.perform(post("/promises/status")
                .param("number", slip)
                .param("code", secret)
                .with(csrf()));
    }
}
