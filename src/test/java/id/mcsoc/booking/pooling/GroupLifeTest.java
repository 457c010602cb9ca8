package id.mcsoc.booking.pooling;

import static id.mcsoc.booking.RequestFixture.TUESDAY;
import static id.mcsoc.booking.pooling.Neighbourhood.SLOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.TestTime.MovableClock;
import id.mcsoc.access.Actor;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.GroupNews;
import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.RequestDesk;
import id.mcsoc.booking.RequestFixture;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.VisitRequestWithdrawn;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.booking.VisitSlotFreed;
import id.mcsoc.shared.Refused;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
@RecordApplicationEvents
class GroupLifeTest {

    private static final String BOTH = "15.71.01.1001+15.71.01.1002";

    @Autowired
    BeanFactory application;

    @Autowired
    VisitRequests requests;

    @Autowired
    Pools pools;

    @Autowired
    RequestDesk desk;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    Neighbourhood near;
    Actor sipin;
    Actor buluran;
    Actor planner;

    @BeforeEach
    void people() {
        near = Neighbourhood.in(application);
        sipin = near.sipin();
        buluran = near.buluran();
        planner = near.planner();
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void whenAGuestLeavesAnUnscheduledGroupThatIsThenTooSmallItPartsAndWaitsAgain() {
        var host = near.waiting(sipin, 7);
        var guest = near.waiting(buluran, 4);
        near.together(guest, buluran, host, sipin, BOTH);
        requests.withdraw(guest, "Bencana banjir", buluran);
        assertThat(state(guest, buluran)).isEqualTo(RequestState.WITHDRAWN);
        assertThat(state(host, sipin)).isEqualTo(RequestState.DRAFT);
        assertThat(pools.of(host, sipin).waiting()).isTrue();
        assertThat(events.stream(VisitSlotFreed.class))
                .singleElement()
                .extracting(VisitSlotFreed::request)
                .isEqualTo(host);
        assertThat(events.stream(VisitRequestWithdrawn.class)).isEmpty();
    }

    @Test
    void whenTheHostLeavesItsGuestsWaitAgainWithTheirFamilies() {
        var host = near.waiting(sipin, 7);
        var guest = near.waiting(buluran, 4);
        near.together(guest, buluran, host, sipin, BOTH);
        requests.propose(host, SLOT, planner);
        requests.withdraw(host, "Aula rusak", sipin);
        assertThat(state(guest, buluran)).isEqualTo(RequestState.DRAFT);
        assertThat(desk.viewFamilies(guest, buluran).families()).hasSize(4);
        assertThat(desk.view(guest, buluran).slot()).isEmpty();
        assertThat(events.stream(VisitRequestWithdrawn.class))
                .singleElement()
                .extracting(VisitRequestWithdrawn::request)
                .isEqualTo(host);
    }

    @Test
    void aGuestThatLeavesALargeGroupOnlyShrinksIt() {
        var host = near.sent(sipin, 12);
        var guest = near.waiting(buluran, 4);
        near.together(guest, buluran, host, sipin, BOTH);
        assertThat(open(host).families()).isEqualTo(16);
        requests.withdraw(guest, "Batal", buluran);
        assertThat(open(host).families()).isEqualTo(12);
        assertThat(state(host, sipin)).isEqualTo(RequestState.SUBMITTED);
        assertThat(told(GroupNews.Kind.MEMBER_LEFT)).containsExactly(host);
    }

    @Test
    void aNeighbourJoinsAScheduledVisitLaterThanOneMayOpenANewOne() {
        clock.advance(Duration.ofDays(7));
        var host = near.scheduled(sipin, 12, planner);
        var guest = near.waiting(buluran, 4);
        near.together(guest, buluran, host, sipin, BOTH);
        assertThat(state(guest, buluran)).isEqualTo(RequestState.ACCEPTED);
        assertThat(open(host).families()).isEqualTo(16);
    }

    @Test
    void soShortBeforeNobodyOpensANewGroup() {
        clock.advance(Duration.ofDays(7));
        near.waiting(buluran, 4);
        assertThat(pools.of(near.waiting(sipin, 7), sipin).suggestions()).isEmpty();
    }

    @Test
    void aHostOffersOtherDaysOnlyWhenItsGuestsDoToo() {
        var host = near.waiting(sipin, 7, TUESDAY);
        var guest = near.waiting(buluran, 4, TUESDAY, TUESDAY.plusDays(1));
        near.together(guest, buluran, host, sipin, BOTH);
        requests.propose(host, SLOT, planner);
        requests.counter(host, List.of(RequestFixture.window(TUESDAY.plusDays(1))), "Aula dipakai", sipin);
        assertThat(open(host).windows()).extracting(window -> window.date()).containsExactly(TUESDAY.plusDays(1));
        assertThat(state(guest, buluran)).isEqualTo(RequestState.COUNTERED);
        requests.propose(host, SLOT, planner);
        refused(
                BookingRefusal.WINDOW_NOT_COMMON,
                () -> requests.counter(host, List.of(RequestFixture.window(TUESDAY.plusDays(2))), "Lain", sipin));
    }

    private OpenRequest open(RequestId id) {
        return requests.open(TestActors.JAMBI).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private RequestState state(RequestId id, Actor staff) {
        return desk.view(id, staff).state();
    }

    private List<RequestId> told(GroupNews.Kind kind) {
        return events.stream(GroupNews.class)
                .filter(news -> news.kind() == kind)
                .map(GroupNews::request)
                .toList();
    }

    private static void refused(BookingRefusal code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
