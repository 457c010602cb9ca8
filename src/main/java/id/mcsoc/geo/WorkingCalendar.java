package id.mcsoc.geo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Which days and hours a branch works: weekends, holidays, joint leave, Fridays, Ramadan. */
@Service
@EnableConfigurationProperties(HourRules.class)
public class WorkingCalendar {

    private final Holidays holidays;
    private final Branches branches;
    private final HourRules hours;

    WorkingCalendar(Holidays holidays, Branches branches, HourRules hours) {
        this.holidays = holidays;
        this.branches = branches;
        this.hours = hours;
    }

    /** On a day with both kinds the public holiday. */
    public Optional<Holiday> holiday(LocalDate date) {
        return holidays(date, date).stream().findFirst();
    }

    public boolean isWorkingDay(LocalDate date) {
        return !isWeekend(date) && holiday(date).isEmpty();
    }

    /** Holidays and joint leave of the days from (inclusive) to (inclusive), by date. */
    public List<Holiday> holidays(LocalDate from, LocalDate to) {
        return holidays.between(from, to);
    }

    public boolean isRamadan(LocalDate date) {
        return holidays.ramadan(date, date).contains(date);
    }

    /** The hours of a working day; ask {@link #isWorkingDay} first. */
    public WorkingHours hours(BranchOffice branch, LocalDate date) {
        return WorkingHours.of(branch, date, isRamadan(date), hours);
    }

    /** The working days from (inclusive) to (inclusive) with their hours. */
    public Map<LocalDate, WorkingHours> workingDays(BranchOffice branch, LocalDate from, LocalDate to) {
        var off = daysOff(from, to);
        var ramadan = holidays.ramadan(from, to);
        var open = new LinkedHashMap<LocalDate, WorkingHours>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (!isWeekend(day) && !off.contains(day)) {
                open.put(day, WorkingHours.of(branch, day, ramadan.contains(day), hours));
            }
        }
        return open;
    }

    /** The n-th working day of the month, 1 being the first; the last one when the month has fewer. */
    public LocalDate workingDay(YearMonth month, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n must be at least 1");
        }
        var off = daysOff(month.atDay(1), month.atEndOfMonth());
        var days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> !isWeekend(day) && !off.contains(day))
                .toList();
        return days.get(Math.min(n, days.size()) - 1);
    }

    /** The end of the n-th working day after the moment, at the branch's closing hour. */
    public Instant afterWorkingDays(BranchCode branch, Instant from, int days) {
        var office = branches.get(branch);
        var day = LocalDate.ofInstant(from, office.zone());
        var off = daysOff(day, day.plusDays(2L * days + 60));
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWeekend(day) || off.contains(day) ? 0 : 1;
        }
        var closes = WorkingHours.of(office, day, isRamadan(day), hours).closes();
        return day.atTime(closes).atZone(office.zone()).toInstant();
    }

    /** Working time of the branch between two moments, breaks left out; zero when {@code to} is not after {@code from}. */
    public Duration workingTime(BranchCode branch, Instant from, Instant to) {
        var office = branches.get(branch);
        var first = LocalDate.ofInstant(from, office.zone());
        var last = LocalDate.ofInstant(to, office.zone());
        var off = daysOff(first, last);
        var ramadan = holidays.ramadan(first, last);
        var total = Duration.ZERO;
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (!isWeekend(day) && !off.contains(day)) {
                total = total.plus(WorkingHours.of(office, day, ramadan.contains(day), hours)
                        .between(office, day, from, to));
            }
        }
        return total;
    }

    private Set<LocalDate> daysOff(LocalDate from, LocalDate to) {
        return holidays.between(from, to).stream().map(Holiday::date).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
