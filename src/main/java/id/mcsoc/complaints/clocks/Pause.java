package id.mcsoc.complaints.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A clock stands still from (inclusive) to (exclusive). Pauses of one clock do not overlap. */
public record Pause(Instant from, Instant to) {

    /** What of from..to is paused. */
    static Duration within(List<Pause> pauses, Instant from, Instant to) {
        var paused = Duration.ZERO;
        for (var pause : pauses) {
            var begin = pause.from.isAfter(from) ? pause.from : from;
            var end = pause.to.isBefore(to) ? pause.to : to;
            paused = begin.isBefore(end) ? paused.plus(Duration.between(begin, end)) : paused;
        }
        return paused;
    }
}
