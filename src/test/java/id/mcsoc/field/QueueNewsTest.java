package id.mcsoc.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.access.Restrictions;
import id.mcsoc.access.Users;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.Areas;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.sync.Devices;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** What one desk does with the queue, the other desks of the visit hear, and whoever packs it later has it. */
@McsTest
@DirtiesContext
class QueueNewsTest {

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    Areas areas;

    @Autowired
    Restrictions restrictions;

    @MockitoBean
    VisitPlans plans;

    @MockitoBean
    VisitRequests requests;

    final HallVisit visit = HallVisit.of(HallVisit.card());
    final FamilyCardNumber listed = visit.families().get(0);
    HallTablet first;
    HallTablet second;
    long cursor;

    @BeforeEach
    void twoTabletsPacked() throws Exception {
        visit.play(plans, requests, areas, "T1");
        first = tablet();
        second = tablet();
        first.pack();
        cursor = second.pack().path("feed").path("after").longValue();
    }

    private HallTablet tablet() throws Exception {
        var enrolment = TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Tablet");
        return new HallTablet(web, enrolment, visit.id(), listed);
    }

    @Test
    void theOtherDeskHearsNumberDeskAndStateAndNobodysName() throws Exception {
        first.push(first.queue("ARRIVED"), first.queue("CALLED"));
        var heard = news();
        assertThat(heard).hasSize(1);
        var ticket = heard.get(0).path("payload");
        assertThat(ticket.path("family").stringValue()).isEqualTo(listed.value());
        assertThat(ticket.path("number").intValue()).isEqualTo(1);
        assertThat(ticket.path("desk").intValue()).isZero();
        assertThat(ticket.path("state").stringValue()).isEqualTo("CALLED");
        assertThat(ticket.path("at").propertyNames()).containsExactlyInAnyOrder("ARRIVED", "CALLED");
        assertThat(ticket.toString()).doesNotContain("Siti");
    }

    @Test
    void theAnswerToAStepSaysWhichStepOfAllDesksItWas() throws Exception {
        first.push(first.queue("ARRIVED"));
        var answer = second.push(second.queue("CALLED")).path("results").path(0);
        assertThat(answer.path("facts").path("rev").stringValue()).isEqualTo("2");
    }

    @Test
    void ofAFamilyThatIsNotInThePackageOnlyItsNumbersAreTold() throws Exception {
        var stranger = HallVisit.card();
        first.push(step(first, stranger, 2, "CALLED"));
        second.push(step(second, stranger, 1001, "SERVED"));
        var heard = news();
        assertThat(heard)
                .hasSize(2)
                .allMatch(one -> one.path("payload").path("family").isNull());
        assertThat(heard).allMatch(one -> one.path("payload").path("first").intValue() == 2);
        assertThat(heard.toString()).doesNotContain(stranger.value(), "Siti");
    }

    @Test
    void ofAFamilyWhoseDataIsRestrictedOnlyItsNumberIsTold() throws Exception {
        restrictions.restrict("family:" + listed.value(), TestActors.in(users).planner());
        first.push(first.queue("CALLED"));
        assertThat(news().get(0).path("payload").path("family").isNull()).isTrue();
    }

    @Test
    void whoPacksLaterHasTheQueueAsItStands() throws Exception {
        first.push(first.queue("ARRIVED"), first.queue("CALLED"));
        second.push(second.queue("SERVED"));
        var queue = tablet().pack().path("queue");
        assertThat(queue.findValuesAsString("state")).containsExactly("CALLED", "SERVED");
        assertThat(queue.toString()).doesNotContain("Siti");
    }

    private static Map<String, Object> step(HallTablet tablet, FamilyCardNumber card, int number, String state) {
        var set = Map.of("number", number, "lane", "REGULAR", "state", state, "headName", "Siti");
        return tablet.operation("QUEUE_FAMILY", "FAMILY/" + card.value(), set);
    }

    private List<JsonNode> news() throws Exception {
        return StreamSupport.stream(second.pull(cursor).path("changes").spliterator(), false)
                .filter(one -> one.path("entity").stringValue().startsWith("QUEUE/"))
                .toList();
    }
}
