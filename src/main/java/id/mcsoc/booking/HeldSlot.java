package id.mcsoc.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** A time kept for a request until then; {@code kept}: sent with the request, until the branch plans it. */
public record HeldSlot(
        UUID id, LocalDate date, LocalTime start, LocalTime end, Instant until, int extensionsLeft, boolean kept) {

    public long secondsLeft(Instant now) {
        return Math.max(0, Duration.between(now, until).toSeconds());
    }

    public boolean isLive(Instant now) {
        return kept || now.isBefore(until);
    }
}
