package id.mcsoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
            case "application/pdf" -> actions(new String(content, StandardCharsets.ISO_8859_1));
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

    /** Read by its directory: a workbook that was streamed says the size of its parts only there. */
    private static List<String> formulas(byte[] book) {
        try {
            var file = Files.createTempFile("book", ".xlsx");
            Files.write(file, book);
            try (var zip = new ZipFile(file.toFile())) {
                return zip.stream()
                        .filter(part -> computes(zip, part))
                        .map(ZipEntry::getName)
                        .toList();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean computes(ZipFile zip, ZipEntry part) {
        try (var content = zip.getInputStream(part)) {
            var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return text.matches("(?s).*<(f|x:f)[ >].*") || part.getName().contains("externalLink");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reader runs what these names hold. */
    private static List<String> actions(String pdf) {
        return Stream.of("/JavaScript", "/Launch", "/OpenAction", "/EmbeddedFile")
                .filter(pdf::contains)
                .toList();
    }
}
