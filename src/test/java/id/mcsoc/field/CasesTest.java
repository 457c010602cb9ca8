package id.mcsoc.field;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.EventsHeard;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.members.Members;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A chain whose first link waits: all of it waits, in one case, and goes on or falls with the decision. */
class CasesTest extends Hall {

    private static final String STRANGE = "SEM-1571-999001";

    @Autowired
    Members members;

    final String card = visit.families().get(0).value();
    final String head = UUID.randomUUID().toString();
    CaseOffice office;
    Chain chain;
    Actor planner;

    @BeforeEach
    void aChainOfServices() throws Exception {
        planner = people.planner();
        office = new CaseOffice(web, jdbc, device.device());
        chain = new Chain(
                tablet,
                tablet.pack().path("leases"),
                card,
                head,
                UUID.randomUUID().toString());
    }

    @Test
    void whatNeedsAQueuedRegistrationWaitsForItAndAComplaintStandsForItself() throws Exception {
        assertThat(results(sent(STRANGE)))
                .containsExactly("CONFLICT_QUEUED", "BLOCKED", "BLOCKED", "BLOCKED", "BLOCKED", "APPLIED");
        assertThat(members.family(visit.families().get(0))).isEmpty();
        assertThat(office.roots()).containsExactly(1L, 1L, 1L, 1L);
    }

    @Test
    void whenTheOfficeTakesItAllIsAppliedInOrderUnderANewNumber() throws Exception {
        sent(STRANGE);
        office.decide(planner, 1, "ACCEPT").andExpect(status().is3xxRedirection());
        assertThat(office.stored()).containsExactly("APPLIED", "APPLIED", "APPLIED", "APPLIED", "APPLIED", "APPLIED");
        var family = members.family(visit.families().get(0)).orElseThrow();
        assertThat(family.members()).hasSize(2);
        assertThat(family.phone()).isEqualTo("+628123400001");
        var number = family.head().provisionalNumber().orElseThrow();
        assertThat(number).isNotEqualTo(STRANGE);
        assertThat(office.heard(tablet, 1).path("r").stringValue()).isEqualTo("APPLIED");
        assertThat(office.heard(tablet, 1).path("facts").path("sem." + head).stringValue())
                .isEqualTo(number);
        assertThat(office.heard(tablet, 1).path("facts").path(head).stringValue())
                .isEqualTo(family.head().number().orElseThrow().value());
        for (var seq = 2; seq <= 5; seq++) {
            assertThat(office.heard(tablet, seq).path("r").stringValue()).isEqualTo("APPLIED");
        }
        assertThat(office.count("select count(*) from card_print where member_id = '" + head + "'"))
                .isEqualTo(2);
    }

    @Test
    void whenTheOfficeRefusesItAllFallsWithItAndCanBeTakenBack() throws Exception {
        sent(STRANGE);
        office.decide(planner, 1, "REJECT").andExpect(status().is3xxRedirection());
        assertThat(office.stored())
                .containsExactly("REJECTED", "REJECTED", "REJECTED", "REJECTED", "REJECTED", "APPLIED");
        assertThat(office.heard(tablet, 4).path("code").stringValue()).isEqualTo("OPERATION_REJECTED_WITH");
        var late = tablet.operation("REPRINT_CARD", "MEMBER/" + head, chain.reprint());
        assertThat(results(tablet.push(late))).containsExactly("REJECTED");
        office.decide(planner, 1, "REOPEN").andExpect(status().is3xxRedirection());
        assertThat(office.stored().subList(0, 5))
                .containsExactly("CONFLICT_QUEUED", "BLOCKED", "BLOCKED", "BLOCKED", "BLOCKED");
        office.decide(planner, 1, "ACCEPT").andExpect(status().is3xxRedirection());
        assertThat(office.stored().subList(0, 5)).containsOnly("APPLIED");
        assertThat(office.steps()).containsExactly("REJECTED", "REOPENED", "ACCEPTED");
    }

