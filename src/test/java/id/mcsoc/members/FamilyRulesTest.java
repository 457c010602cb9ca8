package id.mcsoc.members;

import static id.mcsoc.members.ChangeMemberData.Group.CLASS;
import static id.mcsoc.members.ChangeMemberData.Group.FACILITY;
import static id.mcsoc.members.ChangeMemberData.Group.FAMILY_STATUS;
import static id.mcsoc.members.ChangeResult.Kind.CONFLICT;
import static id.mcsoc.members.ChangeResult.Kind.PENDING;
import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Where the rows are obeyed: what is refused, what waits for the centre, and what a new row changes. */
@McsTest
@Transactional
class FamilyRulesTest {

    private static final Map<String, String> AT_THE_OTHER = Map.of("primaryFacility", Families.OTHER_CLINIC);
    private static final Map<String, String> AT_THE_CLINIC = Map.of("primaryFacility", Families.CLINIC);

    @Autowired
    ContributionTable contributions;

    @Autowired
    Members members;

    @Autowired
    FamilyRules rules;

    @Autowired
    FamilyRuleTable table;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    Actor planner;

    @BeforeEach
    void places() {
        Families.facilities(jdbc);
        planner = TestActors.in(users).planner();
    }

    @Test
    void theSeededRowsAreInTheTableWithDayAndSource() {
        assertThat(rules.all()).containsAll(SeededRules.all());
    }

    @Test
    void aTooEarlyFacilityWithALetterWaitsForTheCentreAndIsNotLost() {
        var family = members.register(aFamily().command(), origin(planner));
        var result = members.change(facility(family, true), atATablet());
        assertThat(result.kind()).isEqualTo(CONFLICT);
        assertThat(jdbc.sql("select reason from member_conflict where family_card = ?")
                        .param(family.familyCard().value())
                        .query(String.class)
                        .single())
                .startsWith("diminta · Pindah rumah dengan surat: kantor memutuskan");
        assertThat(members.family(family.familyCard()).orElseThrow().head().pendingFacility())
                .isEmpty();
    }

    @Test
    void withoutALetterItIsRefusedWithTheDay() {
        var family = members.register(aFamily().command(), origin(planner));
        refuses(facility(family, false), MemberRefusal.FACILITY_CHANGED_RECENTLY);
        assertThat(cases(family)).isZero();
    }

    @Test
    void atTheOfficeTheOneWhoSawTheLetterHasDecided() {
        var family = members.register(aFamily().command(), origin(planner));
        assertThat(members.change(facility(family, true), origin(planner)).kind())
                .isEqualTo(PENDING);
    }

    @Test
    void whoOwesKeepsTheClass() {
        var family = members.register(aFamily().command(), origin(planner));
        longInItsClass(family);
        jdbc.sql("update member_person set status_reason = 'arrears' where family_card = ?")
                .param(family.familyCard().value())
                .update();
        refuses(toClass(family, "II"), MemberRefusal.CLASS_ARREARS);
        jdbc.sql("update member_person set status_reason = '' where family_card = ?")
                .param(family.familyCard().value())
                .update();
        assertThat(members.change(toClass(family, "II"), origin(planner)).kind())
                .isEqualTo(PENDING);
    }

    @Test
    void whoDiedIsNotActive() {
        var family = members.register(aFamily().command(), origin(planner));
        var base = GroupState.of(FAMILY_STATUS, family, family.head()).values();
        var wanted = Map.of("status", "ACTIVE", "statusReason", "died");
        refuses(change(family, FAMILY_STATUS, base, wanted, false), MemberRefusal.DEPARTED_NOT_ACTIVE);
    }

    @Test
    void aFamilyCardWithMorePeopleThanRegisteredIsRefused() {
        var whole = aFamily().command();
        assertThatThrownBy(() -> members.register(counted(whole, 2), origin(planner)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(MemberRefusal.FAMILY_INCOMPLETE));
        assertThat(members.register(counted(whole, 1), origin(planner)).members())
                .hasSize(1);
    }

    @Test
    void theSingleClassComesByRowsAlone() {
        refusesRegistration(inClass(WardClass.KRIS), MemberRefusal.CLASS_NOT_OFFERED);
        table.addMissing(new FamilyRule(
                "class-offered",
                RuleKind.CLASSES_OFFERED,
                java.util.Set.of(FamilyRule.Act.REGISTER, FamilyRule.Act.CLASS),
                Map.of("classes", "KRIS"),
                FamilyRule.Severity.REFUSE,
                LocalDate.parse("2026-11-20"),
                null,
                "Perpres 59/2024",
                "https://contoh.id/"));
        jdbc.sql("insert into member_contribution (valid_from, ward_class, amount, state_share)"
                        + " values (date '2026-11-20', 'KRIS', 90000, 0)")
                .update();
        var family = members.register(inClass(WardClass.KRIS), origin(planner));
        assertThat(family.head().wardClass()).isEqualTo(WardClass.KRIS);
        assertThat(contributions.asOf(LocalDate.parse("2026-11-20")))
                .extracting(Contribution::wardClass)
                .contains(WardClass.KRIS);
        refusesRegistration(inClass(WardClass.II), MemberRefusal.CLASS_NOT_OFFERED);
        var yesterday = Families.at(planner, TestTime.START.minusSeconds(86400), UUID.randomUUID());
        assertThat(members.register(inClass(WardClass.II), yesterday).head().wardClass())
                .isEqualTo(WardClass.II);
    }

    private static RegisterFamily inClass(WardClass wardClass) {
        var one = aFamily().command();
        return new RegisterFamily(
                one.familyCard(), one.address(), one.phone(), one.email(), one.segment(), wardClass, one.applicants());
    }

    private static RegisterFamily counted(RegisterFamily one, int persons) {
        return new RegisterFamily(
                one.familyCard(),
                one.address(),
                one.phone(),
                one.email(),
                one.segment(),
                one.wardClass(),
                one.applicants(),
                java.util.Optional.of(persons),
                java.util.Optional.empty());
    }

    private static ChangeMemberData facility(FamilyView family, boolean letter) {
        return change(family, FACILITY, AT_THE_CLINIC, AT_THE_OTHER, letter);
    }

    private static ChangeMemberData toClass(FamilyView family, String wanted) {
        var now = Map.of("wardClass", family.head().wardClass().name());
        return change(family, CLASS, now, Map.of("wardClass", wanted), false);
    }

    private static ChangeMemberData change(
            FamilyView family, Group group, Map<String, String> base, Map<String, String> set, boolean letter) {
        return new ChangeMemberData(family.head().id(), group, base, set, "diminta", letter);
    }

    private Origin atATablet() {
        return new Origin(planner, TestTime.START, Origin.Channel.TABLET, UUID.randomUUID());
    }

    private void longInItsClass(FamilyView family) {
        jdbc.sql("update member_family set class_since = date '2020-01-01' where family_card = ?")
                .param(family.familyCard().value())
                .update();
    }

    private long cases(FamilyView family) {
        return jdbc.sql("select count(*) from member_conflict where family_card = ?")
                .param(family.familyCard().value())
                .query(Long.class)
                .single();
    }

    private void refuses(ChangeMemberData command, MemberRefusal code) {
        assertThatThrownBy(() -> members.change(command, atATablet()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private void refusesRegistration(RegisterFamily command, MemberRefusal code) {
        assertThatThrownBy(() -> members.register(command, origin(planner)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
