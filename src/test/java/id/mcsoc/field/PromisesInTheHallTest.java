package id.mcsoc.field;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import id.mcsoc.EventsHeard;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.complaints.StatusCode;
import id.mcsoc.members.Families;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

/** Whatever the office makes of an operation, the word on its slip stands until somebody ends it. */
class PromisesInTheHallTest extends Hall {

    @Autowired
    TestTime.MovableClock clock;

    final String head = UUID.randomUUID().toString();
    CaseOffice office;
    JsonNode leases;
    Actor planner;
    Actor staff;

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @BeforeEach
    void thePackageIsOnTheTablet() throws Exception {
        planner = people.planner();
        staff = people.staff(TestActors.SIMPANG_IV_SIPIN);
        office = new CaseOffice(web, jdbc, device.device());
        leases = tablet.pack().path("leases");
    }

    /** By what the tablet says; without a word, by the family that was opened. */
    @Test
    void whoComplainsIsAMemberAnOutsiderOrUnknown() throws Exception {
        var tickets = leases.path("tickets");
        var said = List.<Map<String, Object>>of(
                Map.of(), Map.of("familyCard", visit.families().get(0).value()), Map.of("outsider", true));
        for (int n = 0; n < said.size(); n++) {
            var set = new HashMap<String, Object>(Entries.complaint());
            set.putAll(said.get(n));
            tablet.push(tablet.operation("OPEN_COMPLAINT", "COMPLAINT/" + Entries.number(tickets, n), set));
        }
        var wrong = new HashMap<String, Object>(Entries.complaint());
        wrong.put("outsider", "ya");
        var answer = tablet.push(tablet.operation("OPEN_COMPLAINT", "COMPLAINT/" + Entries.number(tickets, 3), wrong));
        assertThat(answer.path("results").path(0).path("code").stringValue()).isEqualTo("PAYLOAD_INVALID");
        var kept = IntStream.range(0, 3)
                .mapToObj(n -> jdbc.sql("select member from complaint_ticket where ticket = ?")
                        .param(Entries.number(tickets, n))
                        .query(String.class)
                        .single());
        assertThat(kept).containsExactly("UNKNOWN", "MEMBER", "OUTSIDER");
    }

    @Test
    void theTabletCarriesTheDayOfEachService() throws Exception {
        var services = tablet.pack().path("services");
        assertThat(services.values())
                .filteredOn(service -> !service.path("code").stringValue().equals("COMPLAINT"))
                .isNotEmpty()
                .allMatch(service -> service.path("due").stringValue().endsWith("T10:00:00Z"));
    }

    @Test
    void whatIsRefusedEndsWhatIsTakenBackIsOpenAgainAndWhatIsTakenIsDone() throws Exception {
        tablet.push(register("SEM-1571-999001"));
        assertThat(promised()).containsExactly("OPEN");
        office.decide(planner, 1, "REJECT");
        assertThat(promised()).containsExactly("REFUSED");
        office.decide(planner, 1, "REOPEN");
        assertThat(promised()).containsExactly("OPEN");
        office.decide(planner, 1, "ACCEPT");
        assertThat(promised()).containsExactly("OPEN");
        answered("REGISTRATION", "ACCEPTED");
        assertThat(promised()).containsExactly("DONE");
    }

    @Test
    void aRegistrationEndsWithTheCentresAnswerAndNotOnArrival() throws Exception {
        tablet.push(register(member(0)));
        assertThat(promised()).containsExactly("OPEN");
        status().andExpect(content().string(containsString("Diproses")));
        assertThat(told()).isZero();
        answered("REGISTRATION", "CORRECTED");
        assertThat(promised()).containsExactly("DONE");
        assertThat(told()).isEqualTo(1);
        status().andExpect(content().string(containsString("Selesai pada")));
        assertThat(kept()).containsExactly(1);
    }

    /** As a change's: what was wrong the family is told with the answer. */
    @Test
    void aRejectionIsAnAnswerToo() throws Exception {
        tablet.push(register(member(1)));
        answered("REGISTRATION", "REJECTED");
        assertThat(promised()).containsExactly("DONE");
        assertThat(kept()).containsExactly(1);
    }

    @Test
    void anAnswerThatComesLateBreaksTheWord() throws Exception {
        tablet.push(register(member(2)));
        clock.advance(Duration.ofDays(7));
        list("LATE").andExpect(content().string(containsString(number())));
        answered("REGISTRATION", "ACCEPTED");
        assertThat(promised()).containsExactly("DONE");
        list("ENDED").andExpect(content().string(containsString(number())));
        assertThat(kept()).containsExactly(0);
    }

