package id.mcsoc.complaints.faq;

import org.jspecify.annotations.Nullable;

/** What the page for a question sends; what was left out is empty. */
record FaqForm(
        @Nullable String category,
        @Nullable String question,
        @Nullable String answer,
        @Nullable String rule,
        @Nullable Boolean withdrawn) {

    static FaqForm of(FaqEntry entry) {
        return new FaqForm(entry.category(), entry.question(), entry.answer(), entry.rule(), entry.withdrawn());
    }

    String sort() {
        return filled(category);
    }

    String asked() {
        return filled(question);
    }

    String said() {
        return filled(answer);
    }

    String basis() {
        return filled(rule);
    }

    boolean isWithdrawn() {
        return Boolean.TRUE.equals(withdrawn);
    }

    private static String filled(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
