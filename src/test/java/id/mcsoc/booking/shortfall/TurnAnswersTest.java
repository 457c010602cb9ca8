package id.mcsoc.booking.shortfall;

import static id.mcsoc.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.TestTime.MovableClock;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Users;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.FamilyChanges;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestFixture;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.SlotAsk;
import id.mcsoc.booking.SlotOffers;
import id.mcsoc.booking.TurnNews;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.booking.pooling.Neighbourhood;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.team.Teams;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** One team, one freed time, three kelurahan that wait; the one that waits longest is asked first. */
@McsTest
@Transactional
@RecordApplicationEvents
class TurnAnswersTest {

    private static final Instant CLOSES = Instant.parse("2026-11-28T01:00:00Z");
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final LocalTime START = LocalTime.of(8, 30);

    @Autowired
    BeanFactory application;

    @Autowired
    VisitRequests requests;

    @Autowired
    RequestDesk desk;

    @Autowired
    FamilyChanges changes;

    @Autowired
    ShortfallRound round;

    @Autowired
    TurnAnswers turns;

    @Autowired
    SlotOffers slots;

    @Autowired
    Teams teams;

    @Autowired
    Areas areas;

    @Autowired
    Users users;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    MockMvc web;

    Actor sipin;
    Actor planner;
    List<Actor> waiting;
    List<RequestId> asked;

