package id.mcsoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.sync.DeviceId;
import id.mcsoc.sync.Devices;
import id.mcsoc.sync.OperationHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a tablet's bodies name, somebody else's or nobody's, is answered alike, in words and work: the visit of every
 * kind of operation there is, the person, the family, the slip and the photo it names, and the tablet itself.
 */
@Tag("database")
@FilledServer
class EveryOperationIsScopedTest {

    private static final String VISIT = "00000000-0000-7000-8000-000000000013";
    private static final String CARD = "9971010000000251";
    private static final String NOBODYS_CARD = "9971019999999999";
    private static final String PHOTO = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final UUID GRANT = UUID.fromString("00000000-0000-7000-8000-0000000009ca");
    private static final String SLIP = "99999930";

    /** What any kind may ask for, so that nothing but the scope refuses it. */
    private static final Map<String, Object> SET = Map.ofEntries(
            Map.entry("group", "CONTACT"),
            Map.entry("fields", Map.of("phone", "081200002222", "email", "")),
            Map.entry("provisional", true),
            Map.entry("layout", "CR80"),
            Map.entry("copyNo", 1),
            Map.entry("template", "card@1"),
            Map.entry("reason", "DAMAGED"),
            Map.entry("noticeVersion", "2026-1"),
            Map.entry("purpose", "Pelayanan"),
            Map.entry("language", "id"),
            Map.entry("readBy", "Petugas"),
            Map.entry("method", "WITNESSED_MARK"),
            Map.entry("evidence", "Pak RT"),
            Map.entry("topic", "QUESTIONS"));

    @Autowired
    List<OperationHandler> handlers;

    @Autowired
    MockMvc web;

    @Autowired
    Devices devices;

    @Autowired
    Users users;

    @Autowired
    DataSource database;

    private JdbcClient jdbc;
    private Actor officer;

    @BeforeEach
    void filled() {
        SomebodysIds.of(database);
        jdbc = JdbcClient.create(database);
        officer = TestActors.in(users).officer("T6");
        jdbc.sql("delete from field_package where grant_id = ?").param(GRANT).update();
    }

    @Test
    void anotherTeamsVisit() throws Exception {
        var found = new TreeSet<String>();
        for (var handler : handlers) {
            var foreign = pushed(operation(handler.type(), VISIT, "VISIT/" + VISIT));
            var missing = pushed(operation(handler.type(), SomebodysIds.NOBODYS, "VISIT/" + SomebodysIds.NOBODYS));
            foreign.differences(missing).forEach(one -> found.add(handler.type() + ": " + one));
            assertThat(foreign.words()).as(handler.type()).contains("REJECTED");
        }
        assertThat(found).isEmpty();
        assertThat(handlers)
                .hasSizeGreaterThan(8)
                .extracting(OperationHandler::type)
                .contains("ANSWER_SURVEY");
    }

