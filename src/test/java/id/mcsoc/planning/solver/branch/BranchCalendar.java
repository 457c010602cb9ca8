package id.mcsoc.planning.solver.branch;

import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.PauseFact;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The working days of a branch with their hours and pauses. */
record BranchCalendar(List<LocalDate> days, Set<LocalDate> fasting) {

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final PauseFact FRIDAY = pause("11:30", "13:00", null);
    private static final PauseFact FASTING_FRIDAY = pause("11:30", "12:30", null);
    private static final PauseFact FASTING = pause("12:00", "12:30", null);
    /** An hour, whenever it suits. */
    private static final PauseFact LUNCH = pause("11:30", "13:30", 60);

    /** So many working days from a date on, by the holidays and fasting months of the seed. */
    static BranchCalendar ofTheSeed(LocalDate first, int many) {
        var off = AreaPoints.seed("holidays").stream()
                .map(row -> LocalDate.parse(row.get(0)))
                .collect(Collectors.toSet());
        var days = Stream.iterate(first, day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !off.contains(day))
                .limit(many)
                .toList();
        var fasting = AreaPoints.seed("ramadan").stream()
                .flatMap(BranchCalendar::month)
                .collect(Collectors.toSet());
        return new BranchCalendar(days, fasting);
    }

    private static Stream<LocalDate> month(CSVRecord row) {
        var last = LocalDate.parse(row.get("last_day"));
        return LocalDate.parse(row.get("first_day")).datesUntil(last.plusDays(1));
    }

    DayFact day(LocalDate date, int families, int visits) {
        return new DayFact(date, OPENS, closes(date), families, visits, List.of(pause(date)), List.of());
    }

    /** What one team can work in all these days, pauses taken off. */
    double minutes() {
        return days.stream()
                .mapToLong(date -> OPENS.until(closes(date), ChronoUnit.MINUTES) - length(pause(date)))
                .sum();
    }

    private static long length(PauseFact pause) {
        return pause.minutes() == null ? pause.from().until(pause.to(), ChronoUnit.MINUTES) : pause.minutes();
    }

    private LocalTime closes(LocalDate date) {
        if (!fasting.contains(date)) {
            return LocalTime.of(17, 0);
        }
        return isFriday(date) ? LocalTime.of(15, 30) : LocalTime.of(15, 0);
    }

    private PauseFact pause(LocalDate date) {
        if (fasting.contains(date)) {
            return isFriday(date) ? FASTING_FRIDAY : FASTING;
        }
        return isFriday(date) ? FRIDAY : LUNCH;
    }

    private static boolean isFriday(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.FRIDAY;
    }

    private static PauseFact pause(String from, String to, @Nullable Integer minutes) {
        return new PauseFact(LocalTime.parse(from), LocalTime.parse(to), minutes);
    }
}