    @BeforeEach
    void oneFallsShortAndThreeWait() {
        var near = Neighbourhood.in(application);
        var people = TestActors.in(users);
        sipin = people.staff(Neighbourhood.SIPIN);
        planner = people.planner();
        Demand.team(teams, "T1", "card-printer");
        var id = near.scheduled(sipin, 10, planner);
        waiting = List.of(
                people.staff(Neighbourhood.BULURAN),
                people.staff(Neighbourhood.TELANAIPURA),
                people.staff(new AreaCode("15.71.07.1012")));
        asked = waiting.stream()
                .map(staff -> {
                    clock.advance(Duration.ofMinutes(1));
                    return near.sent(staff, 12);
                })
                .toList();
        changes.cancel(id, desk.viewFamilies(id, sipin).families().get(0).id(), "Pindah rumah", sipin);
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void beforeTheSlotIsFreedNobodyIsAsked() {
        until(CLOSES.minusSeconds(1));
        round.go();
        assertThat(offered()).isEmpty();
        assertThat(turn(0)).isEmpty();
    }

    @Test
    void theNextInTurnIsAskedAndTheTimeIsHeldForItUntilThen() {
        until(CLOSES);
        assertThat(round.go()).isEqualTo(1);
        assertThat(offered()).containsExactly(asked.get(0));
        assertThat(turn(0).orElseThrow().time().until()).isEqualTo(CLOSES.plus(A_DAY));
        assertThat(turn(1)).isEmpty();
        assertThatThrownBy(this::somebodyElseTakesIt).isInstanceOf(Refused.class);
        round.go();
        assertThat(offered()).hasSize(1);
    }

    /** The negative control of the hold: without an invitation the same time can be had by anybody. */
    @Test
    void withoutAnInvitationAnybodyCanHaveThatTime() {
        assertThat(somebodyElseTakesIt()).isEqualTo(START);
    }

    @Test
    void whoDoesNotAnswerIsFollowedByTheNextAndWhoDeclinesToo() {
        until(CLOSES);
        round.go();
        until(CLOSES.plus(A_DAY).minusSeconds(1));
        round.go();
        assertThat(offered()).hasSize(1);
        until(CLOSES.plus(A_DAY));
        round.go();
        assertThat(offered()).containsExactly(asked.get(0), asked.get(1));
        assertThat(told(TurnNews.Kind.LAPSED)).containsExactly(asked.get(0));
        turns.decline(asked.get(1), waiting.get(1));
        round.go();
        assertThat(offered()).containsExactlyElementsOf(asked);
        turns.accept(asked.get(2), waiting.get(2));
        assertThat(slots.held(asked.get(2)).orElseThrow().kept()).isTrue();
        assertThat(told(TurnNews.Kind.ACCEPTED)).containsExactly(asked.get(2));
        until(CLOSES.plus(A_DAY).plus(A_DAY).plus(A_DAY));
        round.go();
        assertThat(offered()).hasSize(3);
        assertThat(slots.held(asked.get(2)).orElseThrow().kept()).isTrue();
    }

    @Test
    void tooLateIsTooLateAndSaidTwiceIsSaidOnce() {
        until(CLOSES);
        round.go();
        until(CLOSES.plus(A_DAY));
        assertThatThrownBy(() -> turns.accept(asked.get(0), waiting.get(0)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(BookingRefusal.TURN_OVER));
        round.go();
        turns.accept(asked.get(1), waiting.get(1));
        turns.accept(asked.get(1), waiting.get(1));
        assertThat(told(TurnNews.Kind.ACCEPTED)).hasSize(1);
    }

    @Test
    void onTheDayBeforeTheVisitNobodyIsAsked() {
        until(Instant.parse("2026-11-30T01:00:00Z"));
        assertThat(round.go()).isEqualTo(1);
        assertThat(offered()).isEmpty();
    }

    @Test
    void whoHoldsAnotherTimeIsPassedOver() {
        slots.hold(ask(asked.get(0)), RequestFixture.TUESDAY.plusDays(1), START);
        slots.keep(asked.get(0));
        until(CLOSES);
        round.go();
        assertThat(offered()).containsExactly(asked.get(1));
    }

    @Test
    void aStrangerNeitherSeesNorAnswers() {
        until(CLOSES);
        round.go();
        assertThatThrownBy(() -> turns.accept(asked.get(0), sipin)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> turns.decline(asked.get(0), sipin)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> turns.find(asked.get(0), sipin)).isInstanceOf(NotFound.class);
    }

    @Test
    void thePagesOfferItAndTakeTheAnswer() throws Exception {
        until(CLOSES);
        round.go();
        var page = "/booking/requests/" + asked.get(0);
        web.perform(get(page).with(as(waiting.get(0))))
                .andExpect(content().string(containsString("Giliran Anda: ada waktu kosong")))
                .andExpect(content().string(containsString("Min, 29 Nov 2026 08.00")));
        web.perform(get("/booking/shortfalls").with(as(planner)))
                .andExpect(content().string(containsString("menunggu jawaban sampai")));
        web.perform(post(page + "/turn/refusal").with(as(waiting.get(0))).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(offered()).containsExactly(asked.get(0), asked.get(1));
        web.perform(post("/booking/requests/" + asked.get(1) + "/turn/acceptance")
                        .with(as(waiting.get(1)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(slots.held(asked.get(1)).orElseThrow().kept()).isTrue();
    }

    private LocalTime somebodyElseTakesIt() {
        return slots.hold(ask(new RequestId(UUID.randomUUID())), RequestFixture.TUESDAY, START)
                .start();
    }

    private SlotAsk ask(RequestId id) {
        var days = List.of(
                RequestFixture.window(RequestFixture.TUESDAY),
                RequestFixture.window(RequestFixture.TUESDAY.plusDays(1)));
        return new SlotAsk(
                id,
                TestActors.JAMBI,
                Neighbourhood.SIPIN,
                areas.get(Neighbourhood.SIPIN).at(),
                new SlotAsk.Need(12, 144, 0, Set.of()),
                days,
                List.of(),
                Optional.empty());
    }

    private Optional<TurnView> turn(int n) {
        return turns.find(asked.get(n), waiting.get(n));
    }

    private List<RequestId> offered() {
        return told(TurnNews.Kind.OFFERED);
    }

    private List<RequestId> told(TurnNews.Kind kind) {
        return events.stream(TurnNews.class)
                .filter(news -> news.kind() == kind)
                .map(TurnNews::request)
                .toList();
    }

    private void until(Instant moment) {
        clock.reset();
        clock.advance(Duration.between(TestTime.START, moment));
    }
}
