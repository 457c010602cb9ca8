package id.mcsoc.rights;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.members.ChangeMemberData;
import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.members.Families;
import id.mcsoc.members.GiveConsent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

class RightsDeskTest extends AtTheDeskOfRights {

    private static final Set<String> OF_THE_COPY = Set.of("format", "madeAt", "looks");
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    @Autowired
    MessageSource messages;

    /** Asked on a Friday: nights and the weekend count. */
    @Test
    void theClockRunsThreeTimesTwentyFourHours() throws Exception {
        var id = asked("COPY");
        see("/rights/" + id, head).andExpect(content().string(containsString("sisa 72 jam")));
        clock.advance(Duration.ofHours(72));
        see("/rights/" + id, head).andExpect(content().string(containsString("sisa 0 jam")));
        clock.advance(Duration.ofMinutes(1));
        see("/rights", head).andExpect(content().string(containsString("terlambat 1 jam")));
        answer(id, true, head);
        see("/rights", head).andExpect(content().string(containsString("dijawab terlambat")));
    }

    @Test
    void aRequestNeedsToKnowWhoAsksAndHowThatWasChecked() throws Exception {
        ask("COPY", "", planner).andExpect(content().string(containsString("RIGHTS_INPUT_MISSING")));
        ask("COPY", "KTP", planner).andExpect(status().is3xxRedirection());
        ask("COPY", "KTP", TestActors.in(users).foreign(Role.BRANCH_HEAD)).andExpect(status().isNotFound());
        ask("COPY", "KTP", TestActors.in(users).complaintOfficer()).andExpect(status().isForbidden());
    }

    @Test
    void onlyTheHeadAnswersAndOnlyOnce() throws Exception {
        var id = asked("COPY");
        answer(id, false, planner).andExpect(status().isForbidden());
        answer(id, false, head);
        answer(id, true, head);
        assertThat(state(id)).isEqualTo("REFUSED");
        see("/rights/" + id + "/copy.json", head).andExpect(status().isNotFound());
    }

    @Test
    void anAnswerThatIsRefusedIsThereToBeMended() throws Exception {
        var path = "/rights/" + asked("COPY");
        for (var granted : new String[] {"true", "false"}) {
            var answer = "Kata " + granted + "-".repeat(RightsDesk.LONGEST_ANSWER);
            web.perform(post(path + "/answer")
                            .param("granted", granted)
                            .param("answer", answer)
                            .with(as(head))
                            .with(csrf()))
                    .andExpect(content().string(allOf(containsString("RIGHTS_INPUT_MISSING"), containsString(answer))));
        }
    }

