package id.mcsoc.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.Areas;
import id.mcsoc.members.Families;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.sync.Devices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Whatever the office makes of an operation, the word on its slip stands until somebody ends it. */
@McsTest
@DirtiesContext
class PromisesInTheHallTest {

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    VisitPlans plans;

    @MockitoBean
    VisitRequests requests;

    final HallVisit visit = HallVisit.of(HallVisit.card());
    final String head = UUID.randomUUID().toString();
    HallTablet tablet;
    CaseOffice office;
    JsonNode leases;
    Actor planner;

    @BeforeEach
    void aTablet() throws Exception {
        visit.play(plans, requests, areas, "T1");
        Families.facilities(jdbc);
        planner = TestActors.in(users).planner();
        var enrolment = TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Tablet");
        office = new CaseOffice(web, jdbc, enrolment.device());
        tablet = new HallTablet(web, enrolment, visit.id(), visit.families().get(0));
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
        assertThat(promised()).containsExactly("DONE");
    }

    @Test
    void whatTheOfficeTakesAtOnceIsDoneAtOnce() throws Exception {
        tablet.push(register(Entries.number(leases.path("members"), 0)));
        assertThat(promised()).containsExactly("DONE");
    }

    @Test
    void aChangeWaitsForTheCentre() throws Exception {
        tablet.push(register(Entries.number(leases.path("members"), 1)));
        tablet.push(tablet.change(head, "081200001111", "+628123400001"));
        assertThat(promised()).containsExactly("DONE", "OPEN");
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
