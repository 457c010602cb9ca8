package id.mcsoc.complaints.clocks;

import static id.mcsoc.TestActors.JAMBI;
import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.WorkingCalendar;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jambi is seven hours ahead of UTC. 20 November 2026 is a Friday. */
@McsTest
class ComplaintClocksTest {

    @Autowired
    ComplaintClocks clocks;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Branches branches;

    @Test
    void withinTheWeekTheFirstAnswerIsDueADayLater() {
        assertThat(firstDue("2026-11-18T03:00:00Z")).isEqualTo("2026-11-19T03:00:00Z");
    }

    @Test
    void aWeekendHasNoHours() {
        assertThat(firstDue("2026-11-20T03:00:00Z")).isEqualTo("2026-11-23T03:00:00Z");
    }

    @Test
    void whatComesOnASaturdayIsDueWhenTuesdayBegins() {
        assertThat(firstDue("2026-11-21T03:00:00Z")).isEqualTo("2026-11-24T01:00:00Z");
    }

    @Test
    void aHolidayHasNoHours() {
        assertThat(firstDue("2026-12-24T03:00:00Z")).isAfter("2026-12-28T00:00:00Z");
    }

    @Test
    void fourteenWorkingDaysEndAtTheClosingHourOverWeekendsAndHolidays() {
        var captured = Instant.parse("2026-12-18T03:00:00Z");
        assertThat(clocks.due("SLOW_SERVICE", "MCS_VISIT", TestActors.SIMPANG_IV_SIPIN, captured))
                .isEqualTo(calendar.afterWorkingDays(JAMBI, captured, 14));
    }

    private Instant firstDue(String captured) {
        return clocks.days(branches.get(JAMBI)).afterHours(Instant.parse(captured), 24);
    }
}
