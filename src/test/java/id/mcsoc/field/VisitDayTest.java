package id.mcsoc.field;

import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestDevice;
import id.mcsoc.TestTime;
import id.mcsoc.access.Users;
import id.mcsoc.booking.RequestFamily;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.ServiceCode;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.Areas;
import id.mcsoc.members.Families;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.Members;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.planning.VisitState;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.Sha256;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A visit from its package to its end, through the wire, into the records. */
@McsTest
class VisitDayTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    Members members;

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    VisitPlans plans;

    @MockitoBean
    VisitRequests requests;

    final VisitId visit = new VisitId(UUID.randomUUID());
    final RequestId request = new RequestId(UUID.randomUUID());
    final FamilyCardNumber listed = card();
    TestDevice tablet;
    String facility;
    HallTablet hall;

    @BeforeEach
    void aVisitOfTeamOne() {
        var area = areas.get(SIMPANG_IV_SIPIN);
        var scheduled = new ScheduledVisit(
                visit,
                request,
                "PMH-1571-2026-0001",
                JAMBI,
                "T1",
                "Tim 1",
                SIMPANG_IV_SIPIN,
                "Balai kelurahan",
                area.at(),
                TestTime.START,
                TestTime.START.plusSeconds(4 * 3600),
                10,
                VisitState.CONFIRMED);
        var family = new RequestFamily(
                listed,
                "Siti",
                "0812",
                4,
                Set.of(ServiceCode.REGISTRATION),
                true,
                Set.of(RequestFamily.Precedence.ELDERLY));
        lenient().when(plans.find(visit)).thenReturn(Optional.of(scheduled));
        lenient().when(plans.ofTeam(eq(JAMBI), eq("T1"), any(), any())).thenReturn(List.of(scheduled));
        lenient().when(requests.families(request)).thenReturn(List.of(family));
        tablet = TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Tablet 1");
        hall = new HallTablet(web, tablet, visit, listed);
        Families.facilities(jdbc);
        facility = Families.CLINIC;
    }

    @Test
    void theTeamSeesItsVisitsAndPacksThem() throws Exception {
        web.perform(get("/field/api/visits").with(tablet.signing()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.officer.team").value("T1"))
                .andExpect(jsonPath("$.visits[0].id").value(visit.toString()));
        var packed = hall.pack();
        assertThat(packed.path("families").path(0).path("familyCard").stringValue())
                .isEqualTo(listed.value());
        assertThat(packed.path("families").path(0).path("known").booleanValue()).isFalse();
        assertThat(packed.path("categories").size()).isPositive();
        assertThat(packed.path("services").size()).isEqualTo(ServiceCode.values().length);
        assertThat(packed.path("contributions").size()).isEqualTo(4);
        assertThat(packed.path("consentNotice").path("text").stringValue()).isNotBlank();
        verify(plans).markPacked(eq(visit), any());
        assertThat(seen("family:" + listed.value())).isEqualTo(1);
    }

    @Test
    void thePackageCarriesEveryStatusWithItsStepAndTheAnswersThatStand() throws Exception {
        answer("Kapan kartu dicetak?", JAMBI.value(), false);
        answer("Sudah ditarik?", JAMBI.value(), true);
        answer("Dari cabang lain?", "LAIN", false);
        var information = hall.pack().path("information");
        assertThat(information.path("questions").findValuesAsString("question"))
                .contains("Kapan kartu dicetak?")
                .doesNotContain("Sudah ditarik?", "Dari cabang lain?");
        assertThat(information.path("steps").findValuesAsString("reason")).contains("ACTIVE", "arrears", "turned-21");
    }

    private void answer(String question, String branch, boolean withdrawn) {
        jdbc.sql("insert into complaint_faq (id, branch, category, question, answer, rule, withdrawn, revision,"
                        + " edited_at, edited_by) values (?, ?, 'OTHER', ?, 'Hari ini.', '', ?, 1, ?, 'Uji')")
                .params(UUID.randomUUID(), branch, question, withdrawn, java.sql.Timestamp.from(TestTime.START))
                .update();
    }

    @Test
    void thePackageNamesItsOwnHash() throws Exception {
        var packed = (ObjectNode) hall.pack();
        var named = packed.remove("sha256").stringValue();
        assertThat(Sha256.hex(JSON.writeValueAsBytes(packed))).isEqualTo(named);
    }

    @Test
    void packingAgainKeepsTheBlocksOfNumbers() throws Exception {
        var once = hall.pack().path("leases");
        assertThat(hall.pack().path("leases")).isEqualTo(once);
    }

    @Test
    void anotherTeamGetsNoPackage() throws Exception {
        var other = TestDevice.enrol(devices, TestActors.in(users).officer("T2"), "Tablet 2");
        web.perform(get("/field/api/visits/" + visit + "/package").with(other.signing()))
                .andExpect(status().isNotFound());
        web.perform(get("/field/api/visits")).andExpect(status().isUnauthorized());
    }

    @Test
    void aDayInTheHallArrivesInTheRecords() throws Exception {
        var leases = hall.pack().path("leases");
        var head = UUID.randomUUID().toString();
        var ticket = Entries.number(leases.path("tickets"), 0);
        var answers = hall.push(
                hall.operation("START_VISIT", "VISIT/" + visit, Map.of("checklist", Entries.checklist(), "note", "")),
                hall.queue("ARRIVED"),
                hall.queue("CALLED"),
                hall.operation("GIVE_CONSENT", "FAMILY/" + listed.value(), Entries.consent()),
                hall.operation(
                        "REGISTER_FAMILY",
                        "FAMILY/" + listed.value(),
                        Entries.registration(head, Entries.number(leases.path("members"), 0), facility)),
                hall.change(head, "081200001111", "081200002222"),
                hall.operation("PRINT_CARD", "MEMBER/" + head, Entries.print()),
                hall.operation("OPEN_COMPLAINT", "COMPLAINT/" + ticket, Entries.complaint()),
                hall.queue("SERVED"),
                hall.operation("LOG_INCIDENT", "VISIT/" + visit, Map.of("kind", "TECHNICAL", "text", "Listrik padam")),
                hall.operation("CLOSE_VISIT", "VISIT/" + visit, closing()));
        for (var answer : answers.path("results")) {
            assertThat(answer.path("r").stringValue()).as(answer.toString()).isEqualTo("APPLIED");
        }
        var family = members.family(listed).orElseThrow();
        assertThat(answers.path("results").path(4).path("facts").path(head).stringValue())
                .isEqualTo(family.head().number().orElseThrow().value());
        assertThat(family.phone()).endsWith("81200002222");
        assertThat(answers.path("results").path(7).path("facts").path("ticket").stringValue())
                .isEqualTo(ticket);
        verify(plans).markStarted(eq(visit), any());
        verify(plans).markClosed(eq(visit), eq(0), any());
        verify(requests).markServed(eq(request), argThat(served -> served.size() == 1), any());
        assertThat(jdbc.sql("select count(*) from field_queue where visit = ? and served_at is not null")
                        .param(visit.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOlderBaseIsAConflictForTheOfficeAndWritesNothing() throws Exception {
        var head = registered();
        var answers = hall.push(hall.change(head, "081299999999", "081200003333"));
        assertThat(answers.path("results").path(0).path("r").stringValue()).isEqualTo("CONFLICT_QUEUED");
        assertThat(members.family(listed).orElseThrow().phone()).doesNotEndWith("81200003333");
    }

    @Test
    void aFamilyThatIsNotOfTheVisitIsOutOfReach() throws Exception {
        var head = registered();
        jdbc.sql("delete from field_visit_family where visit = ?")
                .param(visit.value())
                .update();
        var answers = hall.push(hall.change(head, "081200001111", "081200004444"));
        assertThat(answers.path("results").path(0).path("code").stringValue()).isEqualTo("FAMILY_NOT_OF_VISIT");
    }

    @Test
    void aNumberFromNowhereIsRefused() throws Exception {
        hall.pack();
        var answers = hall.push(hall.operation(
                "REGISTER_FAMILY",
                "FAMILY/" + listed.value(),
                Entries.registration(UUID.randomUUID().toString(), "SEM-9999-000001", facility)));
        assertThat(answers.path("results").path(0).path("code").stringValue()).isEqualTo("NUMBER_NOT_LEASED");
    }

    @Test
    void aVisitIsClosedOnceAndNotBeforeItsStart() throws Exception {
        var answers = hall.push(
                hall.operation("CLOSE_VISIT", "VISIT/" + visit, closing()),
                hall.operation("START_VISIT", "VISIT/" + visit, Map.of("checklist", Entries.checklist(), "note", "")),
                hall.operation("START_VISIT", "VISIT/" + visit, Map.of("checklist", Entries.checklist(), "note", "")),
                hall.operation("CLOSE_VISIT", "VISIT/" + visit, closing()),
                hall.operation("CLOSE_VISIT", "VISIT/" + visit, closing()));
        assertThat(answers.path("results").path(0).path("code").stringValue()).isEqualTo("VISIT_NOT_STARTED");
        assertThat(answers.path("results").path(2).path("r").stringValue()).isEqualTo("MERGED");
        assertThat(answers.path("results").path(3).path("r").stringValue()).isEqualTo("APPLIED");
        assertThat(answers.path("results").path(4).path("code").stringValue()).isEqualTo("VISIT_ALREADY_CLOSED");
    }

    @Test
    void aWrongFieldIsNamed() throws Exception {
        var set = new LinkedHashMap<String, Object>(Map.of("number", "satu", "lane", "REGULAR", "state", "ARRIVED"));
        var answers = hall.push(hall.operation("QUEUE_FAMILY", "FAMILY/" + listed.value(), set));
        assertThat(answers.path("results").path(0).path("code").stringValue()).isEqualTo("PAYLOAD_INVALID");
        assertThat(answers.path("results").path(0).path("facts").path("reason").stringValue())
                .contains("number");
    }

    private String registered() throws Exception {
        var leases = hall.pack().path("leases");
        var head = UUID.randomUUID().toString();
        hall.push(hall.operation(
                "REGISTER_FAMILY",
                "FAMILY/" + listed.value(),
                Entries.registration(head, Entries.number(leases.path("members"), 0), facility)));
        return head;
    }

    private Map<String, Object> closing() {
        return Map.of("served", List.of(listed.value()), "leftOver", List.of(), "note", "");
    }

    private long seen(String subject) {
        return jdbc.sql("select count(*) from access_log where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private static FamilyCardNumber card() {
        return new FamilyCardNumber("99"
                + String.format(
                        "%014d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 99_999_999_999_999L)));
    }
}
