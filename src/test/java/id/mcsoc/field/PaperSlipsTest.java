package id.mcsoc.field;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.geo.AreaCode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

/** A sheet of paper is entered once, with its own time, or declared void; nobody else's sheet is accepted. */
class PaperSlipsTest extends Hall {

    private static final Instant ON_PAPER = TestTime.START.minus(Duration.ofHours(30));

    @BeforeEach
    void thePackageIsOnTheTablet() throws Exception {
        tablet.pack();
    }

    @Test
    void aSheetIsEnteredOnceHoweverOftenSomebodyTries() throws Exception {
        var slip = leased("COMPLAINT", 1).get(0);
        assertThat(result(complaint(1, slip))).isEqualTo("APPLIED ");
        assertThat(result(complaint(2, slip))).isEqualTo("REJECTED PAPER_SLIP_USED");
        assertThat(result(complaint(3, null))).isEqualTo("APPLIED ");
    }

    @Test
    void aRefusedServiceLeavesTheSheetFree() throws Exception {
        var slip = leased("COMPLAINT", 1).get(0);
        var wrong = complaint(1, slip);
        wrong.put("set", Map.of("kind", "NONSENSE"));
        assertThat(result(wrong)).startsWith("REJECTED");
        assertThat(result(complaint(2, slip))).isEqualTo("APPLIED ");
    }

    @Test
    void onlySheetsOfThisVisitThatAreNotVoidAreAccepted() throws Exception {
        var slips = leased("COMPLAINT", 2);
        assertThat(result(complaint(1, "00000000"))).isEqualTo("REJECTED PAPER_SLIP_UNKNOWN");
        voided(slips.get(0), "Salah tulis").andExpect(flash().attributeExists("notice"));
        assertThat(result(complaint(2, slips.get(0)))).isEqualTo("REJECTED PAPER_SLIP_VOID");
        assertThat(result(complaint(3, slips.get(1)))).isEqualTo("APPLIED ");
        voided(slips.get(1), "Salah tulis").andExpect(flash().attributeExists("refused"));
        voided("", " ").andExpect(flash().attributeExists("refused"));
    }

    @Test
    void theTimeOnThePaperCountsAndTheTabletsStaysBesideIt() throws Exception {
        var slip = leased("COMPLAINT", 1).get(0);
        var complaint = complaint(1, slip);
        assertThat(result(complaint)).isEqualTo("APPLIED ");
        var queued = tablet.queue("SERVED");
        queued.put("paper", Map.of("slip", slip, "at", ON_PAPER.toString()));
        assertThat(result(queued)).isEqualTo("APPLIED ");
        assertThat(time("select captured_at from complaint_ticket where operation = ?", complaint.get("opId")))
                .isEqualTo(ON_PAPER);
        assertThat(time("select captured_at from sync_operation where op_id = ?", complaint.get("opId")))
                .isEqualTo(TestTime.START);
        assertThat(time("select paper_at from field_paper_slip where operation = ?", complaint.get("opId")))
                .isEqualTo(ON_PAPER);
        assertThat(time(
                        "select served_at from field_queue where visit = ?",
                        visit.id().toString()))
                .isEqualTo(ON_PAPER);
    }

    @Test
    void aTimeThatIsStillToComeIsRefused() throws Exception {
        var slip = leased("COMPLAINT", 1).get(0);
        var early = complaint(1, slip);
        early.put(
                "paper",
                Map.of("slip", slip, "at", TestTime.START.plusSeconds(60).toString()));
        assertThat(result(early)).isEqualTo("REJECTED OPERATION_MALFORMED");
        var odd = complaint(2, slip);
        odd.put("paper", Map.of("slip", "1; drop table", "at", ON_PAPER.toString()));
        assertThat(result(odd)).isEqualTo("REJECTED OPERATION_MALFORMED");
    }

    @Test
    void thePaperIsForThePlaceItselfAndShowsNoWholeNumber() throws Exception {
        leased("CHANGE", 2);
        for (var who : List.of(people.head(), people.staff(TestActors.SIMPANG_IV_SIPIN), people.officer("T1"))) {
            page(who).andExpect(status().isOk()).andExpect(content().string(containsString("field-sheet--half")));
        }
        page(people.head())
                .andExpect(content()
                        .string(not(containsString(visit.families().get(0).value()))));
        for (var stranger : List.of(
                people.foreign(Role.BRANCH_HEAD), people.staff(new AreaCode("15.71.11.1006")), people.officer("T6"))) {
            page(stranger).andExpect(status().isNotFound());
        }
    }

    @Test
    void aLossIsOnlyClosedWhenNoSheetOfItsVisitIsLeft() throws Exception {
        var slip = leased("COMPLAINT", 2).get(0);
        assertThat(result(complaint(1, slip))).isEqualTo("APPLIED ");
        var loss = UUID.randomUUID();
        jdbc.sql("insert into sync_loss (id, device, incarnation, branch, head, applied, visit, opened_at)"
                        + " select ?, device, incarnation, 'JAMBI', 3, 1, ?, ? from sync_incarnation where device = ?")
                .params(loss, visit.id().value(), Timestamp.from(TestTime.START))
                .param(device.device().value())
                .update();
        close(loss).andExpect(flash().attributeExists("refused"));
        web.perform(get("/sync/losses/" + loss).with(as(people.head())))
                .andExpect(content().string(containsString("/field/sheets/" + visit.id())));
        voided("", "Tidak terpakai");
        close(loss).andExpect(flash().attributeExists("notice"));
    }

    private ResultActions close(UUID loss) throws Exception {
        return web.perform(post("/sync/losses/" + loss + "/closing")
                .param("note", "Semua sudah ditanya ulang")
                .with(as(people.head()))
                .with(csrf()));
    }

    private ResultActions page(Actor who) throws Exception {
        return web.perform(get("/field/sheets/" + visit.id()).with(as(who)));
    }

    private List<String> leased(String kind, int count) throws Exception {
        web.perform(post("/field/sheets/" + visit.id() + "/slips")
                        .param(kind, Integer.toString(count))
                        .with(as(people.head()))
                        .with(csrf()))
                .andExpect(flash().attributeExists("notice"));
        return jdbc.sql("select slip from field_paper_slip where visit = ? order by slip")
                .param(visit.id().value())
                .query(String.class)
                .list();
    }

    private ResultActions voided(String slip, String reason) throws Exception {
        return web.perform(post("/field/sheets/" + visit.id() + "/voiding")
                .param("slip", slip)
                .param("reason", reason)
                .with(as(people.head()))
                .with(csrf()));
    }

    private Map<String, Object> complaint(int ticket, String slip) throws Exception {
        var lease = tablet.pack().path("leases").path("tickets");
        var operation =
                tablet.operation("OPEN_COMPLAINT", "COMPLAINT/" + Entries.number(lease, ticket), Entries.complaint());
        if (slip != null) {
            operation.put("paper", Map.of("slip", slip, "at", ON_PAPER.toString()));
        }
        return operation;
    }

    private String result(Map<String, Object> operation) throws Exception {
        JsonNode result = tablet.push(operation).path("results").path(0);
        return result.path("r").asString("") + " " + result.path("code").asString("");
    }

    private Instant time(String select, Object id) {
        return jdbc.sql(select)
                .param(UUID.fromString(id.toString()))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
