package id.mcsoc.members;

import static id.mcsoc.members.ChangeMemberData.Group.CLASS;
import static id.mcsoc.members.ChangeMemberData.Group.CONTACT;
import static id.mcsoc.members.ChangeMemberData.Group.FAMILY_STATUS;
import static id.mcsoc.members.ChangeMemberData.Group.IDENTITY;
import static id.mcsoc.members.Families.aFamily;
import static id.mcsoc.members.Families.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.TestTime.MovableClock;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.members.ConflictDesk.Verdict;
import id.mcsoc.members.Conflicts.Decision;
import id.mcsoc.members.DecisionLog.Step;
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

/** A conflict is decided by people: audited, reversible, identity by two of them. */
@McsTest
@Transactional
@RecordApplicationEvents
class DecisionTest {

    @Autowired
    Members members;

    @Autowired
    ConflictDesk desk;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    Actor officer;
    Actor planner;
    Actor head;
    FamilyView family;

    @AfterEach
    void backToStart() {
        clock.reset();
    }

    @BeforeEach
    void aFamilyIsThere() {
        Families.facilities(jdbc);
        officer = TestActors.in(users).officer("T1");
        planner = TestActors.in(users).planner();
        head = TestActors.in(users).head();
        family = members.register(aFamily().command(), origin(planner));
    }

    @Test
    void aDecisionIsAnOperationAndIsTakenBackByAnother() {
        change(CONTACT, Map.of("phone", "+6281234567890"), Map.of("phone", "+6281111111111"));
        var late = queued(CONTACT, Map.of("phone", "+6281234567890"), Map.of("phone", "+6282222222222"));
        assertThat(desk.decide(late, verdict(late, Decision.MINE), planner)).isEqualTo(Step.DECIDED);
        assertThat(phone()).isEqualTo("+6282222222222");
        desk.reverse(late, "Salah pilih", UUID.randomUUID(), planner);
        assertThat(phone()).isEqualTo("+6281111111111");
        assertThat(desk.look(late, planner).conflict().decision()).isEmpty();
        assertThat(desk.look(late, planner).history())
                .extracting(DecisionLog.Line::step)
                .containsExactly(Step.DECIDED, Step.REVERSED);
        assertThat(events.stream(ConflictDecided.class).map(ConflictDecided::decision))
                .containsExactly("MINE", "OPEN");
    }

