package id.mcsoc.complaints.desk;

import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.as;
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
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.complaints.ComplaintEscalated;
import id.mcsoc.complaints.Complaints;
import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.crisis.Crises;
import id.mcsoc.complaints.crisis.Crisis;
import id.mcsoc.complaints.log.CaseBook;
import id.mcsoc.complaints.log.Complaint;
import id.mcsoc.complaints.log.ComplaintState;
import id.mcsoc.complaints.round.ComplaintRound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
@RecordApplicationEvents
class CasePagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Complaints complaints;

    @Autowired
    CaseBook book;

    @Autowired
    ComplaintRound round;

    @Autowired
    Crises crises;

    @Autowired
    Users users;

    @Autowired
    TestTime.MovableClock clock;

    @Autowired
    ApplicationEvents events;

    Actor officer;
    Actor head;

    @BeforeEach
    void somebody() {
        officer = TestActors.in(users).complaintOfficer();
        head = TestActors.in(users).head();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void twoReportsOfOneMatterAreOneCaseUntilTheyAreTakenApart() throws Exception {
        var newer = opened("antre", false, TestTime.START);
        var older = opened("antre juga", false, TestTime.START.minusSeconds(3600));
        act(older, "merging", "other", newer.value(), "text", "balai yang sama");
        assertThat(found(newer).state()).isEqualTo(ComplaintState.MERGED);
        assertThat(found(older).reports()).containsExactly(newer);
        act(newer, "answers", "text", "x", "rule", "y").andExpect(content().string(containsString("COMPLAINT_MERGED")));
        clock.advance(Duration.ofMinutes(5));
        act(older, "answers", "text", "Loket ditambah", "rule", "SOP 3.2", "last", "true");
        assertThat(found(newer).answered()).isTrue();
        web.perform(get("/complaints").with(as(officer)))
                .andExpect(content().string(allOf(containsString(older.value()), not(containsString(newer.value())))));
        clock.advance(Duration.ofMinutes(5));
        act(newer, "unmerging", "text", "balai lain");
        assertThat(found(newer).state()).isEqualTo(ComplaintState.AWAITING);
        assertThat(found(older).reports()).isEmpty();
    }

    @Test
    void anotherBranchsTicketCannotBeMergedWith() throws Exception {
        var mine = opened("antre", false, TestTime.START);
        act(mine, "merging", "other", "ADU-1571-2026-999998", "text", "x").andExpect(status().isNotFound());
    }

    @Test
    void aLateOneGoesUpOnceForTheAnswerAndOnceForTheEnd() {
        var ticket = opened("lama", false, TestTime.START.minus(Duration.ofDays(2)));
        round.go(JAMBI);
        round.go(JAMBI);
        assertThat(found(ticket).level()).isEqualTo("BRANCH_HEAD");
        clock.advance(Duration.ofDays(30));
        round.go(JAMBI);
        round.go(JAMBI);
        assertThat(found(ticket).level()).isEqualTo("REGIONAL_OFFICE");
        assertThat(events.stream(ComplaintEscalated.class)
                        .filter(one -> one.ticket().equals(ticket)))
                .hasSize(2)
                .allMatch(one -> one.cause().equals("OVERDUE"));
    }

    @Test
    void whatIsInTimeStaysWhereItIs() {
        var ticket = opened("baru", false, TestTime.START);
        round.go(JAMBI);
        assertThat(found(ticket).escalations()).isEmpty();
    }

    @Test
    void silenceClosesAndReopeningIsAllowed() throws Exception {
        var ticket = opened("antre", false, TestTime.START);
        act(ticket, "answers", "text", "Selesai", "rule", "SOP", "last", "true");
        clock.advance(Duration.ofDays(13));
        round.go(JAMBI);
        assertThat(found(ticket).state()).isEqualTo(ComplaintState.AWAITING);
        clock.advance(Duration.ofDays(2));
        round.go(JAMBI);
        assertThat(found(ticket).state()).isEqualTo(ComplaintState.CLOSED);
        web.perform(get("/complaints").param("show", "UNREPORTED").with(as(officer)))
                .andExpect(content().string(containsString(ticket.value())));
        act(ticket, "report", "report", "Sebab, tindakan, pencegahan");
        act(ticket, "reopening", "text", "belum selesai");
        assertThat(found(ticket).state()).isEqualTo(ComplaintState.REOPENED);
    }

    @Test
    void aSecretIdentityIsInNoFileNotEvenTheHeads() throws Exception {
        opened("rahasia", true, TestTime.START);
        opened("terbuka", false, TestTime.START);
        for (var file : new String[] {"export.csv", "lapor.csv"}) {
            for (var reader : new Actor[] {officer, head}) {
                var body = web.perform(get("/complaints/" + file).with(as(reader)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
                assertThat(body).doesNotContain("Rahasia Sekali").contains("Terbuka Saja");
            }
        }
    }

    @Test
    void theReportShowsSixElementsAndNoSecretName() throws Exception {
        var ticket = opened("rahasia", true, TestTime.START);
        web.perform(get("/complaints/" + ticket + "/report").with(as(head)))
                .andExpect(content()
                        .string(allOf(
                                containsString("1. Sumber"),
                                containsString("6. Laporan penutupan"),
                                not(containsString("Rahasia Sekali")))));
    }

    @Test
    void anEmergencyGoesUpAtOnce() throws Exception {
        var ticket = opened("pasien ditolak", false, TestTime.START);
        act(ticket, "escalations", "text", "pasien menunggu di IGD");
        assertThat(found(ticket).level()).isEqualTo("BRANCH_HEAD");
        assertThat(found(ticket).escalations()).singleElement().satisfies(step -> {
            assertThat(step.fromUnit()).isEqualTo("BRANCH_SERVICE");
            assertThat(step.said()).isEqualTo("pasien menunggu di IGD");
        });
    }

    @Test
    void aNewTermCountsForWhatComesAfterIt() throws Exception {
        var before = opened("antre", false, TestTime.START);
        var due = complaints.due("QUEUE", TestActors.SIMPANG_IV_SIPIN, TestTime.START);
        term("2026-11-20").andExpect(content().string(containsString("TERM_IN_THE_PAST")));
        term("2026-11-24").andExpect(status().is3xxRedirection());
        assertThat(complaints.due(
                        "QUEUE", TestActors.SIMPANG_IV_SIPIN, found(before).capturedAt()))
                .isEqualTo(due);
        var later = Instant.parse("2026-11-24T03:00:00Z");
        assertThat(complaints.due("QUEUE", TestActors.SIMPANG_IV_SIPIN, later)).isEqualTo("2026-11-25T10:00:00Z");
        web.perform(post("/complaints/terms").with(as(officer)).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void aSurgeOpensOneChecklist() throws Exception {
        for (int n = 0; n < 5; n++) {
            open("UNEQUAL_TREATMENT", "dibedakan " + n, false, TestTime.START.minus(Duration.ofHours(n)));
        }
        crises.watch(JAMBI);
        crises.watch(JAMBI);
        assertThat(surges()).hasSize(1);
        var crisis = "/complaints/crises/" + surges().get(0).id();
        web.perform(post(crisis + "/steps")
                .param("step", "ONE_VOICE")
                .param("note", "Bu Intan")
                .with(as(officer))
                .with(csrf()));
        web.perform(get(crisis).with(as(officer))).andExpect(content().string(containsString("Bu Intan")));
        web.perform(post(crisis + "/closing")
                .param("lessons", "Loket kedua")
                .with(as(officer))
                .with(csrf()));
        assertThat(surges().get(0).open()).isFalse();
        web.perform(get("/complaints/trends").with(as(officer)))
                .andExpect(content().string(containsString("Lonjakan")));
    }

    private ResultActions term(String from) throws Exception {
        return web.perform(post("/complaints/terms")
                .param("category", "QUEUE")
                .param("channel", "")
                .param("validFrom", from)
                .param("hours", "12")
                .param("triageDays", "1")
                .param("days", "1")
                .param("source", "Keputusan kepala cabang")
                .with(as(head))
                .with(csrf()));
    }

    private List<Crisis> surges() {
        return crises.of(JAMBI).stream()
                .filter(crisis -> crisis.category().equals("UNEQUAL_TREATMENT"))
                .toList();
    }

    private TicketNumber opened(String text, boolean secret, Instant at) {
        return open("QUEUE", text, secret, at);
    }

    private TicketNumber open(String category, String text, boolean secret, Instant at) {
        var command = new OpenComplaint(
                Optional.empty(),
                OpenComplaint.Kind.COMPLAINT,
                category,
                OpenComplaint.Target.MCS,
                TestActors.SIMPANG_IV_SIPIN,
                text,
                new OpenComplaint.Complainant(secret ? "Rahasia Sekali" : "Terbuka Saja", "0812", false, 1, secret),
                "",
                "MCS",
                Optional.empty());
        return complaints.open(command, at(officer, at, UUID.randomUUID()));
    }

    private Complaint found(TicketNumber ticket) {
        return book.find(ticket, JAMBI).orElseThrow();
    }

    private ResultActions act(TicketNumber ticket, String what, String... sent) throws Exception {
        var request = post("/complaints/" + ticket + "/" + what)
                .param("operation", UUID.randomUUID().toString());
        for (int i = 0; i < sent.length; i += 2) {
            request.param(sent[i], sent[i + 1]);
        }
        return web.perform(request.with(as(officer)).with(csrf()));
    }
}
