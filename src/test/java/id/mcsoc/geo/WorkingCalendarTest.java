package id.mcsoc.geo;

import static id.mcsoc.TestActors.JAMBI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.mcsoc.McsTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@McsTest
@Transactional
class WorkingCalendarTest {

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Holidays holidays;

    @Test
    void aPublicHolidayIsNoWorkingDay() {
        var christmas = LocalDate.of(2026, 12, 25);
        assertThat(calendar.isWorkingDay(christmas)).isFalse();
        assertThat(calendar.holiday(christmas).orElseThrow().kind()).isEqualTo(Holiday.Kind.NATIONAL);
    }

    @Test
    void jointLeaveIsNoWorkingDayAndSaysSo() {
        var eve = LocalDate.of(2026, 12, 24);
        assertThat(calendar.isWorkingDay(eve)).isFalse();
        assertThat(calendar.holiday(eve).orElseThrow().kind()).isEqualTo(Holiday.Kind.JOINT_LEAVE);
    }

    @Test
    void theDaysAroundAreWorkingDaysAndTheWeekendIsNot() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 23))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 28))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 26))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 27))).isFalse();
    }

    @Test
    void anElectionDayIsAHoliday() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 11, 27))).isFalse();
    }

    @Test
    void onADayWithBothKindsThePublicHolidayCounts() {
        var christmas = LocalDate.of(2026, 12, 25);
        holidays.add(new Holiday(christmas, "Cuti", "Leave", Holiday.Kind.JOINT_LEAVE, false));
        assertThat(calendar.holidays(christmas, christmas)).hasSize(2);
        assertThat(calendar.holiday(christmas).orElseThrow().kind()).isEqualTo(Holiday.Kind.NATIONAL);
    }

    @Test
    void aDateThatDependsOnTheMoonIsMarked() {
        assertThat(calendar.holiday(LocalDate.of(2027, 3, 10)).orElseThrow().estimated())
                .isTrue();
        assertThat(calendar.holiday(LocalDate.of(2026, 12, 25)).orElseThrow().estimated())
                .isFalse();
    }

    @Test
    void ramadanRunsToTheEveOfIdulFitri() {
        assertThat(calendar.isRamadan(LocalDate.of(2027, 2, 7))).isFalse();
        assertThat(calendar.isRamadan(LocalDate.of(2027, 2, 8))).isTrue();
        assertThat(calendar.isRamadan(LocalDate.of(2027, 3, 9))).isTrue();
        assertThat(calendar.isRamadan(LocalDate.of(2027, 3, 10))).isFalse();
    }

    @Test
    void anOrdinaryDayHasEightHoursWithoutLunch() {
        assertThat(worked("2026-12-01T00:00", "2026-12-02T00:00")).hasHours(8);
        assertThat(worked("2026-12-01T11:30", "2026-12-01T13:30")).hasHours(1);
    }

    @Test
    void fridayPrayerIsNoWorkingTime() {
        assertThat(worked("2026-12-04T00:00", "2026-12-05T00:00")).hasMinutes(450);
        assertThat(worked("2026-12-04T11:30", "2026-12-04T13:00")).isZero();
    }

    @Test
    void aWeekOfRamadanHas32AndAHalfHours() {
        assertThat(worked("2027-02-15T00:00", "2027-02-20T00:00")).hasMinutes(1950);
    }

    @Test
    void workingTimeAddsUp() {
        var from = "2026-12-22T15:17";
        var to = "2027-02-17T09:41";
        for (var middle :
                new String[] {"2026-12-22T15:18", "2026-12-25T10:00", "2027-01-08T12:15", "2027-02-08T08:00"}) {
            assertThat(worked(from, middle).plus(worked(middle, to))).isEqualTo(worked(from, to));
        }
    }

    @Test
    void backwardsIsNothing() {
        assertThat(worked("2026-12-02T10:00", "2026-12-01T10:00")).isZero();
        assertThat(worked("2026-12-01T10:00", "2026-12-01T09:00")).isZero();
    }

    @Test
    void theNextWorkingDayAfterAWednesdayBeforeChristmasIsMonday() {
        assertThat(calendar.afterWorkingDays(JAMBI, at("2026-12-23T10:00"), 1)).isEqualTo(at("2026-12-28T17:00"));
    }

    @Test
    void sixtyWorkingDaysAreCountedOverHolidays() {
        var end = LocalDate.ofInstant(
                calendar.afterWorkingDays(JAMBI, at("2026-11-20T08:05"), 60), ZoneId.of("Asia/Jakarta"));
        var counted = LocalDate.of(2026, 11, 21).datesUntil(end.plusDays(1)).filter(calendar::isWorkingDay);
        assertThat(counted).hasSize(60);
    }

    @Test
    void theNthWorkingDayOfAMonthIsNeverAHoliday() {
        assertThat(calendar.workingDay(YearMonth.of(2027, 1), 1)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(calendar.workingDay(YearMonth.of(2027, 3), 6)).isEqualTo(LocalDate.of(2027, 3, 16));
        assertThat(calendar.workingDay(YearMonth.of(2027, 3), 99)).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThatThrownBy(() -> calendar.workingDay(YearMonth.of(2027, 3), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Duration worked(String from, String to) {
        return calendar.workingTime(JAMBI, at(from), at(to));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Jakarta")).toInstant();
    }
}
