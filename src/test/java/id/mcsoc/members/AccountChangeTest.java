package id.mcsoc.members;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.rights.WholeDatabase;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** A family pays from another account, changed at the office: seen masked, kept sealed, written down with a reason. */
@McsTest
@Transactional
class AccountChangeTest {

    private static final String FIRST = "883300771144";
    private static final String SECOND = "994411882255";

    @Autowired
    MockMvc web;

    @Autowired
    Members members;

    @Autowired
    FamilyRuleTable rows;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    private Actor planner;
    private FamilyView family;

    @BeforeEach
    void aFamilyWithoutAnAccount() {
        Families.facilities(jdbc);
        planner = TestActors.in(users).planner();
        family = members.register(aFamily().command(), origin(planner));
    }

    @Test
    void theOldAccountGivesWayToTheNewOneAndTheHistoryKeepsBothMasked() throws Exception {
        send(account("", "BRI", FIRST)).andExpect(redirectedUrl(home()));
        send(account("BRI ••••1144", "BNI", SECOND)).andExpect(redirectedUrl(home()));
        assertThat(history()).containsExactly(" > BRI ••••1144", "BRI ••••1144 > BNI ••••2255");
        page(get(home())).andExpect(content().string(allOf(containsString("BNI"), containsString("••••2255"))));
        for (var number : List.of(FIRST, SECOND)) {
            page(get(home())).andExpect(content().string(not(containsString(number))));
            assertThat(new WholeDatabase(jdbc).holding(number)).isEmpty();
        }
        page(post(home() + "/reveal").param("purpose", "correction").with(csrf()))
                .andExpect(content().string(allOf(containsString(SECOND), not(containsString(FIRST)))));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() throws Exception {
        send(account("", "BRI", FIRST));
        send(account("", "BNI", SECOND)).andExpect(content().string(containsString("ACCOUNT_CHANGED_MEANWHILE")));
        assertThat(history()).hasSize(1);
    }

    @Test
    void anAccountNobodyCouldDebitIsRefusedAndNotShownAgain() throws Exception {
        send(account("", "BRI", "7731946"))
                .andExpect(content().string(allOf(containsString("ACCOUNT_NUMBER"), not(containsString("7731946")))));
        send(account("", "Bank Antah", FIRST)).andExpect(content().string(containsString("ACCOUNT_BANK")));
        assertThat(history()).isEmpty();
    }

    @Test
    void withoutAReasonNothingChanges() throws Exception {
        send(filled("", "BRI", FIRST).param("reason", " "))
                .andExpect(content().string(containsString("REASON_MISSING")));
        assertThat(history()).isEmpty();
    }

    @Test
    void aFormSentTwiceChangesOnce() throws Exception {
        var form = account("", "BRI", FIRST);
        send(form).andExpect(redirectedUrl(home()));
        send(form).andExpect(redirectedUrl(home()));
        assertThat(history()).hasSize(1);
    }

    @Test
    void anotherBranchAndTheFieldCannotChangeIt() throws Exception {
        var form = account("", "BRI", FIRST);
        by(TestActors.in(users).foreign(Role.BRANCH_HEAD), form).andExpect(status().isNotFound());
        by(TestActors.in(users).officer("T1"), form).andExpect(status().isForbidden());
        assertThat(history()).isEmpty();
    }

    @Test
    void whereTheRowDemandsAnAccountNobodyComesToPayAloneWithoutOne() throws Exception {
        var employed = members.register(aFamily().paidBy(Segment.PPU_COMPANY).command(), origin(planner));
        autodebitIsDemanded();
        assertThatThrownBy(() -> members.change(paysAlone(employed), origin(planner)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(MemberRefusal.AUTODEBIT_MISSING));
        assertThat(members.family(employed.familyCard()).orElseThrow().head().segment())
                .isEqualTo(Segment.PPU_COMPANY);
    }

    @Test
    void whoseClassNeedsAnAccountChangesIntoItWithOne() throws Exception {
        autodebitIsDemanded();
        jdbc.sql("update member_family set class_since = date '2020-01-01' where family_card = ?")
                .param(family.familyCard().value())
                .update();
        assertThatThrownBy(() -> members.change(toSecondClass(), origin(planner)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(MemberRefusal.AUTODEBIT_MISSING));
        send(account("", "BRI", FIRST)).andExpect(redirectedUrl(home()));
        assertThat(members.change(toSecondClass(), origin(planner)).kind()).isEqualTo(ChangeResult.Kind.PENDING);
    }

    private ChangeMemberData toSecondClass() {
        return change(family, ChangeMemberData.Group.CLASS, Map.of("wardClass", "III"), Map.of("wardClass", "II"));
    }

    private static ChangeMemberData paysAlone(FamilyView who) {
        var was = Map.of("segment", "PPU_COMPANY");
        return change(who, ChangeMemberData.Group.SEGMENT, was, Map.of("segment", "PBPU"));
    }

    private static ChangeMemberData change(
            FamilyView who, ChangeMemberData.Group group, Map<String, String> was, Map<String, String> wanted) {
        return new ChangeMemberData(who.head().id(), group, was, wanted, "diminta");
    }

    private void autodebitIsDemanded() {
        rows.addMissing(new FamilyRule(
                "autodebit",
                RuleKind.AUTODEBIT,
                Set.of(FamilyRule.Act.REGISTER, FamilyRule.Act.CLASS, FamilyRule.Act.SEGMENT),
                Map.of("classes", "I|II|III", "segments", "PBPU|BP"),
                FamilyRule.Severity.REFUSE,
                LocalDate.parse("2026-11-20"),
                null,
                "Uji",
                "https://contoh.id/"));
    }

    private String home() {
        return "/members/" + family.head().id();
    }

    private MockHttpServletRequestBuilder account(String seen, String bank, String number) {
        return filled(seen, bank, number).param("reason", "Buku tabungan lama ditutup");
    }

    private MockHttpServletRequestBuilder filled(String seen, String bank, String number) {
        return post(home() + "/account")
                .param("group", "ACCOUNT")
                .param("operation", UUID.randomUUID().toString())
                .param("seen", seen)
                .param("accountBank", bank)
                .param("accountNumber", number)
                .param("accountHolder", "Kepala Uji")
                .param("accountAgreed", "true");
    }

    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        return by(planner, form);
    }

    private ResultActions by(Actor who, MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(as(who)).with(csrf()));
    }

    private ResultActions page(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(planner)));
    }

    /** Oldest first. */
    private List<String> history() {
        return jdbc.sql("select old_value, new_value from member_history where family_card = ? and field = 'account'"
                        + " order by id")
                .param(family.familyCard().value())
                .query((row, n) -> row.getString(1) + " > " + row.getString(2))
                .list();
    }
}
