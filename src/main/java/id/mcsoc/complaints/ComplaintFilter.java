package id.mcsoc.complaints;

import org.jspecify.annotations.Nullable;

/** What the list is cut to. {@code show}: empty for open ones, {@code OVERDUE}, {@code CLOSED} or {@code ALL}. */
record ComplaintFilter(
        @Nullable String show,
        @Nullable String category,
        @Nullable String unit) {

    boolean lets(ComplaintView view) {
        var closed = view.state() == ComplaintState.CLOSED;
        var shown = switch (show == null ? "" : show) {
            case "ALL" -> true;
            case "CLOSED" -> closed;
            case "OVERDUE" -> view.clocks().overdue();
            default -> !closed;
        };
        return shown && fits(category, view.said().category()) && fits(unit, view.unit());
    }

    private static boolean fits(@Nullable String wanted, String value) {
        return wanted == null || wanted.isEmpty() || wanted.equals(value);
    }
}
