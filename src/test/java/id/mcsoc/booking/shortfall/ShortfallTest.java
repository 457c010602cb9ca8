package id.mcsoc.booking.shortfall;

import static id.mcsoc.TestRefusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.TestActors;
import id.mcsoc.TestTime;
import id.mcsoc.access.Role;
import id.mcsoc.access.Users;
import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.booking.FamilyChanges;
import id.mcsoc.booking.GroupNews;
import id.mcsoc.booking.Groups;
import id.mcsoc.booking.RequestDrafts;
import id.mcsoc.booking.RequestHistory;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.Shortages;
import id.mcsoc.booking.Shortages.Shortage;
import id.mcsoc.booking.VisitSlotFreed;
import id.mcsoc.booking.pooling.Neighbourhood;
import id.mcsoc.booking.pooling.Neighbours;
import id.mcsoc.shared.NotFound;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ShortfallTest extends Neighbours {

    /** Saturday, three days before the visit, when the branch opens. */
    private static final Instant CLOSES = Instant.parse("2026-11-28T01:00:00Z");

    @Autowired
    RequestDrafts drafts;

    @Autowired
    Groups groups;

    @Autowired
    FamilyChanges changes;

    @Autowired
    Shortages shortages;

    @Autowired
    ShortfallRound round;

    @Autowired
    Users users;

    @Test
    void exactlyTenAreEnough() {
        var id = near.scheduled(sipin, 11, planner);
        cancel(id, 1);
        assertThat(shortages.of(TestActors.JAMBI)).isEmpty();
        until(CLOSES.plus(Duration.ofDays(1)));
        assertThat(round.go()).isZero();
        assertThat(state(id)).isEqualTo(RequestState.ACCEPTED);
    }

    @Test
    void withNineEverybodyIsWarnedOnceAndTheHistorySaysWhy() {
        var id = near.scheduled(sipin, 10, planner);
        cancel(id, 2);
        assertThat(told(GroupNews.Kind.FELL_SHORT)).hasSize(1);
        assertThat(shortages.find(id, sipin))
                .get()
                .extracting(Shortage::families)
                .isEqualTo(8);
        assertThat(desk.view(id, sipin).history())
                .filteredOn(step -> step.from() == step.to())
                .extracting(RequestHistory::reason)
                .containsExactly("Pindah rumah", "Pindah rumah");
    }

    @Test
    void nineAreReleasedWhenTheListClosesAndNotBefore() {
        var id = near.scheduled(sipin, 9 + 1, planner);
        cancel(id, 1);
        until(CLOSES.minusSeconds(1));
        assertThat(round.go()).isZero();
        assertThat(state(id)).isEqualTo(RequestState.ACCEPTED);
        until(CLOSES);
        assertThat(round.go()).isEqualTo(1);
        assertThat(state(id)).isEqualTo(RequestState.RELEASED);
        assertThat(events.stream(VisitSlotFreed.class))
                .singleElement()
                .extracting(VisitSlotFreed::request)
                .isEqualTo(id);
        assertThat(told(GroupNews.Kind.RELEASED)).hasSize(1);
        var last = desk.view(id, sipin).history();
        assertThat(last.get(last.size() - 1).by()).isEqualTo("Aturan H-3");
        assertThat(last.get(last.size() - 1).reason()).contains("9 dari 10");
    }

    @Test
    void runTwiceReleasesOnce() {
        cancel(near.scheduled(sipin, 10, planner), 1);
        until(CLOSES);
        assertThat(round.go() + round.go()).isEqualTo(1);
        assertThat(events.stream(VisitSlotFreed.class)).hasSize(1);
    }

    @Test
    void thePreviewIsWhatIsThenReleased() {
        var shortOne = near.scheduled(sipin, 10, planner);
        near.scheduled(buluran, 10, planner);
        cancel(shortOne, 1);
        assertThat(shortages.of(TestActors.JAMBI)).singleElement().satisfies(line -> {
            assertThat(line.request()).isEqualTo(shortOne);
            assertThat(line.due()).isEqualTo(CLOSES);
        });
        var preview =
                shortages.of(TestActors.JAMBI).stream().map(Shortage::request).toList();
        until(CLOSES);
        round.go();
        assertThat(events.stream(VisitSlotFreed.class).map(VisitSlotFreed::request))
                .isEqualTo(preview);
        assertThat(shortages.of(TestActors.JAMBI)).isEmpty();
    }

    @Test
    void nineWithAWaiverStay() {
        var id = near.scheduled(sipin, 10, planner);
        cancel(id, 1);
        drafts.askWaiver(id, "Sebagian besar lansia", sipin);
        assertThat(shortages.of(TestActors.JAMBI))
                .singleElement()
                .extracting(Shortage::asksWaiver)
                .isEqualTo(true);
        drafts.answerWaiver(id, true, "Setuju", planner);
        until(CLOSES);
        assertThat(round.go()).isZero();
        assertThat(state(id)).isEqualTo(RequestState.ACCEPTED);
    }

    @Test
    void aWaiverThatIsOnlyAskedForDoesNotHelp() {
        var id = near.scheduled(sipin, 10, planner);
        cancel(id, 1);
        drafts.askWaiver(id, "Sebagian besar lansia", sipin);
        until(CLOSES);
        assertThat(round.go()).isEqualTo(1);
    }

    @Test
    void aNewFamilyMakesItWholeAgain() {
        var id = near.scheduled(sipin, 10, planner);
        cancel(id, 1);
        changes.add(id, Neighbourhood.families(sipin, 50, 1).get(0), sipin);
        until(CLOSES);
        assertThat(round.go()).isZero();
    }

    @Test
    void aNeighbourThatWaitsCanMakeItWholeAgain() {
        var id = near.scheduled(sipin, 10, planner);
        cancel(id, 2);
        var guest = near.waiting(buluran, 4);
        var suggestion = pools.of(id, sipin).suggestions().get(0);
        near.together(id, sipin, guest, buluran, suggestion.key());
        assertThat(shortages.of(TestActors.JAMBI)).isEmpty();
        assertThat(requests.families(id)).hasSize(12);
    }

    @Test
    void anUnscheduledRequestThatFallsShortIsADraftAgain() {
        var id = near.sent(sipin, 10);
        cancel(id, 1);
        assertThat(state(id)).isEqualTo(RequestState.DRAFT);
        assertThat(requests.open(TestActors.JAMBI)).isEmpty();
        assertThat(desk.viewFamilies(id, sipin).families()).hasSize(9);
    }

    @Test
    void aReleasedGroupKeepsItsListAndMayWaitForNeighbours() {
        var id = near.scheduled(sipin, 10, planner);
        cancel(id, 1);
        shortages.release(id, "Tidak menunggu H-3", planner);
        groups.await(id, sipin);
        assertThat(state(id)).isEqualTo(RequestState.DRAFT);
        assertThat(desk.viewFamilies(id, sipin).families()).hasSize(9);
    }

    @Test
    void afterTheListIsClosedNobodyChangesIt() {
        var id = near.scheduled(sipin, 12, planner);
        until(CLOSES.minusSeconds(1));
        cancel(id, 1);
        until(CLOSES);
        refused(() -> cancel(id, 1), BookingRefusal.TOO_LATE_FOR_LIST);
        assertThat(desk.viewFamilies(id, sipin).families()).hasSize(11);
    }

    @Test
    void aFamilyIsNotCancelledWithoutAReasonNorByStrangers() {
        var id = near.scheduled(sipin, 12, planner);
        var line = desk.viewFamilies(id, sipin).families().get(0).id();
        refused(() -> changes.cancel(id, line, " ", sipin), BookingRefusal.NO_REASON_GIVEN);
        assertThatThrownBy(() -> changes.cancel(id, line, "x", buluran)).isInstanceOf(NotFound.class);
    }

    @Test
    void theBranchReleasesOnlyWhatIsShortAndItsOwn() {
        var id = near.scheduled(sipin, 10, planner);
        assertThatThrownBy(() -> shortages.release(id, "x", planner)).isInstanceOf(NotFound.class);
        cancel(id, 1);
        var foreign = TestActors.in(users).foreign(Role.BRANCH_PLANNER);
        assertThatThrownBy(() -> shortages.release(id, "x", foreign)).isInstanceOf(NotFound.class);
        shortages.release(id, "Banjir", planner);
        assertThat(state(id)).isEqualTo(RequestState.RELEASED);
    }

    private void cancel(RequestId id, int count) {
        for (int i = 0; i < count; i++) {
            changes.cancel(id, desk.viewFamilies(id, sipin).families().get(0).id(), "Pindah rumah", sipin);
        }
    }

    private void until(Instant moment) {
        clock.reset();
        clock.advance(Duration.between(TestTime.START, moment));
    }

    private RequestState state(RequestId id) {
        return desk.view(id, sipin).state();
    }
}
