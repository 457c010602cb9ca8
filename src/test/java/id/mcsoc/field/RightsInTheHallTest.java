package id.mcsoc.field;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Restrictions;
import id.mcsoc.members.Families;
import id.mcsoc.members.Members;
import id.mcsoc.rights.LateArrivalsNow;
import id.mcsoc.rights.WholeDatabase;
import id.mcsoc.sync.backup.JournalCheck;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A person's rights reach what tablets sent and what they carry. */
class RightsInTheHallTest extends Hall {

    private static final String NAME = "Marhaban Siregar";
    private static final String PHONE = "+628127700112";

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

    RightsInTheHallTest() {
        super(2);
    }

    @BeforeEach
    void aFamilyRegisteredInTheHall() throws Exception {
        head = people.head();
        var leases = tablet.pack().path("leases");
        var queued = tablet.operation(
                "QUEUE_FAMILY",
                "FAMILY/" + visit.families().get(0).value(),
                Map.of("number", 1, "lane", "PRIORITY", "state", "ARRIVED", "headName", NAME));
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

    @Test
    void aRestrictedFamilyStaysAtTheOfficeAndLeavesTheTablets() throws Exception {
        assertThat(packed()).contains(visit.families().get(0).value());
        var id = granted("RESTRICTION");
        assertThat(packed())
                .doesNotContain(visit.families().get(0).value())
                .contains(visit.families().get(1).value());
        assertThat(last().path("kind").stringValue()).isEqualTo("TOMBSTONE");
        web.perform(post("/rights/" + id + "/lifting").with(as(head)).with(csrf()));
        assertThat(packed()).contains(visit.families().get(0).value());
        assertThat(last().path("kind").stringValue()).isEqualTo("UPSERT");
    }

    @Test
    void theListThatIsPrintedLeavesARestrictedFamilyOut() throws Exception {
        var masked = visit.families().get(0).masked();
        assertThat(printed()).contains(masked);
        restrictions.restrict("family:" + visit.families().get(0).value(), head);
        assertThat(printed())
                .doesNotContain(masked)
                .contains(visit.families().get(1).masked());
    }

    @Test
    void whoIsErasedStandsNowhereInTheWholeDatabaseAndTheJournalStillFits() throws Exception {
        complained();
        var everything = new WholeDatabase(jdbc);
        assertThat(everything.holding(NAME)).contains("sync_operation.payload", "member_person.name");
        granted("ERASURE");
        assertThat(everything.holding(nik)).isNotEmpty();
        dies();
        granted("ERASURE");
        assertThat(everything.holding(nik)).isNotEmpty();
        answered();
        granted("ERASURE");
        assertThat(everything.holding(NAME)).isEmpty();
        assertThat(everything.holding(nik)).isEmpty();
        assertThat(everything.holding(PHONE)).isEmpty();
        assertThat(everything.holding(PHONE.substring(3))).isEmpty();
        assertThat(journal.read(TestTime.START.plusSeconds(60)).faults()).isEmpty();
        assertThat(last().path("kind").stringValue()).isEqualTo("TOMBSTONE");
    }

    /** It was in the field when they were erased: what it sends is taken as it came, and emptied the next day. */
    @Test
    void whatATabletStillSendsAboutSomebodyErasedIsEmptied() throws Exception {
        dies();
        granted("ERASURE");
        var everything = new WholeDatabase(jdbc);
        var late = tablet.change(member, PHONE, "+628127700113");
        late.put("reason", "Telepon " + NAME);
        tablet.push(late, tablet.queue("SERVED"));
        assertThat(everything.holding(NAME)).containsExactly("sync_operation.payload");
        var now = new LateArrivalsNow(context);
        now.look();
        assertThat(everything.holding(NAME)).isNotEmpty();
        clock.advance(Duration.ofDays(1));
        now.look();
        assertThat(everything.holding(NAME)).isEmpty();
        assertThat(everything.holding("+628127700113")).isEmpty();
        assertThat(journal.read(TestTime.START.plusSeconds(60)).faults()).isEmpty();
        web.perform(get("/sync/operations/" + tabletsLine(4)).with(as(head))).andExpect(status().isOk());
    }

    /** The negative control: the journal may lose a content, never get another. */
    @Test
    void nobodyWritesAnotherContentIntoTheJournal() {
        assertThatThrownBy(() -> jdbc.sql("update sync_operation set payload = '{\"set\":{}}'")
                        .update())
                .rootCause()
                .hasMessageContaining("only grows");
        assertThatThrownBy(() -> jdbc.sql("update sync_operation set payload = '{\"erased\":\"x\"}', hash = 'x'")
                        .update())
                .rootCause()
                .hasMessageContaining("only grows");
    }

    private Map<String, Object> registration(String provisional) {
        var set = new HashMap<>(Entries.registration(member, provisional, Families.CLINIC));
        var person = new HashMap<String, Object>();
        ((Map<?, ?>) ((List<?>) set.get("applicants")).get(0))
                .forEach((field, value) -> person.put(String.valueOf(field), value));
        person.put("name", NAME);
        set.put("applicants", List.of(person));
        set.put("phone", PHONE);
        return tablet.operation(
                "REGISTER_FAMILY", "FAMILY/" + visit.families().get(0).value(), set);
    }

    private String printed() throws Exception {
        return web.perform(get("/field/sheets/" + visit.id()).with(as(head)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** And the centre has answered what it was told: nobody goes while that waits. */
    private void dies() {
        jdbc.sql("update member_verification set verdict = 'ACCEPTED', verdict_name = 'Uji', verdict_reason = '',"
                        + " verdict_at = current_timestamp where member_id = ?")
                .param(UUID.fromString(member))
                .update();
        jdbc.sql("update member_person set status = 'INACTIVE', status_reason = 'died' where id = ?")
                .param(UUID.fromString(member))
                .update();
    }

    private String tabletsLine(int seq) {
        return jdbc.sql("select device from sync_operation where payload like '%erased%' fetch first 1 rows only")
                        .query(UUID.class)
                        .single()
                + "/i1/" + seq;
    }

    private void answered() {
        jdbc.sql(
                        "insert into complaint_event (ticket, seq, operation, kind, at, by_user, by_name, from_unit, to_unit,"
                                + " said) values ('ADU-1571-2026-777777', 1, ?, 'CLOSED', current_timestamp, ?, 'Uji', '', '', '')")
                .params(UUID.randomUUID(), UUID.randomUUID())
                .update();
    }

    private void complained() {
        jdbc.sql("insert into complaint_ticket (ticket, operation, branch, area, kind, category, target, said,"
                        + " wanted_outcome, channel, name, phone, is_group, persons, secret, captured_at, recorded_at)"
                        + " select 'ADU-1571-2026-777777', ?, 'JAMBI', '15.71.01.1001', 'COMPLAINT', min(code), 'BRANCH',"
                        + " ?, '', (select min(code) from complaint_channel), ?, ?, false, 1, false, current_timestamp,"
                        + " current_timestamp from complaint_category")
                .params(UUID.randomUUID(), "Saya " + NAME, NAME, PHONE)
                .update();
    }

    private String packed() throws Exception {
        return tablet.pack().path("families").toString();
    }

    private JsonNode last() throws Exception {
        var changes = tablet.pull(0).path("changes");
        return changes.path(changes.size() - 1);
    }

    private UUID granted(String kind) throws Exception {
        web.perform(post("/rights/members/" + member)
                .param("kind", kind)
                .param("askedBy", NAME)
                .param("checked", "KTP")
                .param("said", "Minta, telepon " + PHONE)
                .with(as(head))
                .with(csrf()));
        var id = jdbc.sql("select id from rights_request where member = ? order by id desc fetch first 1 rows only")
                .param(UUID.fromString(member))
                .query(UUID.class)
                .single();
        web.perform(post("/rights/" + id + "/answer")
                .param("granted", "true")
                .param("answer", "Untuk " + NAME)
                .with(as(head))
                .with(csrf()));
        return id;
    }
}
