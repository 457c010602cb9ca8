package id.mcsoc.complaints.faq;

import java.time.Instant;
import java.util.UUID;

/** A question as people ask it, with the answer and the rule it relies on. */
record FaqEntry(
        UUID id,
        String category,
        String question,
        String answer,
        String rule,
        boolean withdrawn,
        int revision,
        Instant editedAt,
        String editedBy) {}
