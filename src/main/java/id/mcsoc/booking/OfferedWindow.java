package id.mcsoc.booking;

import java.time.LocalDate;
import java.time.LocalTime;

/** Hours of a day in which the kelurahan can receive the team. {@code wished}: it would like this one best. */
public record OfferedWindow(LocalDate date, LocalTime from, LocalTime to, boolean wished) {

    public OfferedWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window must end after it starts");
        }
    }
}
