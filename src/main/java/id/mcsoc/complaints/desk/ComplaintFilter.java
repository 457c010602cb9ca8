package id.mcsoc.complaints.desk;

import org.jspecify.annotations.Nullable;

/**
 * What the list is cut to. {@code show}: empty for open ones, {@code OVERDUE}, {@code ESCALATED}, {@code UNREPORTED},
 * {@code CLOSED} or {@code ALL}.
 */
record ComplaintFilter(
        @Nullable String show,
        @Nullable String category,
        @Nullable String unit) {

    boolean lets(ComplaintView view) {
        var shown = switch (show == null ? "" : show) {
            case "ALL" -> true;
            case "CLOSED" -> !view.open();
            case "UNREPORTED" -> view.unreported();
            case "OVERDUE" -> view.open() && view.clocks().overdue();
            case "ESCALATED" -> view.open() && view.escalated();
            default -> view.open();
        };
        return shown && fits(category, view.category()) && fits(unit, view.unit());
    }

    private static boolean fits(@Nullable String wanted, String value) {
        return wanted == null || wanted.isEmpty() || wanted.equals(value);
    }
}
