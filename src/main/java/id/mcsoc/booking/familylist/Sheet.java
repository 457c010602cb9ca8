package id.mcsoc.booking.familylist;

import id.mcsoc.booking.BookingRefusal;
import id.mcsoc.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Lines of a CSV file, an XLSX file or pasted text. */
final class Sheet {

    static final int MOST_BYTES = 1_000_000;
    static final int MOST_LINES = 300;
    private static final int MOST_NOUGHTS = 40;
    private static final int MOST_UNPACKED = 20_000_000;

    private Sheet() {}

    static List<SheetRow> of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Refused(BookingRefusal.LIST_TOO_BIG, MOST_BYTES / 1000);
        }
        var zip = file.length > 3 && file[0] == 'P' && file[1] == 'K';
        return zip ? workbook(file) : text(decoded(file));
    }

    static List<SheetRow> text(String text) {
        if (text.length() > MOST_BYTES) {
            throw new Refused(BookingRefusal.LIST_TOO_BIG, MOST_BYTES / 1000);
        }
        if (text.indexOf('\0') >= 0) {
            throw new Refused(BookingRefusal.LIST_UNREADABLE);
        }
        var clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(clean))
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        try (var parser = format.parse(new StringReader(clean))) {
            var rows = new ArrayList<SheetRow>();
            for (var line : parser) {
                var cells = line.stream()
                        .map(cell -> new SheetRow.Cell(cell, false))
                        .toList();
                add(rows, new SheetRow((int) parser.getCurrentLineNumber(), cells));
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(BookingRefusal.LIST_UNREADABLE);
        }
    }

    private static String decoded(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(BookingRefusal.LIST_NOT_UTF8);
        }
    }

    private static char delimiter(String text) {
        var line = text.lines()
                .filter(candidate -> !candidate.isBlank())
                .findFirst()
                .orElse("");
        return line.indexOf('\t') >= 0
                ? '\t'
                : line.indexOf(';') >= 0 && count(line, ';') >= count(line, ',') ? ';' : ',';
    }

    private static long count(String line, char what) {
        return line.chars().filter(c -> c == what).count();
    }

    private static List<SheetRow> workbook(byte[] file) {
        refuseBomb(file);
        SheetBounds.check(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var lines = book.getFirstSheet().openStream()) {
            var rows = new ArrayList<SheetRow>();
            lines.forEach(line -> add(rows, row(line)));
            return rows;
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw new Refused(BookingRefusal.LIST_UNREADABLE);
        }
    }

    private static SheetRow row(Row row) {
        var cells = new ArrayList<SheetRow.Cell>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(Sheet::cell).orElse(new SheetRow.Cell("", false)));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static SheetRow.Cell cell(Cell cell) {
        return cell.getType() == CellType.NUMBER
                ? new SheetRow.Cell(figure(cell.getRawValue()), true)
                : new SheetRow.Cell(cell.getText().strip(), false);
    }

    /** In full, as people type it; a figure with a thousand million noughts stays as it was written. */
    private static String figure(String raw) {
        var number = new BigDecimal(raw);
        return Math.abs((long) number.scale()) > MOST_NOUGHTS ? raw : number.toPlainString();
    }

    private static void add(List<SheetRow> rows, SheetRow row) {
        if (row.blank()) {
            return;
        }
        if (rows.size() > MOST_LINES) {
            throw new Refused(BookingRefusal.LIST_TOO_LONG, MOST_LINES);
        }
        rows.add(row);
    }

    private static void refuseBomb(byte[] file) {
        var buffer = new byte[8192];
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new Refused(BookingRefusal.LIST_TOO_BIG, MOST_BYTES / 1000);
                    }
                }
            }
        } catch (IOException e) {
            throw new Refused(BookingRefusal.LIST_UNREADABLE);
        }
    }
}
