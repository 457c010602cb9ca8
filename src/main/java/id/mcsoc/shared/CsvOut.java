package id.mcsoc.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a CSV file that a spreadsheet opens without running anything: every cell quoted, a cell that could be a
 * formula starts with an apostrophe (OWASP, CSV injection). UTF-8 with a byte order mark, or Excel guesses wrong.
 */
public final class CsvOut {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    public CsvOut line(List<?> cells) {
        text.append(cells.stream().map(CsvOut::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    /** Numbers stay numbers: a minus sign before digits is no formula. */
    static String cell(Object value) {
        return '"' + harmless(value).replace("\"", "\"\"") + '"';
    }

    /** As text that no spreadsheet takes for a formula. */
    public static String harmless(Object value) {
        var plain = String.valueOf(value);
        return !(value instanceof Number) && startsAFormula(plain) ? "'" + plain : plain;
    }

    private static boolean startsAFormula(String plain) {
        return !plain.isEmpty() && STARTS_A_FORMULA.indexOf(plain.charAt(0)) >= 0;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
