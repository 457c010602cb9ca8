package id.mcsoc.booking;

import id.mcsoc.geo.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** One day of the calendar a kelurahan chooses from: open, or why not. */
public record CalendarDay(LocalDate date, Optional<BookingRefusal> refusal, Optional<Holiday> holiday) {

    public boolean open() {
        return refusal.isEmpty();
    }

    public boolean friday() {
        return date.getDayOfWeek() == DayOfWeek.FRIDAY;
    }
}
