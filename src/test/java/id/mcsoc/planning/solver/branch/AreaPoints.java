package id.mcsoc.planning.solver.branch;

import id.mcsoc.planning.solver.Problem.Point;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads kelurahan and desa, and other tables of the seed. */
final class AreaPoints {

    /** People per km²: our assumption of where the network is poor. */
    private static final double SPARSE = 100;

    private AreaPoints() {}

    static List<AreaPoint> ofTheSeed() {
        return seed("areas").stream().map(AreaPoints::seeded).toList();
    }

    static List<CSVRecord> seed(String table) {
        var path = "/seed/reference/" + table + ".csv";
        var in = Objects.requireNonNull(AreaPoints.class.getResourceAsStream(path), path);
        return records(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** @param regencies codes, none for all of them */
    static List<AreaPoint> ofTheCountry(List<String> regencies) {
        var data = System.getProperty("mcs.bench.data");
        if (data == null) {
            throw new IllegalStateException("-Dmcs.bench.data must name the folder that holds geo/indonesia.csv.gz");
        }
        try (var in = new GZIPInputStream(Files.newInputStream(Path.of(data, "geo", "indonesia.csv.gz")))) {
            return records(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                    .filter(row -> regencies.isEmpty() || regencies.contains(row.get("kabupaten_code")))
                    .map(AreaPoints::counted)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> records(Reader from) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (var parser = format.parse(from)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AreaPoint seeded(CSVRecord row) {
        return new AreaPoint(
                row.get("code"),
                point(row),
                Integer.parseInt(row.get("population")),
                !row.get("signal").equals("GOOD"));
    }

    private static AreaPoint counted(CSVRecord row) {
        var people = row.get("population_est");
        var km2 = row.get("area_km2");
        int population = people.isBlank() ? 0 : (int) Double.parseDouble(people);
        double density = km2.isBlank() ? 0 : population / Math.max(0.01, Double.parseDouble(km2));
        return new AreaPoint(row.get("code"), point(row), population, density < SPARSE);
    }

    private static Point point(CSVRecord row) {
        return new Point(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon")));
    }
}
