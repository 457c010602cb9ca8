package id.mcsoc.members.verification;

import static id.mcsoc.TestRefusals.refused;
import static id.mcsoc.members.ChangeMemberData.Group.CLASS;
import static id.mcsoc.members.ChangeMemberData.Group.CONTACT;
import static id.mcsoc.members.ChangeMemberData.Group.FACILITY;
import static id.mcsoc.members.ChangeMemberData.Group.FAMILY_STATUS;
import static id.mcsoc.members.ChangeMemberData.Group.SEGMENT;
import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.members.ChangeMemberData;
import id.mcsoc.members.ChangeMemberData.Group;
import id.mcsoc.members.ChangeVerified;
import id.mcsoc.members.Families;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.FamilyView;
import id.mcsoc.members.MemberRefusal;
import id.mcsoc.members.Segment;
import id.mcsoc.members.verification.Verification.Verdict;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What a tablet changed waits for the centre; the office records its answer, once. */
@RecordApplicationEvents
class VerificationTest extends CentreDesk {

    private static final String OLD = "+6281234567890";
    private static final String NEW = "+6281111111111";
    private static final LocalDate TODAY = LocalDate.ofInstant(TestTime.START, ZoneId.of("Asia/Jakarta"));
    private static final LocalDate NEXT_MONTH = TODAY.withDayOfMonth(1).plusMonths(1);

    @Autowired
    ApplicationEvents events;

    FamilyView family;

    @BeforeEach
    void aFamilyIsThere() {
        family = members.register(aFamily().command(), origin(planner));
        jdbc.sql("update member_person set facility_since = ? where family_card = ?")
                .params(TODAY.minusYears(1), family.familyCard().value())
                .update();
        jdbc.sql("update member_family set class_since = ? where family_card = ?")
                .params(TODAY.minusYears(2), family.familyCard().value())
                .update();
    }

    @Test
    void aChangeFromATabletWaitsAndTheFamilySaysSo() {
        var one = phone(NEW);
        assertThat(one.isOpen()).isTrue();
        assertThat(one.fields())
                .singleElement()
                .matches(field -> field.before().equals(OLD) && field.after().equals(NEW));
        assertThat(one.effectiveFrom()).isEqualTo(TODAY);
        assertThat(now().notes()).contains("awaiting-centre");
    }

    /** The negative control. */
    @Test
    void aChangeMadeAtTheOfficeWaitsForNobody() {
        members.change(change(CONTACT, Map.of("phone", OLD), Map.of("phone", NEW)), origin(planner));
        assertThat(open()).isEmpty();
        assertThat(now().notes()).doesNotContain("awaiting-centre");
    }

    @Test
    void whatIsAcceptedStaysAndCountsAsRight() {
        var one = phone(NEW);
        desk.decide(one.id(), Verdict.ACCEPTED, Map.of(), "", planner);
        assertThat(now().phone()).isEqualTo(NEW);
        assertThat(now().notes()).doesNotContain("awaiting-centre");
        assertThat(events.stream(ChangeVerified.class).map(ChangeVerified::right))
                .containsExactly(true);
    }

    @Test
    void whatIsCorrectedIsWrittenAndCountsAsWrong() {
        var one = phone(NEW);
        desk.decide(one.id(), Verdict.CORRECTED, Map.of("phone", "0812 2222 2222"), "Salah satu angka", planner);
        assertThat(now().phone()).isEqualTo("+6281222222222");
        assertThat(desk.look(one.id(), planner).one().fields().get(0).corrected())
                .contains("0812 2222 2222");
        assertThat(events.stream(ChangeVerified.class).map(ChangeVerified::right))
                .containsExactly(false);
    }

    @Test
    void whatIsRejectedIsPutBackAndCountsAsWrong() {
        var one = phone(NEW);
        desk.decide(one.id(), Verdict.REJECTED, Map.of(), "Bukan nomor keluarga ini", planner);
        assertThat(now().phone()).isEqualTo(OLD);
        assertThat(events.stream(ChangeVerified.class).map(ChangeVerified::right))
                .containsExactly(false);
    }

    @Test
    void aRejectionDoesNotUndoALaterChange() {
        var one = phone(NEW);
        members.change(change(CONTACT, Map.of("phone", NEW), Map.of("phone", "+6283333333333")), origin(planner));
        assertThat(desk.look(one.id(), planner).isMovedOn()).isTrue();
        desk.decide(one.id(), Verdict.REJECTED, Map.of(), "Bukan nomor keluarga ini", planner);
        assertThat(now().phone()).isEqualTo("+6283333333333");
    }

