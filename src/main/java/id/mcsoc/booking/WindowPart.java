package id.mcsoc.booking;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;

/** An offered window as it is stored. */
@Embeddable
record WindowPart(LocalDate offeredOn, LocalTime fromTime, LocalTime toTime, boolean wished) {

    static WindowPart of(OfferedWindow window) {
        return new WindowPart(window.date(), window.from(), window.to(), window.wished());
    }

    boolean startsAt(LocalDate date, LocalTime from) {
        return offeredOn.equals(date) && fromTime.equals(from);
    }

    WindowPart wished(boolean best) {
        return new WindowPart(offeredOn, fromTime, toTime, best);
    }

    OfferedWindow window() {
        return new OfferedWindow(offeredOn, fromTime, toTime, wished);
    }
}
