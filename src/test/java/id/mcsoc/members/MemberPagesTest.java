package id.mcsoc.members;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.members.Families.nobody;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class MemberPagesTest {

    private static final String EVIL = "<script>alert(1)</script>";

    @Autowired
    MockMvc web;

    @Autowired
    Members members;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    Actor planner;
    FamilyView family;
    MemberId head;

    @BeforeEach
    void aFamilyIsThere() {
        Families.facilities(jdbc);
        planner = TestActors.in(users).planner();
        family = members.register(
                nobody().person("Zaenudin Uji", "1980-05-17", Sex.MALE, Relation.HEAD)
                        .command(),
                origin(planner));
        head = family.head().id();
    }

    @Test
    void aFamilyIsFoundByEachOfItsNumbersAndByName() throws Exception {
        var nik = family.head().nik().orElseThrow();
        for (var text : new String[] {
            "zaenudin",
            nik.value(),
            nik.masked(),
            family.familyCard().value(),
            family.familyCard().masked(),
            family.head().number().orElseThrow().value()
        }) {
            search(planner, text).andExpect(content().string(containsString("Zaenudin Uji")));
        }
        search(planner, "orang lain sama sekali").andExpect(content().string(not(containsString("Zaenudin"))));
        search(planner, "%").andExpect(content().string(not(containsString("Zaenudin"))));
    }

    @Test
    void everyGroupOfDataCanBeChangedAtTheOffice() throws Exception {
        page(planner, "/members/" + head)
                .andExpect(content()
                        .string(allOf(
                                containsString("name=\"set-wardClass\""),
                                containsString("name=\"set-segment\""),
                                containsString("name=\"set-status\""),
                                not(containsString("name=\"set-nik\"")))));
        send(planner, post("/members/" + head + "/reveal").param("purpose", "correction"))
                .andExpect(content().string(containsString("name=\"set-nik\"")));
        send(
                        planner,
                        post("/members/" + head + "/changes")
                                .param("operation", UUID.randomUUID().toString())
                                .param("member", head.toString())
                                .param("group", "SEGMENT")
                                .param("base-segment", "PBPU")
                                .param("set-segment", "PPU_COMPANY")
                                .param("reason", "Diterima bekerja"))
                .andExpect(redirectedUrl("/members/" + head));
        assertThat(members.member(head).orElseThrow().segment()).isEqualTo(Segment.PPU_COMPANY);
    }

    @Test
    void whatAFamilyPaysStandsOnItsPage() throws Exception {
        page(planner, "/members/" + head)
                .andExpect(content().string(allOf(containsString("Rp35.000"), containsString("89888•••••••"))));
    }

    @Test
    void theBillIsReckonedAsOfADayAndArrearsAreLeftToTheCentre() throws Exception {
        page(planner, "/members/" + head + "?billed=2020-12-31")
                .andExpect(content()
                        .string(allOf(
                                containsString("Rp25.500"),
                                not(containsString("Rp35.000")),
                                containsString("hanya diketahui pusat"))));
        page(planner, "/members/" + head + "?billed=2019-01-01")
                .andExpect(content().string(allOf(containsString("Belum ada tarif"), not(containsString("Rp35.000")))));
        page(planner, "/members/" + head + "?billed=9999-12-31")
                .andExpect(content().string(containsString("Rp35.000")));
    }

    @Test
    void aStatusStandsWithItsReasonAndTheNextStep() throws Exception {
        page(planner, "/members/" + head)
                .andExpect(content()
                        .string(allOf(
                                containsString("iuran pertama belum dibayar"),
                                containsString("hari ke-14 dan hari ke-30"),
                                not(containsString("Tunjukkan bukti bayar")))));
        jdbc.sql("update member_person set status_reason = 'payment-not-posted' where id = ?")
                .param(head.value())
                .update();
        page(planner, "/members/" + head).andExpect(content().string(containsString("Tunjukkan bukti bayar")));
    }

    @Test
    void numbersAreMaskedUntilAPurposeIsGivenAndEveryLookIsLogged() throws Exception {
        var nik = family.head().nik().orElseThrow();
        page(planner, "/members/" + head)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(nik.masked()), not(containsString(nik.value())))));
        send(planner, post("/members/" + head + "/reveal").param("purpose", ""))
                .andExpect(
                        content().string(allOf(containsString("PURPOSE_MISSING"), not(containsString(nik.value())))));
        send(planner, post("/members/" + head + "/reveal").param("purpose", "verification"))
                .andExpect(content().string(containsString(nik.value())));
        assertThat(jdbc.sql("select purpose from access_log where subject = ? order by seen_at, id")
                        .param("family:" + family.familyCard().value())
                        .query(String.class)
                        .list())
                .contains("family-page", "full-number:verification");
    }

    @Test
    void anotherBranchGets404ForEveryFamilyPage() throws Exception {
        var foreign = TestActors.in(users).foreign(Role.BRANCH_PLANNER);
        page(foreign, "/members/" + head).andExpect(status().isNotFound());
        send(foreign, post("/members/" + head + "/reveal").param("purpose", "verification"))
                .andExpect(status().isNotFound());
        send(foreign, change("081111111111", "+6281234567890", UUID.randomUUID()))
                .andExpect(status().isNotFound());
        page(planner, "/members/" + UUID.randomUUID()).andExpect(status().isNotFound());
    }

    @Test
    void whoDoesNotKeepMembersSeesNoMemberPage() throws Exception {
        page(TestActors.in(users).complaintOfficer(), "/members").andExpect(status().isForbidden());
        page(TestActors.in(users).administrator(), "/members/" + head).andExpect(status().isForbidden());
    }

    @Test
    void whichRuleHoldsSinceWhenAndOnWhatIsThereForEverybodyAtWork() throws Exception {
        for (var actor : List.of(planner, TestActors.in(users).administrator())) {
            page(actor, "/members/rules")
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString("Perpres 82/2018"), containsString("28"))));
        }
        page(planner, "/members/rules?on=2010-01-01").andExpect(status().isOk());
    }

    @Test
    void theOfficeChangesByTheSameCommand() throws Exception {
        send(planner, change("081111111111", "+6281234567890", UUID.randomUUID()))
                .andExpect(redirectedUrl("/members/" + head));
        page(planner, "/members/" + head).andExpect(content().string(containsString("+6281111111111")));
        page(planner, "/members").andExpect(content().string(containsString("Zaenudin Uji")));
    }

    @Test
    void aRefusalKeepsWhatWasTyped() throws Exception {
        send(planner, change("nomor rusak", "+6281234567890", UUID.randomUUID()))
                .andExpect(content().string(allOf(containsString("PHONE_INVALID"), containsString("nomor rusak"))));
        send(planner, post("/members/" + head + "/changes"))
                .andExpect(content().string(containsString("FORM_UNREADABLE")));
    }

    @Test
    void aConflictIsShownAndDecidedWithHistory() throws Exception {
        send(planner, change("081111111111", "+6281234567890", UUID.randomUUID()));
        send(planner, change("082222222222", "+6281234567890", UUID.randomUUID()))
                .andExpect(redirectedUrlPattern("/members/conflicts/*"));
        var id = conflict();
        page(planner, "/members/conflicts").andExpect(content().string(containsString("Zaenudin Uji")));
        page(planner, "/members/conflicts/" + id)
                .andExpect(content().string(allOf(containsString("082222222222"), containsString("+6281111111111"))));
        send(planner, decision(id, "MINE", "+6280000000000"))
                .andExpect(content().string(containsString("CONFLICT_MOVED_ON")));
        send(planner, decision(id, "MINE", "+6281111111111")).andExpect(redirectedUrl("/members/conflicts"));
        assertThat(members.family(family.familyCard()).orElseThrow().phone()).isEqualTo("+6282222222222");
        send(planner, decision(id, "THEIRS", "+6282222222222"))
                .andExpect(content().string(containsString("CONFLICT_DECIDED")));
        page(TestActors.in(users).foreign(Role.BRANCH_HEAD), "/members/conflicts/" + id)
                .andExpect(status().isNotFound());
    }

    @Test
    void aConflictDecidedForWhatStandsThereChangesNothing() throws Exception {
        send(planner, change("082222222222", "+6289999999999", UUID.randomUUID()));
        send(planner, decision(conflict(), "THEIRS", "+6281234567890")).andExpect(redirectedUrl("/members/conflicts"));
        assertThat(members.family(family.familyCard()).orElseThrow().phone()).isEqualTo("+6281234567890");
    }

    @Test
    void whatPeopleTypeIsNeverMarkup() throws Exception {
        var evil = members.register(
                nobody().person("Ny " + EVIL, "1980-05-17", Sex.FEMALE, Relation.HEAD)
                        .living("Jl " + EVIL)
                        .command(),
                origin(planner));
        page(planner, "/members/" + evil.head().id())
                .andExpect(content().string(allOf(containsString("&lt;script&gt;"), not(containsString(EVIL)))));
        search(planner, EVIL).andExpect(content().string(not(containsString(EVIL))));
    }

    private String conflict() {
        return jdbc.sql("select id from member_conflict where family_card = ?")
                .param(family.familyCard().value())
                .query(UUID.class)
                .single()
                .toString();
    }

    private MockHttpServletRequestBuilder change(String phone, String seen, UUID operation) {
        return post("/members/" + head + "/changes")
                .param("group", "CONTACT")
                .param("member", head.toString())
                .param("operation", operation.toString())
                .param("base-phone", seen)
                .param("base-email", "")
                .param("set-phone", phone)
                .param("set-email", "")
                .param("reason", "ganti nomor");
    }

    private static MockHttpServletRequestBuilder decision(String id, String decision, String seen) {
        return post("/members/conflicts/" + id + "/decision")
                .param("decision", decision)
                .param("operation", UUID.randomUUID().toString())
                .param("base-phone", seen)
                .param("set-phone", "081234567890")
                .param("reason", "sudah ditelepon");
    }

    private ResultActions search(Actor actor, String text) throws Exception {
        return send(actor, post("/members/search").param("text", text));
    }

    private ResultActions page(Actor actor, String path) throws Exception {
        return web.perform(get(path).with(as(actor)));
    }

    private ResultActions send(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(actor)).with(csrf()));
    }
}
