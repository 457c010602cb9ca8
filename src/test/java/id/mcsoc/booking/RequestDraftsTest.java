package id.mcsoc.booking;

import static id.mcsoc.TestRefusals.refused;
import static id.mcsoc.booking.RequestFixture.FRIDAY;
import static id.mcsoc.booking.RequestFixture.TUESDAY;
import static id.mcsoc.booking.RequestFixture.family;
import static id.mcsoc.booking.RequestFixture.window;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.TestActors;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class RequestDraftsTest extends AskingKelurahan {

    @Autowired
    ApplicationEvents events;

    @Test
    void aDraftBegunTwiceIsThereOnceAndKnowsItsKelurahan() {
        var id = new RequestId(UUID.randomUUID());
        drafts.begin(id, staff);
        drafts.begin(id, staff);
        var view = desk.view(id, staff);
        assertThat(view.area().code()).isEqualTo(TestActors.SIMPANG_IV_SIPIN);
        assertThat(view.fields()).containsEntry("contactName", staff.name());
        assertThat(view.fields().get("lat")).isNotEmpty();
    }

    @Test
    void tenDistinctFamiliesAreEnough() {
        assertThat(drafts.submit(fixture.draft(10), staff)).isEmpty();
    }

    @Test
    void nineFamiliesAreNot() {
        assertThat(drafts.submit(fixture.draft(9), staff))
                .extracting(DraftProblem::code)
                .containsExactly(BookingRefusal.FEWER_THAN_MINIMUM);
    }

    @Test
    void nineFamiliesAndOneOfThemTwiceAreStillNine() {
        var id = fixture.draft(9);
        drafts.write(id, cell("familyCard", family(1).familyCard()), staff);
        assertThat(desk.view(id, staff).progress().families()).isEqualTo(9);
        assertThat(drafts.submit(id, staff))
                .extracting(DraftProblem::code)
                .contains(BookingRefusal.FAMILY_TWICE, BookingRefusal.FEWER_THAN_MINIMUM);
    }

    @Test
    void sentTwiceIsSentOnce() {
        var id = fixture.submitted();
        var number = desk.view(id, staff).number();
        assertThat(drafts.submit(id, staff)).isEmpty();
        assertThat(desk.view(id, staff).number()).isEqualTo(number);
        assertThat(events.stream(VisitRequested.class)).hasSize(1);
    }

    @Test
    void aWaiverOpensTheWayForFewer() {
        var id = fixture.draft(4);
        drafts.askWaiver(id, "Sebagian besar lansia", staff);
        assertThat(drafts.submit(id, staff)).isNotEmpty();
        drafts.answerWaiver(id, true, "Boleh, sekali ini", people.head());
        assertThat(drafts.submit(id, staff)).isEmpty();
    }

    @Test
    void aRefusedWaiverDoesNot() {
        var id = fixture.draft(4);
        drafts.askWaiver(id, "Sebagian besar lansia", staff);
        drafts.answerWaiver(id, false, "Gabung tetangga", people.head());
        assertThat(drafts.submit(id, staff)).isNotEmpty();
    }

    @Test
    void withEnoughFamiliesNoWaiverIsNeeded() {
        refused(() -> drafts.askWaiver(fixture.draft(10), "x", staff), BookingRefusal.WAIVER_NOT_NEEDED);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var id = fixture.draft(1);
        drafts.write(id, new FieldChange("venueName", "Balai RW 01", null), staff);
        var late = drafts.write(id, new FieldChange("venueName", "Balai RW 02", "Aula lama"), staff);
        assertThat(late.conflictWith()).isEqualTo(staff.name());
        assertThat(late.stored()).isEqualTo("Balai RW 01");
        assertThat(desk.view(id, staff).fields()).containsEntry("venueName", "Balai RW 01");
        var again = drafts.write(id, new FieldChange("venueName", "Balai RW 02", late.stored()), staff);
        assertThat(again.conflictWith()).isNull();
    }

    @Test
    void theSameValueSentAgainIsNoConflict() {
        var id = fixture.draft(1);
        drafts.write(id, new FieldChange("contactPhone", "0812 3456 7891", "+6281234567890"), staff);
        var again = drafts.write(id, new FieldChange("contactPhone", "0812 3456 7891", "+6281234567890"), staff);
        assertThat(again.conflictWith()).isNull();
        assertThat(again.stored()).isEqualTo("+6281234567891");
    }

    @ParameterizedTest
    @CsvSource({
        "room, dua, NUMBER_INVALID",
        "lat, utara, POINT_INVALID",
        "lat, 91, POINT_INVALID",
        "contactPhone, 12, PHONE_NUMBER_INVALID",
        "signal, KUAT, CHOICE_INVALID",
        "service.CARD, -1, NUMBER_INVALID",
        "service.SULAP, 1, INPUT_UNKNOWN",
        "family.x.headName, A, INPUT_UNKNOWN",
        "tanggal, A, INPUT_UNKNOWN"
    })
    void aFieldThatCannotBeSoIsRefused(String name, String value, BookingRefusal code) {
        var id = fixture.draft(1);
        refused(() -> drafts.write(id, new FieldChange(name, value, null), staff), code);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, WINDOW_PAST",
        "2027-01-16, WINDOW_TOO_FAR",
        "2026-12-05, WINDOW_ON_WEEKEND",
        "2026-12-25, WINDOW_ON_HOLIDAY",
        "2026-12-24, WINDOW_ON_JOINT_LEAVE"
    })
    void aDayWithoutVisitsIsRefused(LocalDate date, BookingRefusal code) {
        var id = fixture.draft(1);
        refused(() -> drafts.offer(id, window(date), staff), code);
    }

    @Test
    void tomorrowAndEightWeeksAreTheBorders() {
        var id = fixture.draft(1);
        drafts.offer(id, window(LocalDate.of(2026, 11, 23)), staff);
        drafts.offer(id, window(LocalDate.of(2027, 1, 15)), staff);
        assertThat(desk.view(id, staff).windows()).hasSize(4);
    }

    @Test
    void aFridayWindowIsCutAroundPrayer() {
        var id = fixture.draft(1);
        drafts.offer(id, new OfferedWindow(FRIDAY, LocalTime.of(8, 30), LocalTime.of(15, 0), false), staff);
        assertThat(desk.view(id, staff).windows().stream().filter(w -> w.date().equals(FRIDAY)))
                .extracting(OfferedWindow::from, OfferedWindow::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalTime.of(8, 30), LocalTime.of(11, 30)),
                        org.assertj.core.groups.Tuple.tuple(LocalTime.of(13, 0), LocalTime.of(15, 0)));
    }

    @Test
    void aWindowInsidePrayerIsRefused() {
        var id = fixture.draft(1);
        var prayer = new OfferedWindow(FRIDAY, LocalTime.of(11, 30), LocalTime.of(13, 0), false);
        refused(() -> drafts.offer(id, prayer, staff), BookingRefusal.WINDOW_IN_FRIDAY_PRAYER);
        drafts.offer(id, new OfferedWindow(TUESDAY, LocalTime.of(11, 30), LocalTime.of(13, 0), false), staff);
    }

    @Test
    void hoursOutsideTheBranchsAreRefused() {
        var id = fixture.draft(1);
        var early = new OfferedWindow(TUESDAY, LocalTime.of(5, 0), LocalTime.of(9, 0), false);
        refused(() -> drafts.offer(id, early, staff), BookingRefusal.WINDOW_OUTSIDE_HOURS);
    }

    @Test
    void aSentRequestIsNotEdited() {
        var id = fixture.submitted();
        refused(
                () -> drafts.write(id, new FieldChange("venueName", "Lain", null), staff),
                BookingRefusal.NOT_IN_THIS_STATE);
    }

    @Test
    void aListWithAFamilyThatIsThereAlreadyAddsNobody() {
        var id = fixture.draft(2);
        refused(() -> drafts.list(id, List.of(family(2)), staff), BookingRefusal.FAMILY_ALREADY_LISTED);
        assertThat(desk.view(id, staff).progress().families()).isEqualTo(2);
    }

    private static FieldChange cell(String column, String value) {
        return new FieldChange("family." + UUID.randomUUID() + "." + column, value, null);
    }
}
