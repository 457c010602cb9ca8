package id.mcsoc.planning.trouble;

import java.time.LocalDate;

/**
 * Something that cannot be used from a day to a day, both included.
 *
 * @param what the crossing's name, the team's code or the number of the request whose venue is closed
 */
public record Trouble(Kind kind, String what, LocalDate first, LocalDate last) {

    /** {@code VEHICLE}: the team still travels, but not on dirt roads. */
    public enum Kind {
        CROSSING,
        VEHICLE,
        VENUE
    }

    public Trouble {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a trouble must end after it starts");
        }
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    boolean is(Kind other, String name, LocalDate date) {
        return kind == other && what.equals(name) && holds(date);
    }
}
