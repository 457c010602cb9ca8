package id.mcsoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** Best known distances, DIMACS convention, from {@code vrptw/vrptw_bks.csv}. */
public record BestKnown(Path data) {

    public OptionalDouble of(String instance) throws IOException {
        try (var lines = Files.lines(data.resolve("vrptw/vrptw_bks.csv"))) {
            return lines.map(line -> line.split(","))
                    .filter(row -> row[0].equalsIgnoreCase(instance))
                    .mapToDouble(row -> Double.parseDouble(row[1]))
                    .findFirst();
        }
    }
}
