package id.mcsoc.complaints.clocks;

import static id.mcsoc.complaints.clocks.Days.TERMS;
import static id.mcsoc.complaints.clocks.Days.at;
import static id.mcsoc.complaints.clocks.Days.captured;
import static id.mcsoc.complaints.clocks.Days.then;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.complaints.log.Complaint;
import id.mcsoc.complaints.log.ComplaintEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 16 November 2026 is a Monday. */
class CaseClockTest {

    private static final String MONDAY_TEN = "2026-11-16T10:00";

    @Test
    void theFirstAnswerIsDueADayLater() {
        assertThat(read(captured(at(MONDAY_TEN)), "2026-11-16T11:00").firstDue())
                .isEqualTo(at("2026-11-17T10:00"));
    }

    @Test
    void lunchIsNotLate() {
        var due = read(captured(at("2026-11-16T12:20")), "2026-11-17T12:50").firstDue();
        assertThat(due).isEqualTo(at("2026-11-17T13:00"));
    }

    @Test
    void theFridayBreakIsLonger() {
        assertThat(read(captured(at("2026-11-19T11:40")), "2026-11-19T12:00").firstDue())
                .isEqualTo(at("2026-11-20T13:00"));
        assertThat(read(captured(at("2026-11-18T11:40")), "2026-11-18T12:00").firstDue())
                .isEqualTo(at("2026-11-19T11:40"));
    }

    @Test
    void whatFallsDueAtNightIsDueInTheMorning() {
        assertThat(read(captured(at("2026-11-16T20:00")), "2026-11-16T21:00").firstDue())
                .isEqualTo(at("2026-11-18T08:00"));
    }

    @Test
    void aHolidayHasNoHours() {
        var clock = new CaseClock(Days.with(Set.of(LocalDate.of(2026, 11, 17))));
        assertThat(clock.read(captured(at(MONDAY_TEN)), TERMS, at(MONDAY_TEN)).firstDue())
                .isEqualTo(at("2026-11-18T10:00"));
    }

    @Test
    void aHoldOfAWholeDayMovesTheLastAnswerByADay() {
        var held = then(answered(), Kind.HELD, at("2026-11-18T07:00"));
        var resumed = then(held, Kind.RESUMED, at("2026-11-18T18:00"));
        assertThat(read(answered(), "2026-11-19T08:00").closingDue()).isEqualTo(at("2026-12-04T17:00"));
        assertThat(read(resumed, "2026-11-19T08:00").closingDue()).isEqualTo(at("2026-12-07T17:00"));
    }

    @Test
    void aHoldOverLunchMovesNothing() {
        var held = then(answered(), Kind.HELD, at("2026-11-18T12:00"));
        var resumed = then(held, Kind.RESUMED, at("2026-11-18T13:00"));
        assertThat(read(resumed, "2026-11-19T08:00").closingDue()).isEqualTo(at("2026-12-04T17:00"));
    }

    @Test
    void whileItIsHeldItDoesNotBecomeLate() {
        var held = then(answered(), Kind.HELD, at("2026-11-18T09:00"));
        var shown = read(held, "2027-03-01T09:00");
        assertThat(shown.held()).isTrue();
        assertThat(shown.closingLate()).isFalse();
        assertThat(read(answered(), "2027-03-01T09:00").closingLate()).isTrue();
    }

    @Test
    void afterTheLastAnswerTheClockStandsStill() {
        var resolved = then(captured(at(MONDAY_TEN)), Kind.RESOLVED, at("2026-12-04T16:59"));
        assertThat(read(resolved, "2027-01-04T09:00").closingLate()).isFalse();
        var late = then(captured(at(MONDAY_TEN)), Kind.RESOLVED, at("2026-12-07T08:01"));
        assertThat(read(late, "2027-01-04T09:00").closingLate()).isTrue();
    }

    @Test
    void tenWorkingDaysOfSilenceCloseIt() {
        var resolved = then(captured(at(MONDAY_TEN)), Kind.RESOLVED, at("2026-11-17T10:00"));
        assertThat(read(resolved, "2026-12-01T16:59").silentTooLong()).isFalse();
        assertThat(read(resolved, "2026-12-01T17:00").silentTooLong()).isTrue();
    }

    @Test
    void anAnswerThatIsNotTheLastClosesNothing() {
        assertThat(read(answered(), "2027-03-01T09:00").closesItself()).isEmpty();
    }

    @Test
    void reopeningStartsEveryClockAgain() {
        var closed = then(answered(), Kind.CLOSED, at("2026-11-18T09:00"));
        var reopened = then(closed, Kind.REOPENED, at("2026-11-30T10:00"));
        var shown = read(reopened, "2026-11-30T11:00");
        assertThat(shown.firstDue()).isEqualTo(at("2026-12-01T10:00"));
        assertThat(shown.firstAnswer()).isEmpty();
        assertThat(shown.closed()).isEmpty();
        assertThat(shown.closingDue()).isEqualTo(at("2026-12-18T17:00"));
    }

    @Test
    void whoAnswersHasSorted() {
        assertThat(read(captured(at(MONDAY_TEN)), "2026-11-20T09:00").triageLate())
                .isTrue();
        assertThat(read(answered(), "2026-11-20T09:00").triageLate()).isFalse();
    }

    private static Complaint answered() {
        return then(captured(at(MONDAY_TEN)), Kind.ANSWERED, at("2026-11-16T15:00"));
    }

    private static Clocks read(Complaint complaint, String now) {
        return read(complaint, at(now));
    }

    private static Clocks read(Complaint complaint, Instant now) {
        return new CaseClock(Days.with(Set.of())).read(complaint, TERMS, now);
    }
}
