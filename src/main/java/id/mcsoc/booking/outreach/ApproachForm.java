package id.mcsoc.booking.outreach;

import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.shared.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** As it was typed. @param id chosen by the page, so that a second click writes nothing */
record ApproachForm(String id, String day, String way, String people, String outcome, String reason, String note) {

    private static final int LONGEST = 500;
    private static final int MOST = 100_000;

    ApproachForm {
        id = Objects.requireNonNullElse(id, "");
        day = Objects.requireNonNullElse(day, "");
        way = Objects.requireNonNullElse(way, "");
        people = Objects.requireNonNullElse(people, "");
        outcome = Objects.requireNonNullElse(outcome, "");
        reason = Objects.requireNonNullElse(reason, "");
        note = Objects.requireNonNullElse(note, "");
    }

    static ApproachForm blank(LocalDate today) {
        return new ApproachForm(UUID.randomUUID().toString(), today.toString(), "", "", "", "", "");
    }

    /** @throws Refused when the page's own field was tampered with */
    UUID key() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw new Refused(BookingRefusal.INPUT_UNKNOWN);
        }
    }

    /** @param today in the branch's zone. @throws Refused for what cannot be understood */
    Told told(LocalDate today) {
        var outcome = choice(Outcome.class, outcome());
        var why = outcome == Outcome.DECLINED ? choice(DeclineReason.class, reason) : null;
        if (note.length() > LONGEST) {
            throw new Refused(BookingRefusal.FIELD_TOO_LONG, LONGEST);
        }
        return new Told(date(today), way, number(), outcome, why, note.strip());
    }

    private LocalDate date(LocalDate today) {
        try {
            var date = LocalDate.parse(day);
            if (!date.isAfter(today) && date.isAfter(today.minusYears(1))) {
                return date;
            }
        } catch (DateTimeException unreadable) {
            throw new Refused(BookingRefusal.DAY_INVALID);
        }
        throw new Refused(BookingRefusal.DAY_INVALID);
    }

    private int number() {
        var digits = people.isBlank() ? "0" : people.strip();
        if (!digits.matches("\\d{1,6}") || Integer.parseInt(digits) > MOST) {
            throw new Refused(BookingRefusal.NUMBER_INVALID, 0, MOST);
        }
        return Integer.parseInt(digits);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String value) {
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException none) {
            throw new Refused(BookingRefusal.CHOICE_INVALID);
        }
    }
}
