package id.mcsoc.promises;

import id.mcsoc.promises.TermTable.Term;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What the page for terms sends. */
record TermForm(
        @Nullable String service,
        @Nullable String validFrom,
        @Nullable String days,
        @Nullable String source) {

    private static final int MOST_DAYS = 250;
    private static final int LONGEST_SOURCE = 300;

    Term term(String madeBy, LocalDate today) {
        var promised = PromisedService.of(filled(service))
                .filter(PromisedService::hasTerms)
                .orElseThrow(() -> new Refused(PromiseRefusal.PROMISE_TERM_INVALID));
        var basis = filled(source);
        if (basis.isEmpty() || basis.length() > LONGEST_SOURCE) {
            throw new Refused(PromiseRefusal.PROMISE_TERM_INVALID);
        }
        return new Term(promised, from(today), number(), basis, madeBy);
    }

    private LocalDate from(LocalDate today) {
        try {
            var from = LocalDate.parse(filled(validFrom));
            if (!from.isAfter(today)) {
                throw new Refused(PromiseRefusal.PROMISE_TERM_IN_THE_PAST);
            }
            return from;
        } catch (DateTimeParseException e) {
            throw new Refused(PromiseRefusal.PROMISE_TERM_INVALID);
        }
    }

    private int number() {
        var text = filled(days);
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > MOST_DAYS) {
            throw new Refused(PromiseRefusal.PROMISE_TERM_INVALID);
        }
        return Integer.parseInt(text);
    }

    private static String filled(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