    @Test
    void aRejectedFacilityMayBeAskedForAgain() {
        var wish = Map.of("primaryFacility", Families.OTHER_CLINIC);
        var one = onTablet(change(FACILITY, Map.of("primaryFacility", Families.CLINIC), wish));
        assertThat(one.effectiveFrom()).isEqualTo(NEXT_MONTH);
        desk.decide(one.id(), Verdict.REJECTED, Map.of(), "Kuota penuh", planner);
        assertThat(now().head().pendingFacility()).isEmpty();
        assertThat(now().head().primaryFacility()).isEqualTo(Families.CLINIC);
        assertThat(onTablet(change(FACILITY, Map.of("primaryFacility", Families.CLINIC), wish))
                        .isOpen())
                .isTrue();
    }

    @Test
    void aRejectedClassIsTakenBack() {
        var one = onTablet(change(CLASS, Map.of("wardClass", "III"), Map.of("wardClass", "II")));
        assertThat(now().pendingClass()).isPresent();
        desk.decide(one.id(), Verdict.REJECTED, Map.of(), "Masih ada tunggakan", planner);
        assertThat(now().pendingClass()).isEmpty();
        assertThat(now().head().wardClass().name()).isEqualTo("III");
    }

    @Test
    void aSegmentIsTheWholeFamilysFromNextMonth() {
        var one = onTablet(change(SEGMENT, Map.of("segment", "PBPU"), Map.of("segment", "PBI")));
        assertThat(one.effectiveFrom()).isEqualTo(NEXT_MONTH);
        assertThat(now().members()).allMatch(member -> member.segment() == Segment.PBI);
    }

    @Test
    void theDayItHappenedCountsUnlessItHasNotCome() {
        var died = Map.of("status", "INACTIVE", "statusReason", "died");
        var seen = members.standing(family.head().id(), FAMILY_STATUS);
        assertThat(onTablet(change(FAMILY_STATUS, seen, died, TODAY.minusDays(9)))
                        .effectiveFrom())
                .isEqualTo(TODAY.minusDays(9));
        var alive = Map.of("status", "SUSPENDED", "statusReason", "data-mismatch");
        refused(() -> onTablet(change(FAMILY_STATUS, died, alive, TODAY.plusDays(1))), MemberRefusal.EFFECTIVE_INVALID);
    }

    @Test
    void nobodyVerifiesTheirOwnNorTwiceNorWithoutAWord() {
        var one = phone(NEW);
        refused(() -> desk.decide(one.id(), Verdict.ACCEPTED, Map.of(), "", officer), MemberRefusal.OWN_VERIFICATION);
        refused(() -> desk.decide(one.id(), Verdict.REJECTED, Map.of(), " ", planner), MemberRefusal.REASON_MISSING);
        refused(() -> desk.told(one.id(), planner), MemberRefusal.VERIFICATION_OPEN);
        desk.decide(one.id(), Verdict.ACCEPTED, Map.of(), "", planner);
        refused(
                () -> desk.decide(one.id(), Verdict.REJECTED, Map.of(), "Lagi", planner),
                MemberRefusal.VERIFICATION_DECIDED);
    }

    @Test
    void aCorrectionCorrectsSomething() {
        var one = phone(NEW);
        refused(
                () -> desk.decide(one.id(), Verdict.CORRECTED, Map.of("phone", NEW), "Sama", planner),
                MemberRefusal.NOTHING_CORRECTED);
    }

    @Test
    void whoToldTheFamilyFirstStaysOnRecord() {
        var one = phone(NEW);
        desk.decide(one.id(), Verdict.ACCEPTED, Map.of(), "", planner);
        desk.told(one.id(), planner);
        desk.told(one.id(), TestActors.in(users).head());
        assertThat(desk.look(one.id(), planner).one().told())
                .map(Verification.Told::by)
                .contains(planner.name());
    }

    private Verification phone(String number) {
        return onTablet(change(CONTACT, Map.of("phone", OLD), Map.of("phone", number)));
    }

    private Verification onTablet(ChangeMemberData change) {
        members.change(change, fromATablet());
        return open().get(0);
    }

    @Override
    FamilyCardNumber card() {
        return family.familyCard();
    }

    private ChangeMemberData change(Group group, Map<String, String> seen, Map<String, String> wanted) {
        return new ChangeMemberData(family.head().id(), group, seen, wanted, "Diminta keluarga");
    }

    private ChangeMemberData change(
            Group group, Map<String, String> seen, Map<String, String> wanted, LocalDate happened) {
        return new ChangeMemberData(
                family.head().id(), group, seen, wanted, "Diminta keluarga", false, Optional.of(happened));
    }
}
