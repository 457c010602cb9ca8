package id.mcsoc.members.verification;

import static id.mcsoc.TestRefusals.refused;
import static id.mcsoc.members.ChangeMemberData.Group.FAMILY_STATUS;
import static id.mcsoc.members.ChangeMemberData.Group.REHAB;
import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.mcsoc.members.ChangeMemberData;
import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.MemberRefusal;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.Relation;
import id.mcsoc.members.Sex;
import id.mcsoc.members.verification.Verification.Verdict;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Arrears by instalments: a plan of the whole family that waits for the centre. Who may and when is in the family cases. */
class RehabTest extends CentreDesk {

    private static final Map<String, String> NONE = Map.of("arrearsMonths", "", "instalments", "");
    private static final Map<String, String> PLAN = Map.of("arrearsMonths", "8", "instalments", "6");

    FamilyView family;

    @BeforeEach
    void aFamilyIsInArrears() {
        var two = aFamily().person("Anak Uji", "2012-05-17", Sex.FEMALE, Relation.CHILD);
        family = members.register(two.command(), origin(planner));
        owes("arrears");
    }

    @Test
    void aPlanIsTheWholeFamilysAndWaitsForTheCentre() {
        onTablet(REHAB, NONE, PLAN);
        assertThat(now().rehab()).contains(new FamilyView.Rehab(8, 6));
        assertThat(now().members()).extracting(MemberView::statusReason).containsOnly("rehab");
        assertThat(open().get(0).fields())
                .extracting(Verification.Field::name, Verification.Field::before, Verification.Field::after)
                .contains(tuple("arrearsMonths", "", "8"));
    }

    @Test
    void aRejectedPlanIsTakenBackAndTheArrearsStand() {
        onTablet(REHAB, NONE, PLAN);
        desk.decide(open().get(0).id(), Verdict.REJECTED, Map.of(), "Tunggakan 3 bulan", planner);
        assertThat(now().rehab()).isEmpty();
        assertThat(now().members()).extracting(MemberView::statusReason).containsOnly("arrears");
    }

    @Test
    void aCorrectedPlanIsWhatTheCentreSays() {
        onTablet(REHAB, NONE, PLAN);
        desk.decide(open().get(0).id(), Verdict.CORRECTED, Map.of("instalments", "4"), "Paling banyak 4", planner);
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
        members.change(change, fromATablet());
    }

    @Override
    FamilyCardNumber card() {
        return family.familyCard();
    }
}
