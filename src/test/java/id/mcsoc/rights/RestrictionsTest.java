package id.mcsoc.rights;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** Who wants their data kept and not used. */
class RestrictionsTest extends AtTheDeskOfRights {

    @Test
    void aRestrictedFamilyIsReadByNobodyButTheRightsDesk() throws Exception {
        see("/members/" + member, planner).andExpect(status().isOk());
        search().andExpect(content().string(containsString("Kepala Uji")));
        waits();
        lists(containsString("Kepala Uji"));
        var id = asked("RESTRICTION");
        answer(id, true, head);
        for (var actor : List.of(planner, head)) {
            see("/members/" + member, actor)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("READ_RESTRICTED")));
            see("/cards/members/" + member + "/print", actor).andExpect(status().isUnprocessableContent());
        }
        search().andExpect(content().string(not(containsString("Kepala Uji"))));
        lists(not(containsString("Kepala Uji")));
        see("/rights/members/" + member, planner).andExpect(status().isOk());
        web.perform(post("/rights/" + id + "/lifting").with(as(head)).with(csrf()));
        see("/members/" + member, planner).andExpect(status().isOk());
        see("/rights/" + id, head).andExpect(content().string(not(containsString("Cabut pembatasan"))));
    }

    @Test
    void aFamilyStaysClosedWhileAnotherOfItWantsThat() throws Exception {
        var first = asked("RESTRICTION");
        answer(first, true, head);
        var others = member;
        member = child;
        var second = asked("RESTRICTION");
        answer(second, true, head);
        web.perform(post("/rights/" + first + "/lifting").with(as(head)).with(csrf()));
        see("/members/" + others, planner).andExpect(status().isUnprocessableContent());
        web.perform(post("/rights/" + second + "/lifting").with(as(head)).with(csrf()));
        see("/members/" + others, planner).andExpect(status().isOk());
    }

    @Test
    void whenTheOneWhoWantedItIsErasedTheFamilyOpens() throws Exception {
        var others = member;
        member = child;
        answer(asked("RESTRICTION"), true, head);
        jdbc.sql("update member_person set status = 'INACTIVE', status_reason = 'died' where id = ?")
                .param(child)
                .update();
        var id = asked("ERASURE");
        answer(id, true, head);
        assertThat(state(id)).isEqualTo("DONE");
        see("/members/" + others, planner)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Anak Uji"))));
        answer(id, true, head).andExpect(content().string(containsString("RIGHTS_REQUEST_CLOSED")));
        see("/rights/" + id, head).andExpect(status().isOk());
    }

    /** A change that waits for the centre, a conflict, somebody alike, a card. */
    private void waits() {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("insert into member_verification (id, operation, change_group, family_card, member_id, reason, letter,"
                        + " effective_from, changed_by, changed_name, captured_at)"
                        + " values (?, ?, 'CONTACT', ?, ?, '', false, ?, ?, 'Uji', ?)")
                .params(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        family.familyCard().value(),
                        member)
                .params(Date.valueOf("2026-11-20"), UUID.randomUUID(), now)
                .update();
        jdbc.sql(
                        "insert into member_conflict (id, operation, change_group, family_card, member_id, branch, base_values,"
                                + " mine_values, theirs_values, reason, changed_by, changed_name, channel, captured_at,"
                                + " recorded_at) values (?, ?, 'CONTACT', ?, ?, 'JAMBI', '{}', '{}', '{}', '', ?, 'Uji', 'TABLET',"
                                + " ?, ?)")
                .params(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        family.familyCard().value(),
                        member)
                .params(UUID.randomUUID(), now, now)
                .update();
        jdbc.sql("insert into member_twin (id, member_id, other_id, branch, found_at) values (?, ?, ?, 'JAMBI', ?)")
                .params(UUID.randomUUID(), member, child, now)
                .update();
        jdbc.sql("insert into card_print (operation, member_id, member_name, branch, number_printed, provisional,"
                        + " layout, copy_no, printed_by, printed_name, channel, captured_at, recorded_at)"
                        + " values (?, ?, 'Kepala Uji', 'JAMBI', '1', true, 'A4_SHEET', 1, ?, 'Uji', 'TABLET', ?, ?)")
                .params(UUID.randomUUID(), member, UUID.randomUUID(), now, now)
                .update();
    }

    private void lists(Matcher<String> shown) throws Exception {
        for (var page : List.of("/members/verifications", "/members/conflicts", "/members/twins", "/cards")) {
            see(page, planner).andExpect(status().isOk()).andExpect(content().string(shown));
        }
    }

    private ResultActions search() throws Exception {
        return web.perform(post("/members/search")
                .param("text", family.head().nik().orElseThrow().value())
                .with(as(planner))
                .with(csrf())
                .accept(MediaType.TEXT_HTML));
    }
}