    /** What a tablet registers a second time is known already: nobody is new, so nothing waits. */
    @Test
    void aRegistrationThatBringsNobodyNewIsDoneAtOnce() throws Exception {
        tablet.push(register(member(3)));
        tablet.push(register(member(4)));
        assertThat(promised()).containsExactly("OPEN", "DONE");
    }

    @Test
    void whoJoinsAFamilyWaitsForTheCentreToo() throws Exception {
        tablet.push(register(member(5)));
        var child = List.of(Entries.newborn(UUID.randomUUID().toString(), member(6)));
        var family = "FAMILY/" + visit.families().get(0).value();
        tablet.push(tablet.operation("ADD_MEMBER", family, Map.of("applicants", child)));
        assertThat(promised()).containsExactly("OPEN", "OPEN");
        answered("NEWCOMERS", "ACCEPTED");
        assertThat(promised()).containsExactly("OPEN", "DONE");
    }

    @Test
    void aChangeWaitsForTheCentre() throws Exception {
        tablet.push(register(member(7)));
        tablet.push(tablet.change(head, "081200001111", "+628123400001"));
        assertThat(promised()).containsExactly("OPEN", "OPEN");
        answered("CONTACT", "ACCEPTED");
        assertThat(promised()).containsExactly("OPEN", "DONE");
    }

    /** The tablet comes a week late; the answer was heard in the hall. */
    @Test
    void informationIsServedWhenItWasGivenAndKeepsItsPromise() throws Exception {
        var family = "FAMILY/" + visit.families().get(0).value();
        tablet.push(tablet.operation("GIVE_INFORMATION", family, Map.of("topic", "QUESTIONS")));
        assertThat(promised()).containsExactly("DONE");
        tablet.push(tablet.operation("GIVE_INFORMATION", family, Map.of("topic", "GOSSIP")));
        assertThat(promised()).containsExactly("DONE", "REFUSED");
    }

    private String member(int n) {
        return Entries.number(leases.path("members"), n);
    }

    private void answered(String matter, String verdict) throws Exception {
        var one = jdbc.sql("select id from member_verification where family_card = ? and change_group = ?")
                .params(visit.families().get(0).value(), matter)
                .query(UUID.class)
                .single();
        web.perform(post("/members/verifications/" + one + "/verdict")
                        .param("verdict", verdict)
                        .param("reason", "Sesuai KK")
                        .param("set-street", "Jl. Benar 2")
                        .with(as(planner))
                        .with(csrf()))
                .andExpect(redirectedUrl("/members/verifications/" + one));
        EventsHeard.await(jdbc);
    }

    private ResultActions status() throws Exception {
        return web.perform(post("/promises/status")
                .param("number", number())
                .param("code", StatusCode.of(operation()).value())
                .with(csrf()));
    }

    private ResultActions list(String show) throws Exception {
        return web.perform(get("/promises").param("show", show).with(as(planner)));
    }

    private UUID operation() {
        return jdbc.sql("select op_id from sync_operation where visit = ? and seq = 1")
                .param(visit.id().value())
                .query(UUID.class)
                .single();
    }

    private String number() {
        return jdbc.sql("select number from promise_transaction where operation = ?")
                .param(operation())
                .query(String.class)
                .single();
    }

    /** How often the kelurahan heard that it is done. */
    private long told() {
        return jdbc.sql("select count(*) from notification_notice where kind = 'PROMISE_FINISHED' and reference = ?"
                        + " and recipient = ?")
                .params(number(), staff.id().value())
                .query(Long.class)
                .single();
    }

    private List<Integer> kept() {
        return jdbc.sql("select quantity from reporting_measure where measure = 'PROMISE_KEPT' and source = ?")
                .param(operation().toString())
                .query(Integer.class)
                .list();
    }

    private Map<String, Object> register(String provisional) {
        var set = Entries.registration(head, provisional, Families.CLINIC);
        return tablet.operation(
                "REGISTER_FAMILY", "FAMILY/" + visit.families().get(0).value(), set);
    }

    private List<String> promised() {
        return jdbc.sql("select p.state from promise_transaction p join sync_operation o on o.op_id = p.operation"
                        + " where o.visit = ? order by o.seq")
                .param(visit.id().value())
                .query(String.class)
                .list();
    }
}
