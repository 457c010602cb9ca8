package id.mcsoc.members.verification;

import static id.mcsoc.TestActors.as;
import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import id.mcsoc.members.ChangeVerified;
import id.mcsoc.members.Families;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.members.Matter;
import id.mcsoc.members.MemberView;
import id.mcsoc.members.MembershipStatus;
import id.mcsoc.members.RegisterFamily;
import id.mcsoc.members.Relation;
import id.mcsoc.members.Sex;
import id.mcsoc.members.verification.Verification.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** Who was registered on a tablet waits for the centre like any change. */
@RecordApplicationEvents
class RegistrationVerifiedTest extends CentreDesk {

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationEvents events;

    RegisterFamily two;

    @BeforeEach
    void twoPeopleAreAtTheDesk() {
        two = aFamily()
                .person("Anak Uji", "2012-05-17", Sex.FEMALE, Relation.CHILD)
                .command();
    }

    @Test
    void aFamilyRegisteredOnATabletWaitsWithEverythingThatWasRecorded() {
        var one = registered();
        assertThat(one.matter()).isEqualTo(Matter.REGISTRATION);
        assertThat(one.name()).isEqualTo("Kepala Uji");
        assertThat(one.fields())
                .extracting(Verification.Field::name)
                .contains("street", "wardClass", "0.nik", "1.name");
        assertThat(now().notes()).contains("awaiting-centre");
        var look = desk.look(one.id(), planner);
        assertThat(look.isMovedOn()).isFalse();
        assertThat(look.people()).containsValue("Anak Uji");
    }

    /** The negative control. */
    @Test
    void aFamilyRegisteredAtTheOfficeWaitsForNobody() {
        members.register(two, origin(planner));
        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsAcceptedCountsAsRightOnce() {
        var one = registered();
        desk.decide(one.id(), Verdict.ACCEPTED, Map.of(), "", planner);
        assertThat(now().notes()).doesNotContain("awaiting-centre");
        assertThat(events.stream(ChangeVerified.class))
                .singleElement()
                .matches(ChangeVerified::right)
                .extracting(ChangeVerified::matter)
                .isEqualTo(Matter.REGISTRATION);
    }

    @Test
    void whatIsCorrectedIsWrittenForThePersonItBelongsTo() {
        var one = registered();
        var typed = Map.of("1.name", "Anak Ujian", "street", "Jl. Baru No. 2", "1.relation", "HEAD");
        desk.decide(one.id(), Verdict.CORRECTED, typed, "Sesuai KK", planner);
        assertThat(now().members()).extracting(MemberView::name).containsExactly("Kepala Uji", "Anak Ujian");
        assertThat(now().members().get(1).relation()).isEqualTo(Relation.CHILD);
        assertThat(now().address().street()).isEqualTo("Jl. Baru No. 2");
        assertThat(events.stream(ChangeVerified.class).map(ChangeVerified::right))
                .containsExactly(false);
    }

    @Test
    void whoIsRejectedStaysOnRecordAndIsNoMember() {
        var one = registered();
        desk.decide(one.id(), Verdict.REJECTED, Map.of(), "KK tidak terbaca", planner);
        assertThat(now().members())
                .allMatch(member -> member.status() == MembershipStatus.INACTIVE)
                .allMatch(member -> member.statusReason().equals("registration-rejected"));
    }

    @Test
    void onlyThoseWhoJoinedWaitAndTheOthersAreLeftAlone() {
        members.register(two, origin(planner));
        var mother = aFamily()
                .card(two.familyCard())
                .person("Ibu Uji", "1955-01-09", Sex.FEMALE, Relation.PARENT)
                .command();
        var joining = new RegisterFamily(
                two.familyCard(),
                two.address(),
                two.phone(),
                two.email(),
                two.segment(),
                two.wardClass(),
                List.of(mother.applicants().get(1)));
        members.join(joining, fromATablet());
        var one = open().get(0);
        assertThat(one.matter()).isEqualTo(Matter.NEWCOMERS);
        assertThat(one.name()).isEqualTo("Ibu Uji");
        desk.decide(one.id(), Verdict.REJECTED, Map.of(), "Sudah terdaftar di KK lain", planner);
        assertThat(now().members())
                .filteredOn(member -> member.statusReason().equals("registration-rejected"))
                .extracting(MemberView::name)
                .containsExactly("Ibu Uji");
    }

    @Test
    void itsPageMasksTheNumbersAndNamesWhatTheCodesMean() throws Exception {
        var one = registered();
        var nik = two.applicants().get(0).nik().orElseThrow();
        web.perform(get("/members/verifications/" + one.id()).with(as(planner)))
                .andExpect(content()
                        .string(allOf(
                                containsString(nik.masked()),
                                containsString("Faskes " + Families.CLINIC),
                                containsString("2. Anak Uji"),
                                containsString("Pendaftaran Kepala Uji"))));
    }

    private Verification registered() {
        members.register(two, fromATablet());
        return open().get(0);
    }

    @Override
    FamilyCardNumber card() {
        return two.familyCard();
    }
}
