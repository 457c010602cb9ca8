package id.mcsoc.field;

import static id.mcsoc.TestActors.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Restrictions;
import id.mcsoc.members.Families;
import id.mcsoc.members.Members;
import id.mcsoc.sync.backup.JournalCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A family that a tablet registered in a hall, and the head who answers what one of it asks. */
abstract class AskedInTheHall extends Hall {

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Each test's family is another's: the database is one. */
    final int turn = NEXT.getAndIncrement();

    final String name = "Marhaban " + (char) ('A' + turn) + "mad Siregar";
    final String phone = "+6281277001" + (10 + turn);

    @Autowired
    Members members;

    @Autowired
    JournalCheck journal;

    @Autowired
    Restrictions restrictions;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestTime.MovableClock clock;

    final String member = UUID.randomUUID().toString();
    Actor head;
    String nik;

    AskedInTheHall() {
        super(2);
    }

    @BeforeEach
    void aFamilyRegisteredInTheHall() throws Exception {
        head = people.head();
        var leases = tablet.pack().path("leases");
        var queued = tablet.operation(
                "QUEUE_FAMILY",
                "FAMILY/" + visit.families().get(0).value(),
                Map.of("number", 1, "lane", "PRIORITY", "state", "ARRIVED", "headName", name));
        tablet.push(queued, registration(Entries.number(leases.path("members"), 0)));
        nik = members.family(visit.families().get(0))
                .orElseThrow()
                .head()
                .nik()
                .orElseThrow()
                .value();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    Map<String, Object> registration(String provisional) {
        var set = new HashMap<>(Entries.registration(member, provisional, Families.CLINIC));
        var person = new HashMap<String, Object>();
        ((Map<?, ?>) ((List<?>) set.get("applicants")).get(0))
                .forEach((field, value) -> person.put(String.valueOf(field), value));
        person.put("name", name);
        set.put("applicants", List.of(person));
        set.put("phone", phone);
        return tablet.operation(
                "REGISTER_FAMILY", "FAMILY/" + visit.families().get(0).value(), set);
    }

    String printed() throws Exception {
        return web.perform(get("/field/sheets/" + visit.id()).with(as(head)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** And the centre has answered what it was told: nobody goes while that waits. */
    void dies() {
        jdbc.sql("update member_verification set verdict = 'ACCEPTED', verdict_name = 'Uji', verdict_reason = '',"
                        + " verdict_at = current_timestamp where member_id = ?")
                .param(UUID.fromString(member))
                .update();
        jdbc.sql("update member_person set status = 'INACTIVE', status_reason = 'died' where id = ?")
                .param(UUID.fromString(member))
                .update();
    }

    String tabletsLine(int seq) {
        return device.device() + "/i1/" + seq;
    }

    void answered() {
        jdbc.sql(
                        "insert into complaint_event (ticket, seq, operation, kind, at, by_user, by_name, from_unit, to_unit,"
                                + " said) values ('ADU-1571-2026-777777', 1, ?, 'CLOSED', current_timestamp, ?, 'Uji', '', '', '')")
                .params(UUID.randomUUID(), UUID.randomUUID())
                .update();
    }

    void complained() {
        jdbc.sql("insert into complaint_ticket (ticket, operation, branch, area, kind, category, target, said,"
                        + " wanted_outcome, channel, name, phone, is_group, persons, secret, captured_at, recorded_at)"
                        + " select 'ADU-1571-2026-777777', ?, 'JAMBI', '15.71.01.1001', 'COMPLAINT', min(code), 'BRANCH',"
                        + " ?, '', (select min(code) from complaint_channel), ?, ?, false, 1, false, current_timestamp,"
                        + " current_timestamp from complaint_category")
                .params(UUID.randomUUID(), "Saya " + name, name, phone)
                .update();
    }

    String packed() throws Exception {
        return tablet.pack().path("families").toString();
    }

    JsonNode last() throws Exception {
        var changes = tablet.pull(0).path("changes");
        return changes.path(changes.size() - 1);
    }

    UUID granted(String kind) throws Exception {
        web.perform(post("/rights/members/" + member)
                .param("kind", kind)
                .param("askedBy", name)
                .param("checked", "KTP")
                .param("said", "Minta, telepon " + phone)
                .with(as(head))
                .with(csrf()));
        var id = jdbc.sql("select id from rights_request where member = ? order by id desc fetch first 1 rows only")
                .param(UUID.fromString(member))
                .query(UUID.class)
                .single();
        web.perform(post("/rights/" + id + "/answer")
                .param("granted", "true")
                .param("answer", "Untuk " + name)
                .with(as(head))
                .with(csrf()));
        return id;
    }
}
