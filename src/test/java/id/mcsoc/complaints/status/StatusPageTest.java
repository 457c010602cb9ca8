package id.mcsoc.complaints.status;

import static id.mcsoc.members.Families.at;
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
import id.mcsoc.access.Users;
import id.mcsoc.complaints.Complaints;
import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.StatusCode;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.desk.Handling;
import id.mcsoc.complaints.desk.Handling.Deed;
import id.mcsoc.complaints.log.ComplaintEvent.By;
import id.mcsoc.complaints.log.ComplaintState;
import id.mcsoc.complaints.log.ComplaintTable;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class StatusPageTest {

    private static final String WRONG = "AAAAA-AAAAA";

    @Autowired
    MockMvc web;

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintTable table;

    @Autowired
    Handling handling;

    @Autowired
    StatusTries tries;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime.MovableClock clock;

    private final UUID operation = UUID.randomUUID();
    private String ticket = "";
    private String code = "";

    @BeforeEach
    void aComplaint() {
        var command = new OpenComplaint(
                Optional.empty(),
                OpenComplaint.Kind.COMPLAINT,
                "QUEUE",
                OpenComplaint.Target.MCS,
                TestActors.SIMPANG_IV_SIPIN,
                "Antre dua jam di balai",
                new OpenComplaint.Complainant("Bu Pelapor", "08123456", false, 1, false),
                "",
                "MCS",
                Optional.empty());
        ticket = complaints
                .open(command, at(TestActors.in(users).complaintOfficer(), TestTime.START, operation))
                .value();
        code = StatusCode.of(operation).value();
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
    void whoHasTicketAndCodeSeesTheStateAndNoPersonalData() throws Exception {
        ask(ticket, code)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Diterima"),
                                not(containsString("Bu Pelapor")),
                                not(containsString("08123456")),
                                not(containsString("Antre dua jam")),
                                not(containsString("Uji pengaduan")))));
    }

    @Test
    void afterItsDayThePageSaysThatWeAreLateAndBeforeItDoesNot() throws Exception {
        ask(ticket, code)
                .andExpect(content()
                        .string(allOf(
                                containsString("Kami selesaikan paling lambat"), not(containsString("terlambat")))));
        clock.advance(java.time.Duration.ofDays(120));
        ask(ticket, code).andExpect(content().string(containsString("Kami terlambat")));
    }

    @Test
    void aWrongCodeAndATicketThatNobodyHasAreAnsweredAlike() throws Exception {
        var wrong = body(ask(ticket, WRONG)).replace(ticket, "");
        var nobodys = body(ask("ADU-1571-2026-999998", WRONG)).replace("ADU-1571-2026-999998", "");
        assertThat(plain(wrong)).isEqualTo(plain(nobodys)).contains("tidak cocok", "STATUS_WRONG");
    }

    @Test
    void guessingEndsBeforeTheRightCodeCounts() throws Exception {
        for (int i = 0; i < StatusTries.OF_A_TICKET_AT_AN_ADDRESS; i++) {
            ask(ticket, WRONG).andExpect(status().isOk());
        }
        ask(ticket, code)
                .andExpect(status().isTooManyRequests())
                .andExpect(content()
                        .string(allOf(containsString("STATUS_LOCKED"), not(containsString("Diterima</strong>")))));
        clock.advance(StatusTries.WINDOW.plusSeconds(1));
        ask(ticket, code).andExpect(status().isOk()).andExpect(content().string(containsString("Diterima</strong>")));
    }

    /** The control: whoever knows the code is never locked out by asking. */
    @Test
    void askingRightlyAsOftenLocksNobodyOut() throws Exception {
        for (int i = 0; i < 2 * StatusTries.OF_A_TICKET_AT_AN_ADDRESS; i++) {
            ask(ticket, code).andExpect(status().isOk());
        }
    }

    @Test
    void aTryCountsBeforeTheCodeIsLookedAt() {
        for (int i = 0; i < StatusTries.OF_A_TICKET_AT_AN_ADDRESS; i++) {
            assertThat(tries.begin("ADU-1", "10.0.0.9")).isTrue();
        }
        assertThat(tries.begin("ADU-1", "10.0.0.9")).isFalse();
        assertThat(tries.begin("ADU-1", "10.0.0.8")).isTrue();
        assertThat(tries.begin("ADU-2", "10.0.0.9")).isTrue();
    }

    @Test
    void anAddressThatTriesManyTicketsIsStopped() {
        for (int i = 0; i < StatusTries.OF_AN_ADDRESS; i++) {
            assertThat(tries.begin("ADU-" + i, "10.0.0.7")).isTrue();
        }
        assertThat(tries.begin("ADU-last", "10.0.0.7")).isFalse();
    }

    @Test
    void theComplainantRatesTheLastAnswerAndOpensItAgain() throws Exception {
        rate("2", "belum").andExpect(content().string(containsString("COMPLAINT_NOT_ANSWERED")));
        answer();
        rate("2", "").andExpect(content().string(containsString("REOPEN_REASON_MISSING")));
        rate("2", "masih antre").andExpect(content().string(containsString("Terima kasih")));
        assertThat(state()).isEqualTo(ComplaintState.REOPENED);
        answer();
        rate("5", "");
        assertThat(state()).isEqualTo(ComplaintState.CLOSED);
    }

    @Test
    void nobodyRatesWithoutTheCode() throws Exception {
        answer();
        web.perform(post("/complaints/status/rating")
                        .param("ticket", ticket)
                        .param("code", WRONG)
                        .param("stars", "5")
                        .param("operation", UUID.randomUUID().toString())
                        .with(csrf()))
                .andExpect(content().string(containsString("tidak cocok")));
        assertThat(state()).isEqualTo(ComplaintState.AWAITING);
    }

    @Test
    void thePageOpensWithoutLoginAndTakesTheTicketFromTheSlip() throws Exception {
        web.perform(get("/complaints/status").param("ticket", ticket))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + ticket + "\"")));
        ask("bukan tiket", "").andExpect(content().string(containsString("tidak cocok")));
    }

    private void answer() {
        handling.act(
                new Deed(new TicketNumber(ticket), TestActors.JAMBI, new By(By.NOBODY, "Uji"), UUID.randomUUID()),
                verbs -> verbs.answer("Loket ditambah", "SOP 3.2", true));
    }

    private ComplaintState state() {
        return table.find(new TicketNumber(ticket)).orElseThrow().state();
    }

    private ResultActions rate(String stars, String words) throws Exception {
        return web.perform(post("/complaints/status/rating")
                .param("ticket", ticket)
                .param("code", code)
                .param("stars", stars)
                .param("words", words)
                .param("operation", UUID.randomUUID().toString())
                .with(csrf()));
    }

    private ResultActions ask(String number, String secret) throws Exception {
        return web.perform(post("/complaints/status")
                .param("ticket", number)
                .param("code", secret)
                .with(csrf()));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    /** Without the form's token, which differs by nature. */
    private static String plain(String body) {
        return body.replaceAll("[A-Za-z0-9_-]{60,}={0,2}", "…");
    }
}