    @Test
    void whatFailsWhenItsTurnComesIsACaseOfItsOwn() throws Exception {
        var five = new ArrayList<>(chain.operations(STRANGE));
        five.get(2).put("set", Map.of("group", "CONTACT", "fields", Map.of("phone", "bukan nomor", "email", "")));
        push(five);
        office.decide(planner, 1, "ACCEPT");
        assertThat(office.stored()).containsExactly("APPLIED", "APPLIED", "REJECTED", "APPLIED", "APPLIED", "APPLIED");
        assertThat(office.heard(tablet, 3).path("code").stringValue()).isEqualTo("PHONE_INVALID");
        assertThat(office.count("select count(*) from sync_operation where device = '" + device.device()
                        + "' and result = 'REJECTED' and case_seq is null and handled_at is null"))
                .isEqualTo(1);
    }

    @Test
    void aRefusedRegistrationIsTakenOnceItsCauseIsMended() throws Exception {
        var other = HallVisit.card();
        var taken = new LinkedHashMap<String, Object>(
                chain.registration(UUID.randomUUID().toString(), chain.lease(0)));
        tablet.push(tablet.operation("REGISTER_FAMILY", "FAMILY/" + other.value(), taken));
        var five = chain.operations(chain.lease(1));
        @SuppressWarnings("unchecked")
        var nik = ((List<Map<String, Object>>) taken.get("applicants")).get(0).get("nik");
        five.get(0).put("set", chain.registration(head, chain.lease(1), nik.toString()));
        assertThat(results(push(five)).get(0)).isEqualTo("REJECTED");
        office.decide(planner, 2, "ACCEPT").andExpect(status().isOk());
        assertThat(office.stored().subList(1, 6))
                .containsExactly("REJECTED", "BLOCKED", "BLOCKED", "BLOCKED", "BLOCKED");
        jdbc.sql("update member_person set nik = ? where family_card = ?")
                .params("9915710101809998", other.value())
                .update();
        office.decide(planner, 2, "ACCEPT").andExpect(status().is3xxRedirection());
        assertThat(office.stored().subList(1, 6)).containsOnly("APPLIED");
    }

    @Test
    void twoHeadsAtOnceDecideOnceAndAnotherBranchNotAtAll() throws Exception {
        sent(STRANGE);
        office.decide(people.foreign(Role.BRANCH_HEAD), 1, "ACCEPT").andExpect(status().isNotFound());
        var pool = Executors.newFixedThreadPool(4);
        try {
            var heads = new ArrayList<Callable<Integer>>();
            for (var verdict : List.of("ACCEPT", "REJECT", "ACCEPT", "REJECT")) {
                heads.add(() -> office.decide(planner, 1, verdict)
                        .andReturn()
                        .getResponse()
                        .getStatus());
            }
            var answers = new ArrayList<Integer>();
            for (var done : pool.invokeAll(heads)) {
                answers.add(done.get());
            }
            assertThat(answers).containsOnlyOnce(302).contains(200);
        } finally {
            pool.shutdown();
        }
        assertThat(office.steps()).hasSize(1);
        assertThat(office.stored().subList(0, 5).stream().distinct()).hasSize(1);
    }

    /** The negative control: without the case's own table, what comes after a queued one is tried and refused at once. */
    @Test
    void withoutTheMemoryOfWhatIsMissingTheChainWouldBeLost() throws Exception {
        tablet.push(tablet.operation("REGISTER_FAMILY", "FAMILY/" + card, chain.registration(head, STRANGE)));
        jdbc.sql("delete from sync_missing where device = ?")
                .param(device.device().value())
                .update();
        var print = tablet.operation("PRINT_CARD", "MEMBER/" + head, Entries.print());
        assertThat(results(tablet.push(print))).containsExactly("REJECTED");
    }

