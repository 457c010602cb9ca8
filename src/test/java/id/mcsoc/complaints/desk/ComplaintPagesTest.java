package id.mcsoc.complaints.desk;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.complaints.ComplaintAnswered;
import id.mcsoc.complaints.ComplaintClosed;
import id.mcsoc.complaints.Complaints;
import id.mcsoc.complaints.OpenComplaint;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.log.ComplaintState;
import id.mcsoc.complaints.log.ComplaintTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
@RecordApplicationEvents
class ComplaintPagesTest {

    private static final String RULE = "SOP layanan 3.2";
    private static final String EVIL = "<img src=x onerror=alert(1)>";

    @Autowired
    MockMvc web;

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintTable table;

    @Autowired
    Users users;

    @Autowired
    ApplicationEvents events;

    Actor officer;

    @BeforeEach
    void somebody() {
        officer = TestActors.in(users).complaintOfficer();
    }

    @Test
    void aComplaintIsAnsweredForwardedClosedAndReopened() throws Exception {
        var ticket = opened("Antre dua jam", false, TestTime.START);
        act(ticket, "closing", "feedback", "4").andExpect(content().string(containsString("COMPLAINT_NOT_ANSWERED")));
        act(ticket, "forwarding", "unit", "FINANCE", "text", "soal iuran")
                .andExpect(redirectedUrl("/complaints/" + ticket));
        assertThat(state(ticket)).isEqualTo(ComplaintState.FORWARDED);
        act(ticket, "forwarding", "unit", "FINANCE", "text", "lagi")
                .andExpect(content().string(containsString("UNIT_UNCHANGED")));
        act(ticket, "forwarding", "unit", "DAPUR", "text", "lagi")
                .andExpect(content().string(containsString("UNIT_UNKNOWN")));
        act(ticket, "answers", "text", " ").andExpect(content().string(containsString("ANSWER_MISSING")));
        act(ticket, "answers", "text", "Loket ditambah").andExpect(content().string(containsString("RULE_MISSING")));
        act(ticket, "answers", "text", "Loket ditambah", "rule", RULE);
        assertThat(state(ticket)).isEqualTo(ComplaintState.ANSWERED);
        act(ticket, "closing", "feedback", "", "text", "")
                .andExpect(content().string(containsString("FEEDBACK_OR_REASON_MISSING")));
        act(ticket, "closing", "feedback", "2", "text", "masih antre");
        assertThat(state(ticket)).isEqualTo(ComplaintState.REOPENED);
        act(ticket, "answers", "text", "Loket ketiga", "rule", RULE, "last", "true");
        assertThat(state(ticket)).isEqualTo(ComplaintState.AWAITING);
        act(ticket, "closing", "feedback", "5", "text", "")
                .andExpect(content().string(containsString("REPORT_MISSING")));
        act(ticket, "closing", "feedback", "5", "text", "", "report", "Sebab, tindakan, pencegahan");
        assertThat(state(ticket)).isEqualTo(ComplaintState.CLOSED);
        act(ticket, "answers", "text", "terlambat", "rule", RULE)
                .andExpect(content().string(containsString("COMPLAINT_CLOSED")));
        act(ticket, "reopening", "text", "terulang");
        assertThat(state(ticket)).isEqualTo(ComplaintState.REOPENED);
        act(ticket, "reopening", "text", "lagi").andExpect(content().string(containsString("COMPLAINT_NOT_CLOSED")));
        assertThat(events.stream(ComplaintAnswered.class)).hasSize(2).allMatch(ComplaintAnswered::inTime);
        assertThat(events.stream(ComplaintClosed.class)).hasSize(1).allMatch(ComplaintClosed::feedback);
    }

    @Test
    void anAnswerSentTwiceIsOneAnswer() throws Exception {
        var ticket = opened("Antre", false, TestTime.START);
        var request = post("/complaints/" + ticket + "/answers")
                .param("text", "Baik")
                .param("rule", RULE)
                .param("operation", UUID.randomUUID().toString());
        send(officer, request);
        send(officer, request).andExpect(redirectedUrl("/complaints/" + ticket));
        assertThat(table.find(ticket).orElseThrow().events()).hasSize(3);
    }