    /** A form's text comes with two letters for it; the control is the letter too many. */
    @Test
    void anEndOfLineIsOneLetterAsInTheBrowsersBox() throws Exception {
        var path = "/rights/" + asked("COPY") + "/answer";
        var full = "a\r\n".repeat(RightsDesk.LONGEST_ANSWER / 2);
        var answer = post(path).param("granted", "true").with(as(head)).with(csrf());
        web.perform(answer.param("answer", full + "a"))
                .andExpect(content().string(containsString("RIGHTS_INPUT_MISSING")));
        web.perform(post(path)
                        .param("granted", "true")
                        .param("answer", full)
                        .with(as(head))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void theCopyHoldsEverythingAndWhoLooked() throws Exception {
        see("/members/" + member, planner).andExpect(status().isOk());
        var id = asked("COPY");
        see("/rights/" + id + "/copy.json", planner).andExpect(status().isForbidden());
        var copy = JsonMapper.shared().readTree(body("/rights/" + id + "/copy.json"));
        var record = copy.path("record").path(0);
        assertThat(record.path("nik").stringValue())
                .isEqualTo(family.head().nik().orElseThrow().value());
        assertThat(record.path("phone").stringValue()).isEqualTo("+628123499887");
        assertThat(record.path("birth_date").stringValue()).isEqualTo("1980-05-17");
        assertThat(copy.propertyNames())
                .contains("history", "consents", "prints", "complaints", "lists", "visits", "operations", "requests");
        assertThat(copy.propertyNames().stream().filter(kind -> !OF_THE_COPY.contains(kind)))
                .allMatch(kind -> messages.getMessage("rights.section." + kind, null, "?", INDONESIAN)
                                .length()
                        > 1);
        assertThat(copy.path("looks").toString()).contains("family-page", "subject-rights");
        assertThat(new String(body("/rights/" + id + "/copy.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(new String(body("/rights/" + id + "/looks.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    @Test
    void aCorrectionIsGrantedOnceTheDataIsChanged() throws Exception {
        var id = asked("CORRECTION");
        see("/rights/" + id, head).andExpect(content().string(not(containsString("Tandai sudah diperbaiki"))));
        answer(id, true, head);
        assertThat(state(id)).isEqualTo("OPEN");
        phoneChanges();
        assertThat(state(id)).isEqualTo("OPEN");
        see("/rights/" + id, head).andExpect(content().string(containsString("Tandai sudah diperbaiki")));
        answer(id, true, head);
        assertThat(state(id)).isEqualTo("DONE");
    }

    private void phoneChanges() {
        var base = members.standing(family.head().id(), Group.CONTACT);
        members.change(
                new ChangeMemberData(
                        family.head().id(),
                        Group.CONTACT,
                        base,
                        Map.of("phone", "+628123400009", "email", ""),
                        "Ganti nomor",
                        false,
                        java.util.Optional.empty()),
                Families.origin(planner));
    }

    @Test
    void theSameAskedTwiceIsOneRequest() throws Exception {
        var first = asked("COPY");
        assertThat(asked("COPY")).isEqualTo(first);
        answer(first, true, head);
        ask("COPY", "KTP", planner);
        assertThat(jdbc.sql("select count(*) from rights_request where member = ?")
                        .param(member)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatWasAskedBeforeIsAnsweredBeforeAnybodyIsErased() throws Exception {
        member = child;
        jdbc.sql("update member_person set status = 'INACTIVE', status_reason = 'died' where id = ?")
                .param(child)
                .update();
        var copy = asked("COPY");
        var id = asked("ERASURE");
        answer(id, true, head);
        assertThat(state(id)).isEqualTo("OPEN");
        answer(copy, true, head);
        answer(id, true, head);
        assertThat(state(id)).isEqualTo("DONE");
    }

    @Test
    void whoMovedAwayIsStillAnswered() throws Exception {
        var id = asked("COPY");
        jdbc.sql("update member_family set branch = 'LAIN' where family_card = ?")
                .param(family.familyCard().value())
                .update();
        see("/rights/" + id, head).andExpect(content().string(containsString("Tolak dengan alasan ini")));
        answer(id, true, head).andExpect(status().isNotFound());
        answer(id, false, head);
        assertThat(state(id)).isEqualTo("REFUSED");
    }

    @Test
    void whoIsStillAMemberIsNotErased() throws Exception {
        var id = asked("ERASURE");
        answer(id, true, head);
        assertThat(members.member(family.head().id())).isPresent();
        assertThat(state(id)).isEqualTo("OPEN");
    }

    @Test
    void aConsentTakenBackStaysInTheRegisterAndNoLongerCounts() throws Exception {
        var given = Families.origin(planner);
        members.consent(
                new GiveConsent(
                        family.familyCard(), "2026-1", "Pendaftaran", "id", "Sari", GiveConsent.Method.SIGNATURE, ""),
                given);
        var missing = containsString("Belum ada persetujuan");
        see("/members/" + member, planner).andExpect(content().string(not(missing)));
        withdraw(given.operation(), TestActors.in(users).foreign(Role.BRANCH_HEAD))
                .andExpect(status().isNotFound());
        withdraw(given.operation(), planner).andExpect(status().is3xxRedirection());
        see("/rights/consents", planner).andExpect(content().string(containsString("dicabut Jum, 20 Nov 2026")));
        see("/members/" + member, planner).andExpect(content().string(containsString("notice notice--warning")));
    }

    private ResultActions withdraw(UUID consent, Actor by) throws Exception {
        return web.perform(
                post("/rights/consents/" + consent + "/withdrawal").with(as(by)).with(csrf()));
    }
}
