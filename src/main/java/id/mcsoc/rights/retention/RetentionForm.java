package id.mcsoc.rights.retention;

import id.mcsoc.rights.RightsRefusal;
import id.mcsoc.rights.retention.RetentionTerms.Term;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page for retention sends. */
record RetentionForm(
        @Nullable String kind,
        @Nullable String validFrom,
        @Nullable String days,
        @Nullable String source) {

    private static final int LEAST_DAYS = 30;
    private static final int LONGEST_SOURCE = 300;

    /** @throws Refused RIGHTS_TERM_INVALID, also for a day that has begun: nobody was told */
    Term term(List<String> kinds, LocalDate today, String madeBy) {
        var from = day();
        var number = filled(days).matches("\\d{1,5}") ? Integer.parseInt(filled(days)) : 0;
        var basis = filled(source);
        if (!kinds.contains(filled(kind))
                || !from.isAfter(today)
                || number < LEAST_DAYS
                || number > 36_500
                || basis.isEmpty()
                || basis.length() > LONGEST_SOURCE) {
            throw new Refused(RightsRefusal.RIGHTS_TERM_INVALID);
        }
        return new Term(filled(kind), from, number, basis, madeBy);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(filled(validFrom));
        } catch (DateTimeParseException e) {
            throw new Refused(RightsRefusal.RIGHTS_TERM_INVALID);
        }
    }

    private static String filled(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
