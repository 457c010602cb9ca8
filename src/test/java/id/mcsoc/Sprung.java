package id.mcsoc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** What a program that opens a file would take for its own, though somebody wrote it as words. */
final class Sprung {

    /** Pages are read by a browser; the others hold no words, or are read by scripts that make no markup of them. */
    private static final Set<String> NO_FILES = Set.of(
            "text/html", "application/json", "application/geo+json", "image/jpeg", "image/svg+xml", "text/javascript");

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Sprung() {}

    /** @param type as in {@code Content-Type}; one that nobody thought of is a find itself */
    static List<String> in(String type, byte[] content) {
        var kind = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (NO_FILES.contains(kind) || kind.equals("application/manifest+json")) {
            return List.of();
        }
        return switch (kind) {
            case "text/csv" -> cells(new String(content, StandardCharsets.UTF_8));
            case "text/calendar" -> lines(new String(content, StandardCharsets.UTF_8));
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> formulas(content);
            default -> List.of("say in Sprung how " + kind + " is read");
        };
    }

    /** A spreadsheet computes what begins like a formula; a number may begin with a minus. */
    private static List<String> cells(String text) {
        try (var csv = CSVParser.parse(text.replaceFirst("^\uFEFF", ""), CSVFormat.RFC4180)) {
            return csv.getRecords().stream()
                    .flatMap(row -> row.stream())
                    .filter(cell -> !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0)
                    .filter(cell -> !cell.matches("-?[0-9.]+"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A calendar takes each line for a property of its own, a mail reader each line above the text. */
    static List<String> lines(String text) {
        return text.lines().filter(line -> line.startsWith("X-EVIL")).toList();
    }

    private static List<String> formulas(byte[] book) {
        var found = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (text.matches("(?s).*<(f|x:f)[ >].*") || part.getName().contains("externalLink")) {
                    found.add(part.getName());
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
