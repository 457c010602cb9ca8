package id.mcsoc.reporting;

import id.mcsoc.shared.CsvOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as a workbook, a sheet each. Numbers are numbers, everything else is text: no cell is ever a formula, and text
 * that would become one when somebody copies it on starts with an apostrophe, as in the CSV files.
 */
final class Xlsx {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Xlsx() {}

    static byte[] of(List<Tables.Table> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "MCS-OC", "1.0")) {
            tables.forEach(table -> write(table, workbook.newWorksheet(table.name())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Tables.Table table, Worksheet sheet) {
        for (int column = 0; column < table.head().size(); column++) {
            sheet.value(0, column, CsvOut.harmless(table.head().get(column)));
            sheet.style(0, column).bold().set();
        }
        for (int line = 0; line < table.lines().size(); line++) {
            var cells = table.lines().get(line);
            for (int column = 0; column < cells.size(); column++) {
                cell(sheet, line + 1, column, cells.get(column));
            }
        }
    }

    private static void cell(Worksheet sheet, int line, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(line, column, number);
        } else {
            sheet.value(line, column, CsvOut.harmless(value));
        }
    }
}
