package id.mcsoc.readiness;

import static id.mcsoc.TestActors.JAMBI;
import static id.mcsoc.TestActors.SIMPANG_IV_SIPIN;
import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.TestTime.MovableClock;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.team.Teams;
import id.mcsoc.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A visit on Tuesday, 1 December, 09.00 in Jambi, of which nothing is in order. */
@McsTest
@Transactional
@RecordApplicationEvents
class ReadinessTest {

    private static final Instant START = Instant.parse("2026-12-01T02:00:00Z");
    private static final Instant H7 = Instant.parse("2026-11-24T01:00:00Z");
    private static final Instant H3 = Instant.parse("2026-11-28T01:00:00Z");
    private static final Instant H1 = Instant.parse("2026-11-30T01:00:00Z");

    @Autowired
    ReadinessBoard board;

    @Autowired
    ReadinessRound round;

    @Autowired
    Teams teams;

    @Autowired
    Users users;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationEvents events;

    private final VisitId visit = new VisitId(UUID.randomUUID());
    private TestActors people;

    @BeforeEach
    void aVisit() {
        people = TestActors.in(users);
        Demand.team(teams, "R1", "card-printer");
        assertThat(teams.find(JAMBI, "R1")).isPresent();
        var plan = UUID.randomUUID();
        jdbc.sql(
                        "insert into planning_plan (id, branch, first_day, last_day, state, hard_score, medium_score,"
                                + " soft_score, rules, revision, kept_edits, reshuffles, created_at, created_by) values"
                                + " (?, 'JAMBI', date '2026-11-23', date '2026-12-18', 'APPROVED', 0, 0, 0, '[]', 0, 0, false, ?, 'Uji')")
                .params(plan, Timestamp.from(TestTime.START))
                .update();
        jdbc.sql(
                        "insert into planning_visit (id, plan_id, request_id, request_number, branch, team, area, venue_name,"
                                + " lat, lon, starts_at, ends_at, families, state, revision) values"
                                + " (?, ?, ?, 'PMH-1571-2026-0007', 'JAMBI', 'R1', ?, 'Balai', -1.6, 103.6, ?, ?, 10, 'CONFIRMED', 0)")
                .params(visit.value(), plan, UUID.randomUUID(), SIMPANG_IV_SIPIN.value())
                .params(Timestamp.from(START), Timestamp.from(START.plusSeconds(7200)))
                .update();
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void nothingIsLateBeforeItsDeadline() {
        at(H7.minusSeconds(1));
        assertThat(light(Item.PLACE)).isEqualTo(Light.YELLOW);
        assertThat(round.go()).isZero();
        at(H7);
        assertThat(light(Item.PLACE)).isEqualTo(Light.RED);
        assertThat(light(Item.FAMILY_LIST)).isEqualTo(Light.YELLOW);
    }

    @Test
    void eachLookIsTakenOnceAndTellsTheOwnerOnly() {
        at(H7);
        assertThat(round.go()).isEqualTo(1);
        assertThat(round.go()).isZero();
        assertThat(events.stream(VisitNotReady.class))
                .extracting(VisitNotReady::owner, VisitNotReady::missing)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Item.Owner.KELURAHAN, 3));
        at(H3);
        assertThat(round.go()).isEqualTo(1);
        assertThat(events.stream(VisitNotReady.class).filter(news -> news.stage() == Stage.H3))
                .extracting(VisitNotReady::owner)
                .contains(Item.Owner.KELURAHAN);
    }

    @Test
    void theDayBeforeTheTeamHearsAndTheHeadHasItInTheQueue() throws Exception {
        at(H1);
        round.go();
        assertThat(events.stream(VisitNotReady.class).filter(news -> news.owner() == Item.Owner.TEAM))
                .extracting(VisitNotReady::missing)
                .containsExactly(2);
        assertThat(events.stream(VisitNotReady.class).filter(VisitNotReady::toHead))
                .hasSize(1);
        web.perform(get("/readiness").with(as(people.head())))
                .andExpect(content().string(containsString("Menunggu keputusan Anda")))
                .andExpect(content().string(containsString("Simpang IV Sipin")));
        web.perform(get("/readiness").with(as(people.planner())))
                .andExpect(content().string(not(containsString("Menunggu keputusan Anda"))));
    }

    @Test
    void whatIsReadyIsNotInTheQueue() throws Exception {
        jdbc.sql("update planning_visit set state = 'PACKED' where id = ?")
                .param(visit.value())
                .update();
        entities.clear();
        at(H1);
        round.go();
        for (var item : new Item[] {Item.PLACE, Item.POWER, Item.CONTACT, Item.KIT}) {
            board.say(visit, item, true, people.planner());
        }
        var readiness = board.get(visit, people.head());
        assertThat(readiness.lines().stream().filter(Readiness.Line::done)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(light(Item.PACKAGE)).isEqualTo(Light.GREEN);
        assertThat(light(Item.KIT)).isEqualTo(Light.GREEN);
    }

    @Test
    void whoSeesToItConfirmsItAndNobodyElse() throws Exception {
        var staff = people.staff(SIMPANG_IV_SIPIN);
        board.say(visit, Item.PLACE, true, staff);
        assertThat(light(Item.PLACE)).isEqualTo(Light.GREEN);
        board.say(visit, Item.PLACE, false, staff);
        assertThat(light(Item.PLACE)).isEqualTo(Light.YELLOW);
        web.perform(post("/readiness/" + visit + "/confirmation")
                        .param("item", "KIT")
                        .param("done", "true")
                        .with(as(staff))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(light(Item.KIT)).isEqualTo(Light.YELLOW);
        board.say(visit, Item.KIT, true, people.officer("R1"));
        assertThat(light(Item.KIT)).isEqualTo(Light.GREEN);
    }

    @Test
    void aMovedVisitAsksAgain() {
        board.say(visit, Item.PLACE, true, people.planner());
        jdbc.sql("update planning_visit set starts_at = ?, ends_at = ? where id = ?")
                .params(
                        Timestamp.from(START.plusSeconds(86_400)),
                        Timestamp.from(START.plusSeconds(93_600)),
                        visit.value())
                .update();
        entities.clear();
        assertThat(light(Item.PLACE)).isEqualTo(Light.YELLOW);
    }

    @Test
    void anotherTeamAnotherKelurahanAndAnotherBranchDoNotSeeIt() {
        assertThatThrownBy(() -> board.get(visit, people.officer("R2"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> board.get(visit, people.staff(TestActors.BULURAN_KENALI)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> board.get(visit, people.foreign(Role.BRANCH_HEAD)))
                .isInstanceOf(NotFound.class);
        assertThat(board.get(visit, people.head()).visit().branch()).isEqualTo(JAMBI);
    }

    @Test
    void everyLineIsShownWithItsOwnerItsDeadlineAndAWord() throws Exception {
        web.perform(get("/readiness/" + visit).with(as(people.staff(SIMPANG_IV_SIPIN))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("belum siap, masih ada waktu")))
                .andExpect(content().string(containsString("Penanggung jawab")))
                .andExpect(content().string(containsString("Sel, 24 Nov 2026 08.00")))
                .andExpect(content().string(not(containsString("??"))));
    }

    private Light light(Item item) {
        return board.get(visit, people.head()).lines().stream()
                .filter(line -> line.item() == item)
                .findFirst()
                .orElseThrow()
                .light();
    }

    private void at(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }
}
