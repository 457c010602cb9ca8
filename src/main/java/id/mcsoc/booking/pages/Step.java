package id.mcsoc.booking.pages;

import java.util.Arrays;
import java.util.Locale;

/** The five screens of the form, in order; the name in lower case is the last word of the URL. */
enum Step {
    PLACE,
    SERVICES,
    TIME,
    FAMILIES,
    CHECK;

    static final String IN_URL = "place|services|time|families|check";

    static Step of(String word) {
        return Arrays.stream(values())
                .filter(step -> step.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Step next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    public Step previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