    @Test
    void whoDecidesSeesFirstWhatTravelsAlongAndAfterwardsWhatBecameOfIt() throws Exception {
        queuedTwice("+628120000002", "+628120000003");
        assertThat(office.conflictPage(planner, card))
                .contains("1 catatan lain ikut", "Perubahan data, Budi", "Menunggu", "ikut ditolak bersama");
        conflict("THEIRS");
        assertThat(office.conflictPage(planner, card))
                .contains("Perubahan data, Budi", "Ditolak")
                .doesNotContain("ikut ditolak bersama");
    }

    /** The control: a change nothing stands on says nothing of companions. */
    @Test
    void aConflictThatStandsAloneSpeaksOfNothingElse() throws Exception {
        tablet.push(tablet.operation("REGISTER_FAMILY", "FAMILY/" + card, chain.registration(head, chain.lease(0))));
        tablet.push(tablet.change(head, "+6281200001111", "+628120000009"));
        tablet.push(tablet.change(head, "+6281200001111", "+628120000002"));
        assertThat(office.conflictPage(planner, card)).doesNotContain("h-with", "Catatan yang ikut");
    }

    @Test
    void aChangeOnAQueuedChangeGoesOnWithIt() throws Exception {
        queuedTwice("+628120000002", "+628120000003");
        conflict("MINE");
        assertThat(phone()).isEqualTo("+628120000003");
        assertThat(office.heard(tablet, 3).path("r").stringValue()).isEqualTo("MERGED");
        assertThat(office.heard(tablet, 4).path("r").stringValue()).isEqualTo("APPLIED");
    }

    @Test
    void aChangeOnAChangeTheOfficeDidNotTakeFallsAndComesBackWithTheCase() throws Exception {
        queuedTwice("+628120000002", "+628120000003");
        conflict("THEIRS");
        assertThat(phone()).isEqualTo("+628120000009");
        office.decide(planner, 3, "REOPEN").andExpect(status().isOk());
        assertThat(office.heard(tablet, 3).path("code").stringValue()).isEqualTo("DECIDED_THEIRS");
        assertThat(office.heard(tablet, 4).path("code").stringValue()).isEqualTo("OPERATION_REJECTED_WITH");
        web.perform(post("/members/conflicts/" + office.conflict(card) + "/reversal")
                .param("operation", UUID.randomUUID().toString())
                .param("reason", "Salah pilih")
                .with(as(planner))
                .with(csrf()));
        assertThat(office.stored().subList(2, 4)).containsExactly("CONFLICT_QUEUED", "BLOCKED");
    }

    @Test
    void aChangeOnAChangeTheOfficeRewroteIsACaseOfItsOwn() throws Exception {
        queuedTwice("+628120000002", "+628120000003");
        conflict("EDITED");
        assertThat(phone()).isEqualTo("+628120000007");
        assertThat(office.stored().subList(2, 4)).containsExactly("MERGED", "CONFLICT_QUEUED");
    }

    /** A registered family; the office changes its phone; the tablet, not knowing, changes it twice. */
    private void queuedTwice(String first, String second) throws Exception {
        var register = tablet.operation("REGISTER_FAMILY", "FAMILY/" + card, chain.registration(head, chain.lease(0)));
        var other = tablet.change(head, "+6281200001111", "+628120000009");
        tablet.push(register, other);
        var changed = tablet.change(head, "+6281200001111", first);
        var again = tablet.change(head, first, second);
        assertThat(results(tablet.push(changed, again))).containsExactly("CONFLICT_QUEUED", "BLOCKED");
    }

    private void conflict(String decision) throws Exception {
        office.conflict(planner, card, phone(), decision).andExpect(status().is3xxRedirection());
        EventsHeard.await(jdbc);
    }

    private JsonNode sent(String provisional) throws Exception {
        return push(chain.operations(provisional));
    }

    @SuppressWarnings("unchecked")
    private JsonNode push(List<Map<String, Object>> operations) throws Exception {
        return tablet.push(operations.toArray(Map[]::new));
    }

    private static List<String> results(JsonNode ack) {
        return ack.path("results")
                .valueStream()
                .map(one -> one.path("r").stringValue())
                .toList();
    }

    private String phone() {
        return members.family(visit.families().get(0)).orElseThrow().phone();
    }
}
