package id.mcsoc.members;

import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.nobody;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.members.RegisterFamily.Applicant;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
@RecordApplicationEvents
class RegistrationTest {

    @Autowired
    ContributionTable contributions;

    @Autowired
    Members members;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    Actor planner;

    @BeforeEach
    void places() {
        Families.facilities(jdbc);
        planner = TestActors.in(users).planner();
    }

    @Test
    void aWholeFamilyGetsFinalNumbersHeadFirst() {
        var family = members.register(
                nobody().person("Istri Uji", "1982-03-09", Sex.FEMALE, Relation.WIFE)
                        .person("Kepala Uji", "1980-05-17", Sex.MALE, Relation.HEAD)
                        .command(),
                origin(planner));
        var stored = members.family(family.familyCard()).orElseThrow();
        assertThat(stored).isEqualTo(family);
        assertThat(stored.head().name()).isEqualTo("Kepala Uji");
        assertThat(stored.members()).allMatch(member -> member.number().isPresent());
        assertThat(stored.members().stream().map(MemberView::number)).doesNotHaveDuplicates();
        assertThat(stored.phone()).isEqualTo("+6281234567890");
        assertThat(stored.head().statusReason()).isEqualTo("awaiting-first-payment");
    }

    @Test
    void theSameOperationTwiceRegistersOnceAndSaysTheSame() {
        var command = aFamily().command();
        var operation = UUID.randomUUID();
        var first = members.register(command, origin(planner, operation));
        var second = members.register(command, origin(planner, operation));
        assertThat(second).isEqualTo(first);
        assertThat(events.stream(FamilyRegistered.class)
                        .filter(event -> event.familyCard().equals(command.familyCard())))
                .hasSize(1);
    }

    @Test
    void aFamilyCardThatIsThereAlreadyIsRefused() {
        var first = aFamily().command();
        members.register(first, origin(planner));
        refuses(aFamily().card(first.familyCard()), MemberRefusal.FAMILY_EXISTS);
    }

    @Test
    void aNikOfAnotherFamilyIsRefused() {
        var first = aFamily().command();
        members.register(first, origin(planner));
        refuses(nobody().with(applicant(first.applicants().get(0).nik(), Relation.HEAD)), MemberRefusal.NIK_TAKEN);
    }

    @Test
    void aNikTwiceInOneFamilyIsRefused() {
        var family = aFamily();
        var nik = family.command().applicants().get(0).nik();
        refuses(family.with(applicant(nik, Relation.CHILD)), MemberRefusal.NIK_TWICE);
    }

    @Test
    void nobodyAndTwoHeadsAndNoHeadAreRefused() {
        refuses(nobody(), MemberRefusal.NO_APPLICANTS);
        refuses(aFamily().person("Kedua", "1981-01-02", Sex.MALE, Relation.HEAD), MemberRefusal.ONE_HEAD_NEEDED);
        refuses(nobody().person("Anak", "2001-01-02", Sex.MALE, Relation.CHILD), MemberRefusal.ONE_HEAD_NEEDED);
    }

    @Test
    void aNewbornNeedsNoNikButItsMothers() {
        var mother = Optional.of(new Nik("9901014411940001"));
        var family = members.register(
                aFamily().paidBy(Segment.PBI).newborn("2026-11-11", mother).command(), origin(planner));
        assertThat(family.notes()).contains("newborn-without-nik");
        assertThat(family.members().get(1).status()).isEqualTo(MembershipStatus.ACTIVE);
        refuses(aFamily().newborn("2026-11-11", Optional.empty()), MemberRefusal.MOTHER_NIK_MISSING);
    }

    @Test
    void threeMonthsAfterBirthTheNikIsNeeded() {
        var mother = Optional.of(new Nik("9901014411940001"));
        members.register(aFamily().newborn("2026-08-21", mother).command(), origin(planner));
        refuses(aFamily().newborn("2026-08-20", mother), MemberRefusal.NEWBORN_TOO_OLD);
    }

    @Test
    void aNikThatDisagreesWithTheBirthDateIsNotedNotRefused() {
        var nik = Optional.of(aFamily().nik("1971-03-04", Sex.MALE));
        var family =
                members.register(nobody().with(applicant(nik, Relation.HEAD)).command(), origin(planner));
        assertThat(family.notes()).containsExactly("nik-disagrees");
        assertThat(members.register(aFamily().command(), origin(planner)).notes())
                .isEmpty();
    }

    @Test
    void theFacilityMustBeKnownAndOfFirstLevel() {
        refuses(nobody().with(at(Families.HOSPITAL)), MemberRefusal.FACILITY_UNKNOWN);
        refuses(nobody().with(at("TIDAK-ADA")), MemberRefusal.FACILITY_UNKNOWN);
    }

    @Test
    void placeAndPhoneAndMailMustBeRight() {
        refuses(aFamily().in(new AreaCode("31.71.01.1001")), MemberRefusal.AREA_UNKNOWN);
        refuses(aFamily().living(" "), MemberRefusal.ADDRESS_INCOMPLETE);
        refuses(aFamily().reachedBy("12", ""), MemberRefusal.PHONE_INVALID);
        refuses(aFamily().reachedBy("08123456789", "bukan-surel"), MemberRefusal.EMAIL_INVALID);
    }

    @Test
    void anotherBranchRegistersNobodyHere() {
        var foreign = TestActors.in(users).foreign(Role.BRANCH_PLANNER);
        assertThatThrownBy(() -> members.register(aFamily().command(), origin(foreign)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(MemberRefusal.AREA_UNKNOWN));
    }

    @Test
    void theProvisionalNumberStaysFindable() {
        var command = nobody().with(new Applicant(
                        new MemberId(UUID.randomUUID()),
                        Optional.of(aFamily().nik("1990-01-01", Sex.MALE)),
                        Optional.empty(),
                        "Sementara Uji",
                        LocalDate.parse("1990-01-01"),
                        Sex.MALE,
                        Relation.HEAD,
                        Families.CLINIC,
                        Optional.of("SEM-1571-000007")))
                .command();
        var family = members.register(command, origin(planner));
        assertThat(family.head().provisionalNumber()).contains("SEM-1571-000007");
    }

    @Test
    void theTariffOfADayIsTheLatestBefore() {
        assertThat(contributions.asOf(LocalDate.parse("2026-11-20")))
                .extracting(Contribution::wardClass, Contribution::amount, Contribution::stateShare)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(WardClass.I, 150000, 0),
                        org.assertj.core.groups.Tuple.tuple(WardClass.II, 100000, 0),
                        org.assertj.core.groups.Tuple.tuple(WardClass.III, 42000, 7000));
        assertThat(contributions.asOf(LocalDate.parse("2020-12-31")))
                .extracting(Contribution::stateShare)
                .containsExactly(0, 0, 16500);
    }

    private void refuses(Families family, MemberRefusal code) {
        assertThatThrownBy(() -> members.register(family.command(), origin(planner)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Applicant applicant(Optional<Nik> nik, Relation relation) {
        return new Applicant(
                new MemberId(UUID.randomUUID()),
                nik,
                Optional.empty(),
                "Orang Uji",
                LocalDate.parse("1980-05-17"),
                Sex.MALE,
                relation,
                Families.CLINIC,
                Optional.empty());
    }

    private static Applicant at(String facility) {
        return new Applicant(
                new MemberId(UUID.randomUUID()),
                Optional.of(aFamily().nik("1980-05-17", Sex.MALE)),
                Optional.empty(),
                "Orang Uji",
                LocalDate.parse("1980-05-17"),
                Sex.MALE,
                Relation.HEAD,
                facility,
                Optional.empty());
    }
}
