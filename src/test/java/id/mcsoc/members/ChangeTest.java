package id.mcsoc.members;

import static id.mcsoc.members.ChangeMemberData.Group.ADDRESS;
import static id.mcsoc.members.ChangeMemberData.Group.CONTACT;
import static id.mcsoc.members.ChangeMemberData.Group.FACILITY;
import static id.mcsoc.members.ChangeMemberData.Group.IDENTITY;
import static id.mcsoc.members.ChangeResult.Kind.APPLIED;
import static id.mcsoc.members.ChangeResult.Kind.CONFLICT;
import static id.mcsoc.members.ChangeResult.Kind.PENDING;
import static id.mcsoc.members.ChangeResult.Kind.UNCHANGED;
import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime.MovableClock;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.shared.Formats;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
class ChangeTest {

    @Autowired
    Members members;

    @Autowired
    ChangeLog log;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    Actor planner;
    FamilyView family;

    @BeforeEach
    void aFamilyIsThere() {
        Families.facilities(jdbc);
        planner = TestActors.in(users).planner();
        family = members.register(aFamily().command(), origin(planner));
    }

    @AfterEach
    void backToStart() {
        clock.reset();
    }

    @Test
    void anAddressChangesForTheWholeFamilyWithHistory() {
        var result = change(ADDRESS, Map.of("street", "Jl. Uji No. 1"), Map.of("street", "Jl. Baru No. 9"));
        assertThat(result.kind()).isEqualTo(APPLIED);
        var after = members.family(family.familyCard()).orElseThrow();
        assertThat(after.address().street()).isEqualTo("Jl. Baru No. 9");
        assertThat(after.revision()).isEqualTo(result.revision()).isEqualTo(family.revision() + 1);
        assertThat(log.of(family.familyCard())).singleElement().satisfies(line -> {
            assertThat(line.oldValue()).isEqualTo("Jl. Uji No. 1");
            assertThat(line.newValue()).isEqualTo("Jl. Baru No. 9");
            assertThat(line.reason()).isEqualTo("pindah");
            assertThat(line.by()).isEqualTo(planner.name());
        });
    }

    @Test
    void whatStandsThereAlreadyIsLeftAlone() {
        assertThat(change(CONTACT, Map.of("phone", "lama"), Map.of("phone", "081234567890"))
                        .kind())
                .isEqualTo(UNCHANGED);
        assertThat(log.of(family.familyCard())).isEmpty();
    }

    @Test
    void whoDidNotSeeTheLatestValueQueuesAConflict() {
        change(CONTACT, Map.of("phone", "+6281234567890"), Map.of("phone", "081111111111"));
        var late = change(CONTACT, Map.of("phone", "+6281234567890"), Map.of("phone", "082222222222"));
        assertThat(late.kind()).isEqualTo(CONFLICT);
        assertThat(late.theirs()).containsEntry("phone", "+6281111111111");
        assertThat(members.family(family.familyCard()).orElseThrow().phone()).isEqualTo("+6281111111111");
        assertThat(queued()).isEqualTo(1);
    }

    @Test
    void aGroupIsAtomicButGroupsDoNotMeet() {
        change(CONTACT, Map.of("phone", "+6281234567890"), Map.of("phone", "081111111111"));
        assertThat(change(ADDRESS, Map.of("street", "Jl. Uji No. 1"), Map.of("street", "Jl. Baru"))
                        .kind())
                .isEqualTo(APPLIED);
        var sawOldPhone = Map.of("phone", "+6281234567890", "email", "");
        assertThat(change(CONTACT, sawOldPhone, Map.of("email", "a@contoh.id")).kind())
                .isEqualTo(CONFLICT);
    }

    @Test
    void theSameOperationTwiceChangesOnce() {
        var operation = UUID.randomUUID();
        var command = command(CONTACT, Map.of("phone", "+6281234567890"), Map.of("phone", "081111111111"));
        var first = members.change(command, origin(planner, operation));
        change(CONTACT, Map.of("phone", "+6281111111111"), Map.of("phone", "083333333333"));
        assertThat(members.change(command, origin(planner, operation))).isEqualTo(first);
        assertThat(members.family(family.familyCard()).orElseThrow().phone()).isEqualTo("+6283333333333");
        assertThat(events.stream(MemberDataChanged.class)
                        .filter(event -> event.operation().equals(operation)))
                .hasSize(1);
    }

    @Test
    void aConflictSentTwiceIsQueuedOnce() {
        var operation = UUID.randomUUID();
        var command = command(CONTACT, Map.of("phone", "081999999999"), Map.of("phone", "081111111111"));
        assertThat(members.change(command, origin(planner, operation)).kind()).isEqualTo(CONFLICT);
        assertThat(members.change(command, origin(planner, operation)).kind()).isEqualTo(CONFLICT);
        assertThat(queued()).isEqualTo(1);
    }

