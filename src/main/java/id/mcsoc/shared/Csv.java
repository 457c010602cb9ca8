package id.mcsoc.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/**
 * Reads a seed file: UTF-8, comma separated, {@code #} lines are its documentation, the first other line names the
 * columns. Every complaint names file, line and column.
 */
public final class Csv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private Csv() {}

    /** @throws Malformed when the file cannot be read or a value cannot be converted */
    public static <T> List<T> read(Resource file, Function<Row, T> convert) {
        var name = String.valueOf(file.getFilename());
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var result = new ArrayList<T>();
        try (InputStream in = file.getInputStream();
                var parser = FORMAT.parse(new InputStreamReader(in, decoder))) {
            for (CSVRecord csv : parser) {
                result.add(convert.apply(new Row(name, parser.getCurrentLineNumber(), csv)));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Malformed(name + ": cannot be read as UTF-8 CSV: " + e.getMessage(), e);
        }
        return result;
    }

    /** One line. {@link #get} converts a column and blames it by name when that fails. */
    public record Row(String file, long line, CSVRecord csv) {

        public String text(String column) {
            return get(column, Function.identity());
        }

        /** An empty cell is an error here; see {@link #optional}. */
        public <T> T get(String column, Function<String, T> convert) {
            var value = cell(column);
            if (value.isEmpty()) {
                throw blame(column, "is empty", null);
            }
            return convert(column, value, convert);
        }

        public <T> Optional<T> optional(String column, Function<String, T> convert) {
            var value = cell(column);
            return value.isEmpty() ? Optional.empty() : Optional.of(convert(column, value, convert));
        }

        private String cell(String column) {
            if (!csv.isMapped(column)) {
                throw blame(column, "column is missing", null);
            }
            if (!csv.isSet(column)) {
                throw blame(column, "line is too short", null);
            }
            return csv.get(column);
        }

        private <T> T convert(String column, String value, Function<String, T> convert) {
            try {
                return convert.apply(value);
            } catch (RuntimeException e) {
                throw blame(column, "'" + value + "' is not valid: " + e.getMessage(), e);
            }
        }

        private Malformed blame(String column, String what, @org.jspecify.annotations.Nullable Exception cause) {
            return new Malformed(file + " line " + line + " column " + column + ": " + what, cause);
        }
    }

    public static final class Malformed extends RuntimeException {
        Malformed(String message, @org.jspecify.annotations.Nullable Exception cause) {
            super(message, cause);
        }
    }
}