    @Test
    void whatMovedOnSinceIsNotReversedOverIt() {
        change(CONTACT, Map.of("phone", "+6281234567890"), Map.of("phone", "+6281111111111"));
        var late = queued(CONTACT, Map.of("phone", "+6281234567890"), Map.of("phone", "+6282222222222"));
        desk.decide(late, verdict(late, Decision.MINE), planner);
        change(CONTACT, Map.of("phone", "+6282222222222"), Map.of("phone", "+6283333333333"));
        assertThatThrownBy(() -> desk.reverse(late, "Salah pilih", UUID.randomUUID(), planner))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(MemberRefusal.CONFLICT_MOVED_ON));
    }

    @Test
    void anIdentityTakesTwoPeopleWhoSayTheSame() {
        change(IDENTITY, Map.of("name", family.head().name()), Map.of("name", "Budi Satu"));
        var late = queued(IDENTITY, Map.of("name", family.head().name()), Map.of("name", "Budi Dua"));
        assertThat(desk.decide(late, verdict(late, Decision.MINE), planner)).isEqualTo(Step.PROPOSED);
        assertThat(name()).isEqualTo("Budi Satu");
        assertThatThrownBy(() -> desk.decide(late, verdict(late, Decision.MINE), planner))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(MemberRefusal.SECOND_PERSON_NEEDED));
        assertThat(desk.decide(late, verdict(late, Decision.THEIRS), head)).isEqualTo(Step.PROPOSED);
        assertThat(desk.decide(late, verdict(late, Decision.THEIRS), planner)).isEqualTo(Step.DECIDED);
        assertThat(name()).isEqualTo("Budi Satu");
    }

    @Test
    void whoEnteredAnIdentityDoesNotDecideIt() {
        change(IDENTITY, Map.of("name", family.head().name()), Map.of("name", "Budi Satu"));
        var seen = Map.of("name", family.head().name());
        var mine = new ChangeMemberData(family.head().id(), IDENTITY, seen, Map.of("name", "Budi Dua"), "diminta");
        members.change(mine, origin(planner));
        var late = jdbc.sql("select id from member_conflict where decision is null")
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> desk.decide(late, verdict(late, Decision.MINE), planner))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(MemberRefusal.OWN_CHANGE));
        assertThat(desk.decide(late, verdict(late, Decision.MINE), head)).isEqualTo(Step.PROPOSED);
    }

    @Test
    void theSuggestionIsTheLaterDeed() {
        var seen = Map.of("phone", "+6281234567890");
        var noon = TestTime.START.plusSeconds(3600);
        members.change(contact(seen, "+6281111111111"), Families.at(planner, noon, UUID.randomUUID()));
        var earlier = UUID.randomUUID();
        members.change(contact(seen, "+6282222222222"), Families.at(planner, noon.minusSeconds(60), earlier));
        var later = UUID.randomUUID();
        members.change(contact(seen, "+6283333333333"), Families.at(planner, noon.plusSeconds(60), later));
        assertThat(desk.look(conflictOf(earlier), planner).suggestion()).isEqualTo(Decision.THEIRS);
        assertThat(desk.look(conflictOf(later), planner).suggestion()).isEqualTo(Decision.MINE);
    }

    private ChangeMemberData contact(Map<String, String> seen, String phone) {
        return new ChangeMemberData(family.head().id(), CONTACT, seen, Map.of("phone", phone), "diminta");
    }

    private UUID conflictOf(UUID operation) {
        return jdbc.sql("select id from member_conflict where operation = ?")
                .param(operation)
                .query(UUID.class)
                .single();
    }

    @Test
    void aClassIsKeptForTwelveMonthsAndChangesForAll() {
        var other = family.head().wardClass() == WardClass.III ? WardClass.II : WardClass.III;
        var now = Map.of("wardClass", family.head().wardClass().name());
        assertThatThrownBy(() -> change(CLASS, now, Map.of("wardClass", other.name())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(MemberRefusal.CLASS_CHANGED_RECENTLY));
        jdbc.sql("update member_family set class_since = date '2025-11-20' where family_card = ?")
                .param(family.familyCard().value())
                .update();
        assertThat(change(CLASS, now, Map.of("wardClass", other.name())).kind()).isEqualTo(ChangeResult.Kind.PENDING);
        var asked = members.family(family.familyCard()).orElseThrow();
        assertThat(asked.members()).noneMatch(member -> member.wardClass() == other);
        assertThat(asked.pendingClass()).contains(new PendingClass(other, LocalDate.parse("2026-12-01")));
        clock.advance(Duration.ofDays(11));
        var then = members.family(family.familyCard()).orElseThrow();
        assertThat(then.members()).allMatch(member -> member.wardClass() == other);
        assertThat(then.classSince()).isEqualTo(LocalDate.parse("2026-12-01"));
    }

    @Test
    void aStatusMeetsOnlyAnotherStatus() {
        var before = Map.of(
                "status",
                family.head().status().name(),
                "statusReason",
                family.head().statusReason());
        change(FAMILY_STATUS, before, Map.of("status", "SUSPENDED", "statusReason", "double"));
        change(IDENTITY, Map.of("name", family.head().name()), Map.of("name", "Budi Tiga"));
        var result = members.change(
                new ChangeMemberData(
                        family.head().id(), FAMILY_STATUS, before, Map.of("status", "ACTIVE"), "sudah bayar"),
                origin(planner));
        assertThat(result.kind()).isEqualTo(ChangeResult.Kind.CONFLICT);
        assertThat(name()).isEqualTo("Budi Tiga");
    }

    private ChangeResult change(ChangeMemberData.Group group, Map<String, String> base, Map<String, String> set) {
        var command = new ChangeMemberData(family.head().id(), group, base, set, "diminta");
        return members.change(command, origin(officer));
    }

    private UUID queued(ChangeMemberData.Group group, Map<String, String> base, Map<String, String> set) {
        assertThat(change(group, base, set).kind()).isEqualTo(ChangeResult.Kind.CONFLICT);
        return jdbc.sql("select id from member_conflict where decision is null")
                .query(UUID.class)
                .single();
    }

    private Verdict verdict(UUID id, Decision decision) {
        return new Verdict(decision, desk.look(id, planner).now(), Map.of(), "diperiksa", UUID.randomUUID());
    }

    private String phone() {
        return members.family(family.familyCard()).orElseThrow().phone();
    }

    private String name() {
        return members.family(family.familyCard()).orElseThrow().head().name();
    }
}
