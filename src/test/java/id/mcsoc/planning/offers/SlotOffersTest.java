package id.mcsoc.planning.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.mcsoc.TestActors;
import id.mcsoc.TestTime.MovableClock;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.DraftWithdrawn;
import id.mcsoc.booking.HeldSlot;
import id.mcsoc.booking.SlotAnswer;
import id.mcsoc.booking.SlotAnswer.Reason;
import id.mcsoc.booking.SlotAnswer.SlotOffer;
import id.mcsoc.booking.SlotAsk;
import id.mcsoc.booking.SlotOffers;
import id.mcsoc.booking.VisitRequested;
import id.mcsoc.planning.Demand;
import id.mcsoc.planning.PlannedBranch;
import id.mcsoc.planning.team.AbsenceView;
import id.mcsoc.planning.team.AddAbsence;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class SlotOffersTest extends PlannedBranch {

    @Autowired
    SlotOffers slots;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEventPublisher events;

    Kelurahans kelurahans;

    @BeforeEach
    void kelurahanOfTheBranch() {
        kelurahans = new Kelurahans(areas);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void fiveTimesAreOfferedEachOnItsOwnDateAndTheFirstOneCanBeHeld() {
        Demand.team(teams, "T1");
        var ask = kelurahans.ask(0, 12);
        var offers = slots.offers(ask).offers();
        assertThat(offers).hasSize(5).extracting(SlotOffer::date).doesNotHaveDuplicates();
        var held = hold(ask, offers.get(0));
        assertThat(held.start()).isEqualTo(offers.get(0).start());
        assertThat(held.end()).isEqualTo(offers.get(0).end());
        assertThat(held.until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void daysThatTheKelurahanOffersComeFirst() {
        Demand.team(teams, "T1");
        var offers = slots.offers(kelurahans.ask(0, 12, Demand.FRIDAY)).offers();
        assertThat(offers.get(0).date()).isEqualTo(Demand.FRIDAY);
        assertThat(offers.get(0).reasons()).extracting(Reason::code).contains("OFFERED");
        assertThat(offers).hasSizeGreaterThan(1);
    }

    @Test
    void aTimeThatIsHeldBlocksOthersAndSavesTheirWayToo() {
        Demand.team(teams, "T1");
        var first = kelurahans.ask(0, 12, Demand.MONDAY);
        var taken = hold(first, slots.offers(first).offers().get(0));
        var second = kelurahans.ask(kelurahans.nextDoor(), 12, Demand.MONDAY);
        var offer = slots.offers(second).offers().get(0);
        assertThat(offer.date()).isEqualTo(Demand.MONDAY);
        assertThat(offer.start()).isAfterOrEqualTo(taken.end());
        assertThat(offer.reasons()).extracting(Reason::code).contains("SAVES");
        assertRefused(BookingRefusal.SLOT_TAKEN, () -> slots.hold(second, taken.date(), taken.start()));
    }

    @Test
    void whatTheRequestItselfHoldsIsNotInItsWay() {
        Demand.team(teams, "T1");
        var ask = kelurahans.ask(0, 12, Demand.MONDAY);
        var offer = slots.offers(ask).offers().get(0);
        hold(ask, offer);
        assertThat(slots.offers(ask).offers()).contains(offer);
    }

    @Test
    void choosingAnotherTimeFreesTheFirstOne() {
        Demand.team(teams, "T1");
        var ask = kelurahans.ask(0, 12, Demand.MONDAY, Demand.FRIDAY);
        var offers = slots.offers(ask).offers();
        var first = hold(ask, offers.get(0));
        hold(ask, offers.get(1));
        var other = kelurahans.ask(1, 12, first.date());
        assertThat(slots.hold(other, first.date(), first.start()).start()).isEqualTo(first.start());
    }

    @Test
    void afterTenMinutesItIsFreeAgain() {
        Demand.team(teams, "T1");
        var ask = kelurahans.ask(0, 12, Demand.MONDAY);
        var held = hold(ask, slots.offers(ask).offers().get(0));
        clock.advance(Duration.ofMinutes(9));
        assertThat(held.isLive(clock.instant())).isTrue();
        assertRefused(BookingRefusal.SLOT_TAKEN, () -> takenBy(1, held));
        clock.advance(Duration.ofMinutes(1));
        assertThat(takenBy(1, held).start()).isEqualTo(held.start());
        assertRefused(BookingRefusal.SLOT_HOLD_OVER, () -> slots.extend(ask.request(), held.id()));
        assertRefused(BookingRefusal.SLOT_TAKEN, () -> slots.confirm(ask));
    }

    @Test
    void itCanBeExtendedTenTimes() {
        Demand.team(teams, "T1");
        var ask = kelurahans.ask(0, 12, Demand.MONDAY);
        var held = hold(ask, slots.offers(ask).offers().get(0));
        for (int n = 1; n <= 10; n++) {
            clock.advance(Duration.ofMinutes(9));
            assertThat(slots.extend(ask.request(), held.id()).extensionsLeft()).isEqualTo(10 - n);
        }
        assertRefused(BookingRefusal.SLOT_TAKEN, () -> takenBy(1, held));
        assertRefused(BookingRefusal.SLOT_EXTENDED_ENOUGH, () -> slots.extend(ask.request(), held.id()));
    }

    @Test
    void anotherRequestsHoldIsNotThere() {
        Demand.team(teams, "T1");
        var ask = kelurahans.ask(0, 12, Demand.MONDAY);
        var held = hold(ask, slots.offers(ask).offers().get(0));
        var stranger = kelurahans.ask(1, 12).request();
        for (var id : new UUID[] {held.id(), UUID.randomUUID()}) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> slots.extend(stranger, id));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> slots.release(stranger, id));
        }
    }

    @Test
    void anExpiredTimeThatIsStillFreeIsConfirmed() {
        Demand.team(teams, "T1");
        var ask = kelurahans.ask(0, 12, Demand.MONDAY);
        var held = hold(ask, slots.offers(ask).offers().get(0));
        clock.advance(Duration.ofHours(1));
        slots.confirm(ask);
        assertThat(slots.held(ask.request()).orElseThrow().isLive(clock.instant()))
                .isTrue();
        assertRefused(BookingRefusal.SLOT_TAKEN, () -> takenBy(1, held));
    }

    @Test
    void moreFamiliesThanTheDayHasRoomForAreRefusedAtTheEndAndTheTimeIsLetGo() {
        Demand.team(teams, "T1");
        var ask = kelurahans.ask(0, 12, Demand.MONDAY);
        hold(ask, slots.offers(ask).offers().get(0));
        assertRefused(BookingRefusal.SLOT_TAKEN, () -> slots.confirm(kelurahans.ask(0, 31, Demand.MONDAY)));
        assertThat(slots.held(ask.request())).isEmpty();
    }

    @Test
    void sentWithTheRequestItStaysUntilTheBranchPlans() {
        Demand.team(teams, "T1");
        var ask = kelurahans.ask(0, 12, Demand.MONDAY);
        var held = hold(ask, slots.offers(ask).offers().get(0));
        events.publishEvent(new VisitRequested(ask.request(), "PMH-1", ask.area(), 12, 36, clock.instant()));
        clock.advance(Duration.ofHours(20));
        assertThat(slots.held(ask.request()).orElseThrow().kept()).isTrue();
        assertRefused(BookingRefusal.SLOT_TAKEN, () -> takenBy(1, held));
    }

    @Test
    void aDraftThrownAwayFreesItsTime() {
        Demand.team(teams, "T1");
        var ask = kelurahans.ask(0, 12, Demand.MONDAY);
        var held = hold(ask, slots.offers(ask).offers().get(0));
        events.publishEvent(new DraftWithdrawn(ask.request()));
        assertThat(takenBy(1, held).start()).isEqualTo(held.start());
    }

    @Test
    void aTeamThatStaysAtHomeIsSeenAtOnce() {
        Demand.team(teams, "T1");
        var ask = kelurahans.ask(0, 12, Demand.MONDAY);
        assertThat(slots.offers(ask).why()).isEmpty();
        teams.add(
                TestActors.JAMBI,
                "T1",
                new AddAbsence(Demand.MONDAY, null, null, AbsenceView.Kind.TRAINING, "Pelatihan"));
        assertThat(slots.offers(ask).why().map(SlotAnswer.NoSlot::reason).map(Reason::code))
                .contains("NO_TEAM");
        assertThat(slots.offers(ask).why().flatMap(SlotAnswer.NoSlot::nearest)).contains(Demand.MONDAY.plusDays(1));
    }

    @Test
    void withoutATeamThereIsNothingAndItSaysSo() {
        var answer = slots.offers(kelurahans.ask(0, 12));
        assertThat(answer.offers()).isEmpty();
        assertThat(answer.why().map(SlotAnswer.NoSlot::reason).map(Reason::code))
                .contains("NO_TEAM");
    }

    @Test
    void moreFamiliesThanAnyTeamServesIsSaidWithTheNumber() {
        Demand.team(teams, "T1");
        var why = slots.offers(kelurahans.ask(0, 31)).why().orElseThrow();
        assertThat(why.reason().code()).isEqualTo("TOO_MANY_FAMILIES");
        assertThat(why.reason().arguments()).isEqualTo(java.util.List.of(30));
    }

    private HeldSlot takenBy(int n, HeldSlot wanted) {
        return slots.hold(kelurahans.ask(n, 12, wanted.date()), wanted.date(), wanted.start());
    }

    private HeldSlot hold(SlotAsk ask, SlotOffer offer) {
        return slots.hold(ask, offer.date(), offer.start());
    }

    private static void assertRefused(BookingRefusal code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
