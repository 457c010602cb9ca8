package id.mcsoc.booking;

import static id.mcsoc.TestRefusals.refused;
import static id.mcsoc.booking.RequestFixture.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.TestActors;
import id.mcsoc.access.Role;
import id.mcsoc.shared.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class VisitRequestsTest extends AskingKelurahan {

    private static final Instant START = Instant.parse("2026-12-01T02:00:00Z");
    private static final ProposedSlot SLOT = new ProposedSlot("Tim 1", START, START.plus(Duration.ofHours(3)));

    @Autowired
    VisitRequests requests;

    @Autowired
    RequestList list;

    @Autowired
    ApplicationEvents events;

    @Test
    void aSentRequestIsOpenWithWhatPlanningNeeds() {
        var id = fixture.submitted();
        var open = requests.open(TestActors.JAMBI).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(open.families()).isEqualTo(10);
        assertThat(open.persons()).isEqualTo(30);
        assertThat(open.serviceMinutes()).isEqualTo(30);
        assertThat(open.needs()).containsExactly("card-printer");
        assertThat(open.number()).matches("PMH-1571-2026-\\d{4,}");
        assertThat(open.windows()).hasSize(1);
        assertThat(events.stream(VisitRequested.class)).hasSize(1);
    }

    @Test
    void aDraftIsNotOpen() {
        var id = fixture.draft(10);
        assertThat(requests.open(TestActors.JAMBI)).noneMatch(open -> open.id().equals(id));
        assertThat(requests.find(id)).isEmpty();
    }

    @Test
    void theWayToServedIsKeptInTheHistory() {
        var id = fixture.submitted();
        requests.propose(id, SLOT, planner);
        requests.accept(id, staff);
        requests.markServed(id, RequestFixture.cards(9), planner);
        assertThat(RequestFixture.steps(desk.view(id, staff)))
                .containsExactly(
                        RequestState.DRAFT,
                        RequestState.SUBMITTED,
                        RequestState.PROPOSED,
                        RequestState.ACCEPTED,
                        RequestState.SERVED);
        assertThat(events.stream(VisitAccepted.class)).hasSize(1);
    }

    @Test
    void theSameProposalTwiceIsOneStep() {
        var id = fixture.submitted();
        requests.propose(id, SLOT, planner);
        requests.propose(id, SLOT, planner);
        assertThat(desk.view(id, staff).history()).hasSize(3);
    }

    @Test
    void acceptingTwiceIsOneStep() {
        var id = fixture.submitted();
        requests.propose(id, SLOT, planner);
        requests.accept(id, staff);
        requests.accept(id, staff);
        assertThat(events.stream(VisitAccepted.class)).hasSize(1);
        assertThat(desk.view(id, staff).history()).hasSize(4);
    }

    @Test
    void anAcceptedVisitMovedToAnotherTimeMustBeAcceptedAgain() {
        var id = fixture.submitted();
        requests.propose(id, SLOT, planner);
        requests.accept(id, staff);
        requests.propose(id, new ProposedSlot("Tim 2", START, START.plus(Duration.ofHours(4))), planner);
        assertThat(requests.find(id).orElseThrow().state()).isEqualTo(RequestState.PROPOSED);
    }

    @Test
    void nobodyAcceptsWhatWasNotProposed() {
        var id = fixture.submitted();
        refused(() -> requests.accept(id, staff), BookingRefusal.NOT_IN_THIS_STATE);
    }

    @Test
    void decliningNeedsAReason() {
        var id = fixture.submitted();
        requests.propose(id, SLOT, planner);
        refused(() -> requests.decline(id, "  ", staff), BookingRefusal.NO_REASON_GIVEN);
        requests.decline(id, "Ada posyandu", staff);
        assertThat(events.stream(VisitDeclined.class)).singleElement().satisfies(declined -> {
            assertThat(declined.countered()).isFalse();
            assertThat(declined.reason()).isEqualTo("Ada posyandu");
        });
    }

    @Test
    void aCounterProposalReplacesTheWindowsAndFreesTheSlot() {
        var id = fixture.submitted();
        requests.propose(id, SLOT, planner);
        requests.counter(id, List.of(RequestFixture.window(TUESDAY.plusDays(1))), "Aula dipakai", staff);
        var open = requests.find(id).orElseThrow();
        assertThat(open.state()).isEqualTo(RequestState.COUNTERED);
        assertThat(open.slot()).isEmpty();
        assertThat(open.windows()).extracting(OfferedWindow::date).containsExactly(TUESDAY.plusDays(1));
    }

    @Test
    void reasonsWhyItIsUnplannedAreShownAndForgottenWithTheNextProposal() {
        var id = fixture.submitted();
        requests.leaveUnplanned(id, List.of(new UnplannedReason("R02", List.of("1-5 Des"))), planner);
        assertThat(desk.view(id, staff).reasons()).containsExactly(new UnplannedReason("R02", List.of("1-5 Des")));
        requests.propose(id, SLOT, planner);
        assertThat(desk.view(id, staff).reasons()).isEmpty();
    }

    @Test
    void anAcceptedVisitIsNotLeftOutOfAPlanSilently() {
        var id = fixture.submitted();
        requests.propose(id, SLOT, planner);
        requests.accept(id, staff);
        refused(() -> requests.leaveUnplanned(id, List.of(), planner), BookingRefusal.NOT_IN_THIS_STATE);
    }

    @Test
    void anAcceptedVisitIsGivenUpWithAWordOfWhatHappenedAndWaitsAgain() {
        var id = fixture.submitted();
        requests.propose(id, SLOT, planner);
        requests.accept(id, staff);
        requests.giveUp(id, List.of(new UnplannedReason("R02", List.of())), "Tim sakit", planner);
        assertThat(desk.view(id, staff).state()).isEqualTo(RequestState.UNPLANNED);
        assertThat(requests.open(TestActors.JAMBI)).anyMatch(open -> open.id().equals(id));
    }

    @Test
    void anotherTeamAtTheAgreedTimeKeepsTheAgreement() {
        var id = fixture.submitted();
        requests.propose(id, SLOT, planner);
        requests.accept(id, staff);
        requests.propose(id, new ProposedSlot("Tim lain", SLOT.start(), SLOT.end()), planner);
        assertThat(desk.view(id, staff).state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(desk.view(id, staff).slot())
                .get()
                .extracting(ProposedSlot::team)
                .isEqualTo("Tim lain");
    }

    @Test
    void familiesLeftOverBecomeOnePriorityRequest() {
        var id = fixture.submitted();
        requests.propose(id, SLOT, planner);
        requests.accept(id, staff);
        requests.markServed(id, RequestFixture.cards(8), planner);
        var left = List.of(
                RequestFixture.family(1).card().orElseThrow(),
                RequestFixture.family(2).card().orElseThrow());
        var next = requests.carryOver(id, left, planner).orElseThrow();
        assertThat(requests.carryOver(id, left, planner)).contains(next);
        var open = requests.find(next).orElseThrow();
        assertThat(open.state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(open.families()).isEqualTo(2);
        assertThat(open.priority()).isGreaterThan(1);
        assertThat(open.windows()).isNotEmpty();
        assertThat(open.areaLastServed()).isPresent();
        assertThat(desk.view(next, staff).parent()).contains(id);
    }

    @Test
    void nobodyLeftOverIsNoRequest() {
        assertThat(requests.carryOver(fixture.submitted(), List.of(), planner)).isEmpty();
    }

    @Test
    void anotherKelurahanAndAnotherBranchFindNothing() {
        var id = fixture.submitted();
        requests.propose(id, SLOT, planner);
        var foreign = people.foreign(Role.BRANCH_PLANNER);
        for (var stranger : List.of(neighbour, foreign)) {
            assertThatThrownBy(() -> requests.accept(id, stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> requests.withdraw(id, "x", stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.viewFamilies(id, stranger)).isInstanceOf(NotFound.class);
            assertThat(list.sent(stranger, RequestList.Filter.ALL, 0))
                    .noneMatch(line -> line.id().equals(id));
        }
        assertThat(list.sent(staff, RequestList.Filter.ALL, 0))
                .anyMatch(line -> line.id().equals(id));
    }

    @Test
    void withdrawingADraftTellsNobodyButASentOneDoes() {
        requests.withdraw(fixture.draft(3), "Batal", staff);
        assertThat(events.stream(VisitRequestWithdrawn.class)).isEmpty();
        requests.withdraw(fixture.submitted(), "Batal", staff);
        assertThat(events.stream(VisitRequestWithdrawn.class)).hasSize(1);
    }
}
