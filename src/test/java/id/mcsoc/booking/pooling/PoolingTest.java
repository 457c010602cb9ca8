package id.mcsoc.booking.pooling;

import static id.mcsoc.TestRefusals.refused;
import static id.mcsoc.booking.RequestFixture.TUESDAY;
import static id.mcsoc.booking.pooling.Neighbourhood.SLOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.TestActors;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.GroupNews;
import id.mcsoc.booking.RequestDrafts;
import id.mcsoc.booking.RequestFamily;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.VisitAccepted;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.shared.NotFound;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PoolingTest extends Neighbours {

    @Autowired
    RequestDrafts drafts;

    @Autowired
    Invitations invitations;

    @Test
    void whoHasFewFamiliesIsShownANeighbourThatWaits() {
        near.waiting(buluran, 4);
        var mine = near.draft(sipin, 7, TUESDAY);
        assertThat(pools.of(mine, sipin).suggestions()).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo(BOTH);
            assertThat(one.here()).isTrue();
            assertThat(one.families()).isEqualTo(11);
            assertThat(one.time().date()).isEqualTo(TUESDAY);
            assertThat(one.partners()).singleElement().satisfies(partner -> {
                assertThat(partner.name()).isEqualTo("Buluran Kenali");
                assertThat(partner.families()).isEqualTo(4);
                assertThat(partner.km()).isBetween(0.5, 15.0);
            });
        });
    }

    @Test
    void aDraftThatDoesNotWaitIsNotSuggested() {
        near.draft(buluran, 4, TUESDAY);
        assertThat(pools.of(near.waiting(sipin, 7), sipin).suggestions()).isEmpty();
    }

    @Test
    void bothAgreeAndThereIsOneVisitWithTheFamiliesOfBoth() {
        var large = near.waiting(sipin, 7);
        var small = near.waiting(buluran, 4);
        assertThat(near.together(small, buluran, large, sipin, BOTH)).isEqualTo(large);
        assertThat(requests.open(TestActors.JAMBI)).singleElement().satisfies(open -> {
            assertThat(open.id()).isEqualTo(large);
            assertThat(open.families()).isEqualTo(11);
            assertThat(open.persons()).isEqualTo(33);
            assertThat(open.minimum()).isEqualTo(10);
        });
        assertThat(requests.families(large)).hasSize(11);
        assertThat(requests.guests(large))
                .extracting(VisitRequests.Guest::request)
                .containsExactly(small);
        assertThat(state(small, buluran)).isEqualTo(RequestState.SUBMITTED);
        assertThat(told(GroupNews.Kind.COMPLETE)).containsExactlyInAnyOrder(large, small);
    }

    @Test
    void oneYesIsNotEnough() {
        var large = near.waiting(sipin, 7);
        var small = near.waiting(buluran, 4);
        invitations.invite(large, BOTH, sipin);
        assertThat(state(large, sipin)).isEqualTo(RequestState.DRAFT);
        assertThat(requests.open(TestActors.JAMBI)).isEmpty();
        assertThat(pools.of(small, buluran).invitation())
                .get()
                .extracting(PoolView.Invitation::accepted)
                .isEqualTo(false);
        assertThat(told(GroupNews.Kind.INVITED)).containsExactly(small);
    }

    @Test
    void eachKelurahanSeesItsOwnListAndNotTheOther() {
        var large = near.waiting(sipin, 7);
        var small = near.waiting(buluran, 4);
        near.together(small, buluran, large, sipin, BOTH);
        assertThat(desk.viewFamilies(large, sipin).families()).hasSize(7);
        assertThat(desk.viewFamilies(small, buluran).families()).hasSize(4);
        assertThatThrownBy(() -> desk.viewFamilies(large, buluran)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.viewFamilies(small, sipin)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pools.of(large, buluran)).isInstanceOf(NotFound.class);
        assertThat(pools.of(small, planner).shared()).isPresent();
    }

    @Test
    void nobodyAnswersForAnother() {
        var large = near.waiting(sipin, 7);
        var small = near.waiting(buluran, 4);
        invitations.invite(large, BOTH, sipin);
        assertThatThrownBy(() -> invitations.accept(small, sipin)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> invitations.decline(small, "", sipin)).isInstanceOf(NotFound.class);
        assertThat(invitations.accept(small, buluran)).isEqualTo(Invitations.Outcome.COMPLETE);
    }

    @Test
    void theHostAgreesForAllAndEveryStepReachesTheGuest() {
        var host = near.waiting(sipin, 7);
        var guest = near.waiting(buluran, 4);
        near.together(guest, buluran, host, sipin, BOTH);
        requests.propose(host, SLOT, planner);
        assertThat(state(guest, buluran)).isEqualTo(RequestState.PROPOSED);
        refused(() -> requests.accept(guest, buluran), BookingRefusal.HOST_ANSWERS);
        requests.accept(host, sipin);
        assertThat(state(guest, buluran)).isEqualTo(RequestState.ACCEPTED);
        assertThat(desk.view(guest, buluran).slot()).contains(SLOT);
        assertThat(events.stream(VisitAccepted.class))
                .singleElement()
                .extracting(VisitAccepted::request)
                .isEqualTo(host);
    }

    @Test
    void aGuestTellsItsFamiliesToComeToTheHostsPlace() {
        var host = near.waiting(sipin, 7);
        var guest = near.waiting(buluran, 4);
        near.together(guest, buluran, host, sipin, BOTH);
        assertThat(desk.view(guest, buluran).fields())
                .containsEntry("venueName", "Aula Kantor Kelurahan Simpang IV Sipin, Simpang IV Sipin")
                .containsEntry("contactName", buluran.name());
    }

    @Test
    void eachKelurahanIsCreditedWithItsOwnServedFamiliesAndKeepsItsOwnLeftOvers() {
        var host = near.waiting(sipin, 7);
        var guest = near.waiting(buluran, 4);
        near.together(guest, buluran, host, sipin, BOTH);
        requests.propose(host, SLOT, planner);
        requests.accept(host, sipin);
        var cards = requests.families(host).stream()
                .map(RequestFamily::familyCard)
                .sorted(java.util.Comparator.comparing(card -> card.value()))
                .toList();
        requests.markServed(host, cards.subList(0, 9), planner);
        assertThat(desk.view(host, sipin).servedFamilies()).isEqualTo(7);
        assertThat(desk.view(guest, buluran).servedFamilies()).isEqualTo(2);
        requests.carryOver(host, cards.subList(9, 11), planner);
        assertThat(requests.open(TestActors.JAMBI)).singleElement().satisfies(open -> {
            assertThat(open.area()).isEqualTo(Neighbourhood.BULURAN);
            assertThat(open.families()).isEqualTo(2);
        });
    }

    @Test
    void whoDeclinesIsNotAskedForTheSameGroupAgain() {
        var large = near.waiting(sipin, 7);
        var small = near.waiting(buluran, 4);
        invitations.invite(large, BOTH, sipin);
        invitations.decline(small, "Aula penuh", buluran);
        assertThat(pools.of(large, sipin).invitation()).isEmpty();
        assertThat(pools.of(large, sipin).suggestions()).isEmpty();
        assertThat(state(large, sipin)).isEqualTo(RequestState.DRAFT);
        assertThat(events.stream(GroupNews.class).filter(news -> news.kind() == GroupNews.Kind.INVITATION_ENDED))
                .extracting(GroupNews::detail)
                .containsOnly("Buluran Kenali: Aula penuh");
    }

    @Test
    void anInvitationExpiresOnceAndBindsNobodyLonger() {
        var large = near.waiting(sipin, 7);
        var small = near.waiting(buluran, 4);
        invitations.invite(large, BOTH, sipin);
        clock.advance(Duration.ofDays(3).minusSeconds(1));
        invitations.expire();
        assertThat(told(GroupNews.Kind.INVITATION_ENDED)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        refused(() -> invitations.accept(small, buluran), BookingRefusal.NO_INVITATION);
        invitations.expire();
        invitations.expire();
        assertThat(told(GroupNews.Kind.INVITATION_ENDED)).containsExactlyInAnyOrder(large, small);
        assertThat(pools.of(small, buluran).waiting()).isTrue();
    }

    @Test
    void whoGoesAnotherWayEndsTheInvitation() {
        var large = near.waiting(sipin, 7);
        var small = near.waiting(buluran, 4);
        invitations.invite(large, BOTH, sipin);
        requests.withdraw(large, "Batal", sipin);
        refused(() -> invitations.accept(small, buluran), BookingRefusal.NO_INVITATION);
        assertThat(told(GroupNews.Kind.INVITATION_ENDED)).contains(small);
    }

    @Test
    void aGroupThatNoLongerReachesTheMinimumIsNotFormed() {
        var large = near.waiting(sipin, 6);
        var small = near.waiting(buluran, 4);
        invitations.invite(large, BOTH, sipin);
        drafts.removeLine(
                large, desk.viewFamilies(large, sipin).families().get(0).id(), sipin);
        assertThat(invitations.accept(small, buluran)).isEqualTo(Invitations.Outcome.NO_LONGER_FITS);
        assertThat(requests.open(TestActors.JAMBI)).isEmpty();
    }
}
