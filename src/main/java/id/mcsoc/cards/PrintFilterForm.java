package id.mcsoc.cards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What the filter above the prints sends; an unreadable date filters nothing. */
record PrintFilterForm(
        @Nullable String text,
        @Nullable String team,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String to) {

    PrintLog.Filter filter(ZoneId zone) {
        var first = date(from, LocalDate.of(2000, 1, 1));
        var last = date(to, LocalDate.of(2999, 12, 31));
        return new PrintLog.Filter(
                filled(text), filled(team), filled(kind), start(first, zone), start(last.plusDays(1), zone));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate date(@Nullable String sent, LocalDate otherwise) {
        try {
            return filled(sent).isEmpty() ? otherwise : LocalDate.parse(filled(sent));
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    private static String filled(@Nullable String value) {
        return value == null ? "" : value;
    }
}
