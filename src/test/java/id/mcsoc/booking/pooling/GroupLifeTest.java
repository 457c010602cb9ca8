package id.mcsoc.booking.pooling;

import static id.mcsoc.TestRefusals.refused;
import static id.mcsoc.booking.RequestFixture.TUESDAY;
import static id.mcsoc.booking.pooling.Neighbourhood.SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.GroupNews;
import id.mcsoc.booking.RequestFixture;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.VisitRequestWithdrawn;
import id.mcsoc.booking.VisitSlotFreed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupLifeTest extends Neighbours {

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
                () -> requests.counter(host, List.of(RequestFixture.window(TUESDAY.plusDays(2))), "Lain", sipin),
                BookingRefusal.WINDOW_NOT_COMMON);
    }
}
