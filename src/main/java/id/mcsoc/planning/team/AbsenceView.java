package id.mcsoc.planning.team;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a team cannot travel; without hours the whole day. {@code team} is its code. */
public record AbsenceView(
        UUID id,
        String team,
        LocalDate date,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        Kind kind,
        String reason) {

    public enum Kind {
        LEAVE,
        TRAINING,
        VEHICLE
    }

    public boolean wholeDay() {
        return from == null;
    }
}
