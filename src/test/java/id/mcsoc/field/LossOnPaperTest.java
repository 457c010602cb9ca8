package id.mcsoc.field;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.members.Families;
import id.mcsoc.members.FamilyCardNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

/** What a tablet lost is made good from paper, family by family; with the last one the report closes by itself. */
class LossOnPaperTest extends Hall {

    private static final Instant LAST = TestTime.START.minusSeconds(7200);
    private static final Instant ON_PAPER = LAST.plusSeconds(600);

    final FamilyCardNumber siti = visit.families().get(0);
    final FamilyCardNumber budi = visit.families().get(1);
    final UUID loss = UUID.randomUUID();
    JsonNode leases;
    int tickets;

    LossOnPaperTest() {
        super(2);
    }

    @BeforeEach
    void aTabletThatLostRecordsOfAVisitToTwoFamilies() throws Exception {
        leases = tablet.pack().path("leases");
        assertThat(result(tablet.queue("ARRIVED"))).isEqualTo("APPLIED ");
        jdbc.sql(
                        "insert into sync_loss (id, device, incarnation, branch, head, applied, last_at, visit, opened_at)"
                                + " select ?, device, incarnation, 'JAMBI', 999, 1, ?, ?, ? from sync_incarnation where device = ?")
                .params(loss, Timestamp.from(LAST), visit.id().value(), Timestamp.from(TestTime.START))
                .param(device.device().value())
                .update();
    }

    @AfterEach
    void nobodyElseCountsIt() {
        jdbc.sql("delete from sync_loss_family where loss = ?").param(loss).update();
        jdbc.sql("delete from sync_loss where id = ?").param(loss).update();
    }

    @Test
    void theLastSheetClosesItAndBeforeThatThePageSaysWhoIsMissing() throws Exception {
        var slips = leased(2);
        assertThat(page()).contains("0 dari 2 keluarga", "Masih 2 lembar", siti.value(), budi.value());
        entered(complaint(siti, slips.get(0), ON_PAPER));
        assertThat(how()).isEqualTo("PERSON open");
        assertThat(page()).contains("1 dari 2 keluarga", "Masih 1 lembar", "dicatat lagi dari kertas");
        entered(registration(budi, slips.get(1)));
        assertThat(how()).isEqualTo("PAPER");
        assertThat(page()).contains("Selesai dengan sendirinya");
    }

    @Test
    void aSheetIsOfAFamilyThroughItsMemberToo() throws Exception {
        var slips = leased(3);
        var head = UUID.randomUUID().toString();
        entered(registration(budi, slips.get(0), head));
        entered(complaint(siti, slips.get(1), ON_PAPER));
        jdbc.sql("update field_paper_slip set family_card = null where slip = ?")
                .param(slips.get(0))
                .update();
        assertThat(how()).isEqualTo("PERSON open");
        entered(onPaper(tablet.change(head, "081200001111", "+628123400001"), slips.get(2), ON_PAPER));
        assertThat(how()).isEqualTo("PAPER");
    }

    @Test
    void aSheetOfAnotherVisitAnotherFamilyOrAnEarlierHourClosesNothing() throws Exception {
        var other = HallVisit.of(siti);
        other.play(plans, requests, areas, "T1");
        var foreign = leased(other, 1).get(0);
        visit.play(plans, requests, areas, "T1");
        var slips = leased(3);
        entered(complaint(budi, slips.get(0), ON_PAPER));
        assertThat(result(complaint(siti, foreign, ON_PAPER))).isEqualTo("REJECTED PAPER_SLIP_UNKNOWN");
        entered(complaint(HallVisit.card(), slips.get(1), ON_PAPER));
        entered(complaint(siti, slips.get(2), LAST.minusSeconds(3600)));
        assertThat(how()).isEqualTo("PERSON open");
        assertThat(page()).contains("1 dari 2 keluarga");
        entered(complaint(siti, leased(1).get(3), ON_PAPER));
        assertThat(how()).isEqualTo("PAPER");
    }

