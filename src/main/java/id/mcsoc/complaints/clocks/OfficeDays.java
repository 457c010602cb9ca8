package id.mcsoc.complaints.clocks;

import id.mcsoc.geo.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** When a branch works, as far as a clock cares. Plain arithmetic: the same days give the same due dates. */
public final class OfficeDays {

    /** A working day in parts fine enough to be cut anywhere. */
    private static final long WHOLE_DAY = 1_000_000_000L;

    private static final int LONGEST_CLOSURE_DAYS = 366;

    private final ZoneId zone;
    private final Function<LocalDate, Optional<WorkingHours>> hours;

    /** @param hours of a working day; empty on a day off */
    public OfficeDays(ZoneId zone, Function<LocalDate, Optional<WorkingHours>> hours) {
        this.zone = zone;
        this.hours = hours;
    }

    /** Hours run day and night but not on days off; what falls due outside office hours is due when they begin again. */
    Instant afterHours(Instant from, int count) {
        var left = Duration.ofHours(count);
        for (var day = workingDay(dayOf(from)); ; day = workingDay(day.plusDays(1))) {
            var begin = latest(from, midnight(day));
            var today = Duration.between(begin, midnight(day.plusDays(1)));
            if (left.compareTo(today) <= 0) {
                return nextOpen(begin.plus(left));
            }
            left = left.minus(today);
        }
    }

    /**
     * When the n-th working day after the day of {@code from} ends. Only office hours run; of a day that was paused for
     * a part, that part is made up for on the days after.
     */
    Instant afterDays(Instant from, int count, List<Pause> pauses) {
        var left = count * WHOLE_DAY;
        for (var day = workingDay(dayOf(from).plusDays(1)); ; day = workingDay(day.plusDays(1))) {
            var open = hours.apply(day).orElseThrow();
            var ran = parts(open, ran(day, open, pauses));
            if (ran >= left) {
                return reached(day, open, left, pauses);
            }
            left -= ran;
        }
    }

    /** The moment itself within office hours, else when they begin again. */
    Instant nextOpen(Instant moment) {
        for (var day = workingDay(dayOf(moment)); ; day = workingDay(day.plusDays(1))) {
            var open = hours.apply(day).orElseThrow();
            for (var span : spans(day, open)) {
                if (!moment.isAfter(span.to())) {
                    return latest(moment, span.from());
                }
            }
        }
    }

    private Instant reached(LocalDate day, WorkingHours open, long left, List<Pause> pauses) {
        var needed = Duration.ofSeconds(ceil(left * seconds(open), WHOLE_DAY));
        for (var span : spans(day, open)) {
            var at = span.from();
            for (var pause :
                    pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
                var runs = pause.from().isAfter(at)
                        ? Duration.between(at, earliest(pause.from(), span.to()))
                        : Duration.ZERO;
                if (needed.compareTo(runs) <= 0) {
                    return at.plus(needed);
                }
                needed = needed.minus(runs);
                at = latest(at, earliest(pause.to(), span.to()));
            }
            var rest = Duration.between(at, span.to());
            if (needed.compareTo(rest) <= 0) {
                return at.plus(needed);
            }
            needed = needed.minus(rest);
        }
        return at(day, open.closes());
    }

    private Duration ran(LocalDate day, WorkingHours open, List<Pause> pauses) {
        return spans(day, open).stream()
                .map(span ->
                        Duration.between(span.from(), span.to()).minus(Pause.within(pauses, span.from(), span.to())))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static long parts(WorkingHours open, Duration ran) {
        return ran.toSeconds() * WHOLE_DAY / seconds(open);
    }

    private static long seconds(WorkingHours open) {
        return Duration.between(open.opens(), open.breakFrom())
                .plus(Duration.between(open.breakTo(), open.closes()))
                .toSeconds();
    }

    private List<Pause> spans(LocalDate day, WorkingHours open) {
        return List.of(
                new Pause(at(day, open.opens()), at(day, open.breakFrom())),
                new Pause(at(day, open.breakTo()), at(day, open.closes())));
    }

    private LocalDate workingDay(LocalDate from) {
        var day = from;
        while (hours.apply(day).isEmpty()) {
            day = day.plusDays(1);
            if (day.isAfter(from.plusDays(LONGEST_CLOSURE_DAYS))) {
                throw new IllegalStateException("no working day for a year after " + from);
            }
        }
        return day;
    }

    private static long ceil(long number, long by) {
        return (number + by - 1) / by;
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
