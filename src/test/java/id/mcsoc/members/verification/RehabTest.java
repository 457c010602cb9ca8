package id.mcsoc.members.verification;

import static id.mcsoc.members.ChangeMemberData.Group.FAMILY_STATUS;
import static id.mcsoc.members.ChangeMemberData.Group.REHAB;
import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.members.ChangeMemberData;
import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.members.Families;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.MemberRefusal;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Members;
import id.mcsoc.members.Origin;
import id.mcsoc.members.Relation;
import id.mcsoc.members.Sex;
import id.mcsoc.members.verification.Verification.Verdict;
import id.mcsoc.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Arrears by instalments: a plan of the whole family that waits for the centre. Who may and when is in the family cases. */
@McsTest
@Transactional
class RehabTest {

    private static final Map<String, String> NONE = Map.of("arrearsMonths", "", "instalments", "");
    private static final Map<String, String> PLAN = Map.of("arrearsMonths", "8", "instalments", "6");

    @Autowired
    Members members;

    @Autowired
    VerificationDesk desk;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    Actor officer;
    Actor planner;
    FamilyView family;

    @BeforeEach
    void aFamilyIsInArrears() {
        Families.facilities(jdbc);
        officer = TestActors.in(users).officer("T1");
        planner = TestActors.in(users).planner();
        var two = aFamily().person("Anak Uji", "2012-05-17", Sex.FEMALE, Relation.CHILD);
        family = members.register(two.command(), origin(planner));
        owes("arrears");
    }

    @Test
    void aPlanIsTheWholeFamilysAndWaitsForTheCentre() {
        onTablet(REHAB, NONE, PLAN);
        assertThat(now().rehab()).contains(new FamilyView.Rehab(8, 6));
        assertThat(now().members()).extracting(MemberView::statusReason).containsOnly("rehab");
        assertThat(waiting().fields())
                .extracting(Verification.Field::name, Verification.Field::before, Verification.Field::after)
                .contains(org.assertj.core.groups.Tuple.tuple("arrearsMonths", "", "8"));
    }

    @Test
    void aRejectedPlanIsTakenBackAndTheArrearsStand() {
        onTablet(REHAB, NONE, PLAN);
        desk.decide(waiting().id(), Verdict.REJECTED, Map.of(), "Tunggakan 3 bulan", planner);
        assertThat(now().rehab()).isEmpty();
        assertThat(now().members()).extracting(MemberView::statusReason).containsOnly("arrears");
    }

    @Test
    void aCorrectedPlanIsWhatTheCentreSays() {
        onTablet(REHAB, NONE, PLAN);
        desk.decide(waiting().id(), Verdict.CORRECTED, Map.of("instalments", "4"), "Paling banyak 4", planner);
        assertThat(now().rehab()).contains(new FamilyView.Rehab(8, 4));
    }

    @Test
    void whoOwesNothingOrTooLittleIsRefusedWithItsCode() {
        refused(
                () -> onTablet(REHAB, NONE, Map.of("arrearsMonths", "3", "instalments", "2")),
                MemberRefusal.REHAB_MONTHS);
        refused(
                () -> onTablet(REHAB, NONE, Map.of("arrearsMonths", "delapan", "instalments", "2")),
                MemberRefusal.REHAB_MONTHS);
        owes("data-mismatch");
        refused(() -> onTablet(REHAB, NONE, PLAN), MemberRefusal.REHAB_NO_ARREARS);
    }

    @Test
    void aChangeOfStatusIsNoWayAroundThePlan() {
        var seen = members.standing(family.head().id(), FAMILY_STATUS);
        refused(
                () -> onTablet(FAMILY_STATUS, seen, Map.of("status", "INACTIVE", "statusReason", "rehab")),
                MemberRefusal.REHAB_OWN_FORM);
    }

    private void owes(String reason) {
        jdbc.sql("update member_person set status = 'INACTIVE', status_reason = ? where family_card = ?")
                .params(reason, family.familyCard().value())
                .update();
    }

    private void onTablet(Group group, Map<String, String> seen, Map<String, String> wanted) {
        var change = new ChangeMemberData(family.head().id(), group, seen, wanted, "Diminta keluarga");
        members.change(change, new Origin(officer, TestTime.START, Origin.Channel.TABLET, UUID.randomUUID()));
    }

    private Verification waiting() {
        return desk.open(planner).stream()
                .filter(one -> one.family().equals(family.familyCard()))
                .findFirst()
                .orElseThrow();
    }

    private FamilyView now() {
        return members.family(family.familyCard()).orElseThrow();
    }

    private static void refused(ThrowingCallable deed, MemberRefusal code) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