    @Test
    void aFamilyThatWasAskedNeedsNoSheetButASheetStillOutKeepsItOpen() throws Exception {
        var slip = leased(1).get(0);
        asked(people.head(), "", siti).andExpect(flash().attributeExists("refused"));
        asked(people.head(), "Tidak ada layanan").andExpect(flash().attributeExists("refused"));
        asked(people.head(), "Tidak ada layanan", siti, budi).andExpect(flash().attributeExists("notice"));
        assertThat(page()).contains("2 dari 2 keluarga", "Masih 1 lembar", "Tidak ada layanan");
        assertThat(how()).isEqualTo("PERSON open");
        web.perform(post("/field/sheets/" + visit.id() + "/voiding")
                .param("slip", slip)
                .param("reason", "Tidak terpakai")
                .with(as(people.head()))
                .with(csrf()));
        assertThat(how()).isEqualTo("PAPER");
        asked(people.head(), "Lagi", siti).andExpect(flash().attributeExists("refused"));
    }

    @Test
    void nobodyElseAnswersForABranchNorForAFamilyThatIsNotOnTheList() throws Exception {
        asked(people.foreign(Role.BRANCH_HEAD), "x", siti).andExpect(status().isNotFound());
        asked(people.head(), "x", HallVisit.card()).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from sync_loss_family where loss = ?")
                        .param(loss)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ResultActions asked(Actor who, String note, FamilyCardNumber... families) throws Exception {
        var form = post("/sync/losses/" + loss + "/families").param("note", note);
        for (var family : families) {
            form.param("card", family.value());
        }
        return web.perform(form.accept(MediaType.TEXT_HTML).with(as(who)).with(csrf()));
    }

    private List<String> leased(int count) throws Exception {
        return leased(visit, count);
    }

    private List<String> leased(HallVisit at, int count) throws Exception {
        web.perform(post("/field/sheets/" + at.id() + "/slips")
                        .param("COMPLAINT", Integer.toString(count))
                        .with(as(people.head()))
                        .with(csrf()))
                .andExpect(flash().attributeExists("notice"));
        return jdbc.sql("select slip from field_paper_slip where visit = ? order by slip")
                .param(at.id().value())
                .query(String.class)
                .list();
    }

    private Map<String, Object> complaint(FamilyCardNumber family, String slip, Instant at) {
        var set = new LinkedHashMap<String, Object>(Entries.complaint());
        set.put("familyCard", family.value());
        var ticket = Entries.number(leases.path("tickets"), tickets++);
        return onPaper(tablet.operation("OPEN_COMPLAINT", "COMPLAINT/" + ticket, set), slip, at);
    }

    private Map<String, Object> registration(FamilyCardNumber family, String slip, String... head) {
        var id = head.length == 0 ? UUID.randomUUID().toString() : head[0];
        var set = Entries.registration(id, Entries.number(leases.path("members"), 0), Families.CLINIC);
        return onPaper(tablet.operation("REGISTER_FAMILY", "FAMILY/" + family.value(), set), slip, ON_PAPER);
    }

    private static Map<String, Object> onPaper(Map<String, Object> operation, String slip, Instant at) {
        operation.put("paper", Map.of("slip", slip, "at", at.toString()));
        return operation;
    }

    private void entered(Map<String, Object> operation) throws Exception {
        assertThat(result(operation)).isEqualTo("APPLIED ");
    }

    private String result(Map<String, Object> operation) throws Exception {
        var result = tablet.push(operation).path("results").path(0);
        return result.path("r").asString("") + " " + result.path("code").asString("");
    }

    /** How it was closed; a loss that is open says so. */
    private String how() {
        return jdbc.sql("select closed_how || case when closed_at is null then ' open' else '' end from sync_loss"
                        + " where id = ?")
                .param(loss)
                .query(String.class)
                .single();
    }

    private String page() throws Exception {
        return web.perform(get("/sync/losses/" + loss).with(as(people.head())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
