package id.mcsoc.complaints.desk;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a form on a complaint's page sends; {@code feedback} is 1 to 5, or empty when nobody asked. */
record Sent(
        @Nullable String text,
        @Nullable String unit,
        @Nullable String category,
        @Nullable String feedback,
        @Nullable String rule,
        @Nullable Boolean last,
        @Nullable String report,
        @Nullable String other,
        @Nullable String operation) {

    String words() {
        return filled(text);
    }

    String owner() {
        return filled(unit);
    }

    String sort() {
        return filled(category);
    }

    String basis() {
        return filled(rule);
    }

    String conclusion() {
        return filled(report);
    }

    String otherTicket() {
        return filled(other);
    }

    UUID operationId() {
        return ComplaintForm.operation(filled(operation));
    }

    /** 0 for what is no rating, which its verb refuses. */
    Optional<Integer> rating() {
        var given = filled(feedback);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.matches("[1-5]") ? Integer.parseInt(given) : 0);
    }

    private static String filled(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
