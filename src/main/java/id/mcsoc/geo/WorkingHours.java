package id.mcsoc.geo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A working day's hours with its one break. */
public record WorkingHours(LocalTime opens, LocalTime breakFrom, LocalTime breakTo, LocalTime closes) {

    static WorkingHours of(BranchOffice branch, LocalDate date, boolean ramadan, HourRules rules) {
        var friday = date.getDayOfWeek() == DayOfWeek.FRIDAY;
        var breakFrom = friday ? rules.fridayFrom() : rules.lunchFrom();
        if (!ramadan) {
            return new WorkingHours(
                    branch.opens(), breakFrom, friday ? rules.fridayTo() : rules.lunchTo(), branch.closes());
        }
        var opens = branch.opens().isAfter(rules.ramadanOpens()) ? branch.opens() : rules.ramadanOpens();
        var closes = friday ? rules.ramadanFridayCloses() : rules.ramadanCloses();
        return new WorkingHours(
                opens, breakFrom, rules.ramadanBreakTo(), branch.closes().isBefore(closes) ? branch.closes() : closes);
    }

    /** What of these hours on the date lies between two moments. */
    Duration between(BranchOffice branch, LocalDate date, Instant from, Instant to) {
        return overlap(branch, date, opens, breakFrom, from, to).plus(overlap(branch, date, breakTo, closes, from, to));
    }

    private static Duration overlap(
            BranchOffice branch, LocalDate date, LocalTime first, LocalTime last, Instant from, Instant to) {
        var start = date.atTime(first).atZone(branch.zone()).toInstant();
        var end = date.atTime(last).atZone(branch.zone()).toInstant();
        var begin = start.isAfter(from) ? start : from;
        var finish = end.isBefore(to) ? end : to;
        return begin.isBefore(finish) ? Duration.between(begin, finish) : Duration.ZERO;
    }
}