    @Test
    void somebodyWhoIsNotOfTheVisit() throws Exception {
        sentToTheVisit();
        var person = jdbc.sql("select id from member_person where family_card = ? order by id")
                .param(CARD)
                .query(UUID.class)
                .list()
                .get(0);
        var found = new TreeSet<String>();
        for (var handler : handlers) {
            compare(handler.type(), "MEMBER/" + person, "MEMBER/" + SomebodysIds.NOBODYS, found);
            if (!Set.of("QUEUE_FAMILY", "GIVE_CONSENT").contains(handler.type())) {
                compare(handler.type(), "FAMILY/" + CARD, "FAMILY/" + NOBODYS_CARD, found);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void anotherVisitsSlipAndAnotherTabletsPhoto() throws Exception {
        sentToTheVisit();
        jdbc.sql("delete from field_paper_slip where slip = ?").param(SLIP).update();
        jdbc.sql("insert into field_paper_slip (slip, visit, kind, printed_at, printed_by) values (?, ?, 'CHANGE',"
                        + " timestamp with time zone '2026-11-20 01:05:00+00:00', 'Uji')")
                .params(SLIP, GRANT)
                .update();
        var found = new TreeSet<String>();
        for (var handler : handlers) {
            named(handler.type(), "paper", paper(SLIP), paper("99999849"), found);
            named(handler.type(), "evidence", List.of("sha256:" + PHOTO), List.of("sha256:" + "f".repeat(64)), found);
        }
        jdbc.sql("delete from field_paper_slip where slip = ?").param(SLIP).update();
        assertThat(found).isEmpty();
    }

    @Test
    void anotherTablet() throws Exception {
        var another = TestDevice.enrol(devices, TestActors.in(users).officer("T1"), "Tablet lain")
                .device()
                .value();
        var far = TestDevice.enrol(devices, TestActors.in(users).foreign(Role.FIELD_OFFICER), "Tablet jauh");
        var keys = TestDevice.newKeys();
        var found = new TreeSet<String>();
        found.addAll(answer(get("/field/api/visits"), new TestDevice(new DeviceId(another), keys).signing())
                .differences(
                        answer(get("/field/api/visits"), new TestDevice(id(SomebodysIds.NOBODYS), keys).signing())));
        found.addAll(batch(far, another.toString()).differences(batch(far, SomebodysIds.NOBODYS)));
        found.addAll(marker(far, another.toString()).differences(marker(far, SomebodysIds.NOBODYS)));
        assertThat(found).isEmpty();
    }

    /** The negative control: of one's own visit the answer is another. */
    @Test
    void onesOwnVisitIsSeenToDiffer() throws Exception {
        var foreign = pushed(operation("LOG_INCIDENT", VISIT, "VISIT/" + VISIT));
        sentToTheVisit();
        var own = pushed(operation("LOG_INCIDENT", VISIT, "VISIT/" + VISIT));
        assertThat(own.differences(foreign)).isNotEmpty();
    }

    private void compare(String type, String foreign, String missing, Set<String> found) throws Exception {
        pushed(operation(type, VISIT, foreign))
                .differences(pushed(operation(type, VISIT, missing)))
                .forEach(one -> found.add(type + " of " + foreign + ": " + one));
    }

    private void named(String type, String field, Object foreign, Object missing, Set<String> found) throws Exception {
        var one = operation(type, VISIT, "VISIT/" + VISIT);
        one.put(field, foreign);
        var other = operation(type, VISIT, "VISIT/" + VISIT);
        other.put(field, missing);
        pushed(one).differences(pushed(other)).forEach(difference -> found.add(type + " " + field + ": " + difference));
    }

    private static Map<String, Object> paper(String slip) {
        return Map.of("slip", slip, "at", TestTime.START.toString());
    }

    /** Once packed for somebody a visit stays theirs. */
    private void sentToTheVisit() {
        jdbc.sql("insert into field_package (id, visit, device, officer, sha256, grant_id, issued_at, valid_until)"
                        + " select ?, visit, device, ?, sha256, ?, issued_at, valid_until from field_package"
                        + " where visit = ? fetch first 1 rows only")
                .params(UUID.randomUUID(), officer.id().value(), GRANT, UUID.fromString(VISIT))
                .update();
    }

    private static Map<String, Object> operation(String type, String visit, String entity) {
        var operation = new HashMap<String, Object>(
                Map.of("v", 1, "seq", 1, "visit", visit, "type", type, "entity", entity, "set", SET, "reason", "Uji"));
        operation.put("opId", UuidCreator.getTimeOrderedEpoch().toString());
        operation.put("dev", Map.of("t", TestTime.START.toString()));
        operation.put("base", Map.of("rev", 1, "fields", Map.of("phone", "", "email", "")));
        operation.put("prev", "");
        return operation;
    }

    /** From a tablet that never sent anything, so that all do the same work. */
    private Answer pushed(Map<String, Object> operation) throws Exception {
        var tablet = TestDevice.enrol(devices, officer, "Tablet 6");
        return push(tablet, tablet.device().toString(), List.of(operation));
    }

    private Answer batch(TestDevice tablet, String device) throws Exception {
        return push(tablet, device, List.of());
    }

    private Answer push(TestDevice tablet, String device, List<?> operations) throws Exception {
        return sent(
                "/sync/v1/push",
                Map.of(
                        "device",
                        device,
                        "incarnation",
                        "i1",
                        "head",
                        operations.size(),
                        "ackedLocal",
                        0,
                        "sentAt",
                        TestTime.START.toString(),
                        "batchId",
                        UUID.randomUUID().toString(),
                        "ops",
                        operations),
                tablet);
    }

    private Answer marker(TestDevice tablet, String device) throws Exception {
        return sent("/sync/v1/losses", Map.of("device", device, "incarnation", "i1", "head", 5, "acked", 0), tablet);
    }

    private Answer sent(String address, Map<String, Object> body, TestDevice tablet) throws Exception {
        var call = post(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsBytes(body));
        return answer(call, tablet.signing());
    }

    private Answer answer(MockHttpServletRequestBuilder call, RequestPostProcessor who) throws Exception {
        Statements.taken();
        var response = web.perform(call.with(who)).andReturn().getResponse();
        return new Answer(response.getStatus(), words(response.getContentAsString()), Statements.taken());
    }

    /** Without the ids themselves and what is counted or drawn anew each time. */
    private static String words(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|99999\\d{2}-?\\d", "…")
                .replaceAll("\\d{16}", "…");
    }

    private static DeviceId id(String value) {
        return new DeviceId(UUID.fromString(value));
    }

    private record Answer(int status, String words, List<String> work) {

        List<String> differences(Answer other) {
            if (status != other.status() || !words.equals(other.words())) {
                return List.of(status + " " + words + " instead of " + other.status() + " " + other.words());
            }
            return work.size() == other.work().size() ? List.of() : List.of(work + " instead of " + other.work());
        }
    }
}