    @Test
    void aNewFacilityCountsFromTheFirstOfNextMonth() {
        clock.advance(Duration.ofDays(100));
        var result = changeNow(Map.of("primaryFacility", Families.CLINIC), Families.OTHER_CLINIC);
        assertThat(result.kind()).isEqualTo(PENDING);
        var head = members.member(family.head().id()).orElseThrow();
        assertThat(head.primaryFacility()).isEqualTo(Families.CLINIC);
        assertThat(head.pendingFacility())
                .contains(new PendingFacility(Families.OTHER_CLINIC, LocalDate.parse("2027-03-01")));
        clock.advance(Duration.ofDays(1));
        var then = members.member(family.head().id()).orElseThrow();
        assertThat(then.primaryFacility()).isEqualTo(Families.OTHER_CLINIC);
        assertThat(then.facilitySince()).isEqualTo(LocalDate.parse("2027-03-01"));
        assertThat(then.pendingFacility()).isEmpty();
    }

    @Test
    void aFacilityChangesOnceInThreeMonths() {
        clock.advance(Duration.ofDays(91));
        assertThatThrownBy(() -> changeNow(Map.of("primaryFacility", Families.CLINIC), Families.OTHER_CLINIC))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(MemberRefusal.FACILITY_CHANGED_RECENTLY);
                    assertThat(refused.arguments())
                            .containsExactly(new Formats().longDate(LocalDate.parse("2027-02-20")));
                });
        clock.advance(Duration.ofDays(1));
        assertThat(changeNow(Map.of("primaryFacility", Families.CLINIC), Families.OTHER_CLINIC)
                        .kind())
                .isEqualTo(PENDING);
    }

    @Test
    void aSecondWishThatDidNotSeeTheFirstIsAConflict() {
        clock.advance(Duration.ofDays(100));
        changeNow(Map.of("primaryFacility", Families.CLINIC), Families.OTHER_CLINIC);
        assertThat(changeNow(Map.of("primaryFacility", Families.CLINIC), Families.OTHER_CLINIC)
                        .kind())
                .isEqualTo(UNCHANGED);
        assertThat(changeNow(Map.of("primaryFacility", Families.OTHER_CLINIC), Families.OTHER_CLINIC)
                        .kind())
                .isEqualTo(UNCHANGED);
    }

    @Test
    void aNikWithoutADateInItIsCalledImpossibleNotMissing() {
        var seen = Map.of("nik", family.head().nik().orElseThrow().value());
        refuses(command(IDENTITY, seen, Map.of("nik", "9971013202850001")), MemberRefusal.NIK_IMPOSSIBLE);
        refuses(command(IDENTITY, seen, Map.of("nik", "")), MemberRefusal.NIK_MISSING);
    }

    @Test
    void anUnknownFieldAndAMissingReasonAreRefused() {
        refuses(command(CONTACT, Map.of(), Map.of("nik", "1")), MemberRefusal.FIELD_UNKNOWN);
        refuses(
                new ChangeMemberData(
                        family.head().id(),
                        CONTACT,
                        Map.of("phone", "+6281234567890"),
                        Map.of("phone", "081111111111"),
                        " "),
                MemberRefusal.REASON_MISSING);
        refuses(
                command(CONTACT, Map.of("phone", "+6281234567890"), Map.of("phone", "satu")),
                MemberRefusal.PHONE_INVALID);
        refuses(
                command(ADDRESS, Map.of("area", "15.71.01.1001"), Map.of("area", "99.71.01.1001")),
                MemberRefusal.AREA_UNKNOWN);
    }

    @Test
    void anotherBranchFindsNoFamilyToChange() {
        var foreign = TestActors.in(users).foreign(Role.BRANCH_PLANNER);
        var command = command(CONTACT, Map.of("phone", "+6281234567890"), Map.of("phone", "081111111111"));
        assertThatThrownBy(() -> members.change(command, origin(foreign))).isInstanceOf(NotFound.class);
    }

    private ChangeResult change(ChangeMemberData.Group group, Map<String, String> base, Map<String, String> set) {
        return members.change(command(group, base, set), origin(planner));
    }

    private ChangeResult changeNow(Map<String, String> base, String facility) {
        var origin = Families.at(planner, clock.instant(), UUID.randomUUID());
        return members.change(command(FACILITY, base, Map.of("primaryFacility", facility)), origin);
    }

    private ChangeMemberData command(ChangeMemberData.Group group, Map<String, String> base, Map<String, String> set) {
        return new ChangeMemberData(family.head().id(), group, base, set, "pindah");
    }

    private void refuses(ChangeMemberData command, MemberRefusal code) {
        assertThatThrownBy(() -> members.change(command, origin(planner)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private long queued() {
        return jdbc.sql("select count(*) from member_conflict where family_card = ?")
                .param(family.familyCard().value())
                .query(Long.class)
                .single();
    }
}