    @Test
    void theMostOverdueStandsFirst() throws Exception {
        var fresh = opened("baru", false, TestTime.START);
        var old = opened("lama", false, TestTime.START.minus(Duration.ofDays(30)));
        var body = web.perform(get("/complaints").with(as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body.indexOf(old.value())).isPositive().isLessThan(body.indexOf(fresh.value()));
        web.perform(get("/complaints").param("show", "OVERDUE").with(as(officer)))
                .andExpect(content().string(allOf(containsString(old.value()), not(containsString(fresh.value())))));
    }

    @Test
    void aSecretIdentityIsForTheBranchHeadOnly() throws Exception {
        var ticket = opened("rahasia", true, TestTime.START);
        web.perform(get("/complaints/" + ticket).with(as(officer)))
                .andExpect(content()
                        .string(allOf(containsString("Identitas dirahasiakan"), not(containsString("Bu Pelapor")))));
        web.perform(get("/complaints/export.csv").with(as(officer)))
                .andExpect(content().string(not(containsString("Bu Pelapor"))));
        web.perform(get("/complaints/" + ticket).with(as(TestActors.in(users).head())))
                .andExpect(content().string(containsString("Bu Pelapor")));
    }

    @Test
    void anotherBranchGets404AndOtherRolesNothing() throws Exception {
        var ticket = opened("isi", false, TestTime.START);
        var foreign = TestActors.in(users).foreign(Role.COMPLAINT_OFFICER);
        web.perform(get("/complaints/" + ticket).with(as(foreign))).andExpect(status().isNotFound());
        send(
                        foreign,
                        post("/complaints/" + ticket + "/answers")
                                .param("text", "x")
                                .param("operation", UUID.randomUUID().toString()))
                .andExpect(status().isNotFound());
        web.perform(get("/complaints/bukan-tiket").with(as(officer))).andExpect(status().isNotFound());
        web.perform(get("/complaints").with(as(TestActors.in(users).staff(TestActors.SIMPANG_IV_SIPIN))))
                .andExpect(status().isForbidden());
    }

    @Test
    void theOfficeOpensByTheSameCommand() throws Exception {
        var request = post("/complaints")
                .param("kind", "COMPLAINT")
                .param("category", "QUEUE")
                .param("target", "BRANCH")
                .param("area", "15.71.01.1001")
                .param("text", "Antre lama")
                .param("name", "Pak Uji")
                .param("persons", "3")
                .param("channel", "BRANCH_COUNTER")
                .param("operation", UUID.randomUUID().toString());
        send(officer, request).andExpect(redirectedUrlPattern("/complaints/ADU-1571-2026-*"));
        send(officer, post("/complaints").param("text", "disimpan di halaman"))
                .andExpect(content()
                        .string(allOf(
                                containsString("COMPLAINT_FORM_UNREADABLE"), containsString("disimpan di halaman"))));
        web.perform(get("/complaints/new").with(as(officer))).andExpect(status().isOk());
    }

    @Test
    void whatPeopleSayIsNeitherMarkupNorFormula() throws Exception {
        var ticket = opened("=HYPERLINK(\"x\") " + EVIL, false, TestTime.START);
        web.perform(get("/complaints/" + ticket).with(as(officer)))
                .andExpect(content().string(allOf(containsString("&lt;img"), not(containsString(EVIL)))));
        web.perform(get("/complaints").with(as(officer))).andExpect(content().string(not(containsString(EVIL))));
        web.perform(get("/complaints/export.csv").with(as(officer)))
                .andExpect(content().string(containsString("\"'=HYPERLINK(\"\"x\"\")")));
    }

    private TicketNumber opened(String text, boolean secret, Instant at) {
        var command = new OpenComplaint(
                Optional.empty(),
                OpenComplaint.Kind.COMPLAINT,
                "QUEUE",
                OpenComplaint.Target.MCS,
                TestActors.SIMPANG_IV_SIPIN,
                text,
                new OpenComplaint.Complainant("Bu Pelapor", "0812", false, 1, secret),
                "",
                "MCS",
                Optional.empty());
        return complaints.open(command, at(officer, at, UUID.randomUUID()));
    }

    private ComplaintState state(TicketNumber ticket) {
        return table.find(ticket).orElseThrow().state();
    }

    private ResultActions act(TicketNumber ticket, String what, String... sent) throws Exception {
        var request = post("/complaints/" + ticket + "/" + what)
                .param("operation", UUID.randomUUID().toString());
        for (int i = 0; i < sent.length; i += 2) {
            request.param(sent[i], sent[i + 1]);
        }
        return send(officer, request);
    }

    private ResultActions send(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(actor)).with(csrf()));
    }
}
