package id.mcsoc.complaints.clocks;

import id.mcsoc.complaints.ComplaintRefusal;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What the page for terms sends; an empty category or channel means every one. */
record TermForm(
        @Nullable String category,
        @Nullable String channel,
        @Nullable String validFrom,
        @Nullable String hours,
        @Nullable String triageDays,
        @Nullable String days,
        @Nullable String source) {

    String sort() {
        return filled(category);
    }

    String way() {
        return filled(channel);
    }

    String basis() {
        return filled(source);
    }

    LocalDate from() {
        try {
            return LocalDate.parse(filled(validFrom));
        } catch (DateTimeParseException e) {
            throw new Refused(ComplaintRefusal.TERM_INVALID);
        }
    }

    Terms terms() {
        return new Terms(number(hours, 720), number(triageDays, 250), number(days, 250));
    }

    private static int number(@Nullable String sent, int most) {
        var text = filled(sent);
        var value = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (value < 1 || value > most) {
            throw new Refused(ComplaintRefusal.TERM_INVALID);
        }
        return value;
    }

    private static String filled(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
