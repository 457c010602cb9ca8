package id.mcsoc.planning.proposal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** The days planned, both inclusive. */
public record Horizon(LocalDate first, LocalDate last) {

    public Horizon {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a horizon must end after it starts");
        }
    }

    /** From the day after today to the Sunday so many weeks on. */
    public static Horizon after(LocalDate today, int weeks) {
        return new Horizon(today.plusDays(1), today.plusWeeks(weeks).with(DayOfWeek.SUNDAY));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    public List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
