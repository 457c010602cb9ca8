package id.mcsoc.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A line of {@code seed/reference/areas.csv}. */
record Place(
        String code,
        String name,
        String kind,
        String kecamatan,
        double lat,
        double lon,
        int population,
        String postalCode,
        String signal) {

    static List<Place> all(Path seed) throws IOException {
        try (var lines = Files.lines(seed.resolve("reference/areas.csv"))) {
            return lines.filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> of(line.split(",")))
                    .toList();
        }
    }

    private static Place of(String[] cell) {
        return new Place(
                cell[0],
                cell[1],
                cell[2],
                cell[3],
                Double.parseDouble(cell[5]),
                Double.parseDouble(cell[6]),
                Integer.parseInt(cell[7]),
                cell[8],
                cell[9]);
    }

    boolean inCity() {
        return code.startsWith("15.71");
    }

    String kecamatanCode() {
        return code.substring(0, 8);
    }

    /** {@code 997107}: what stands in front of invented numbers of people first registered here. */
    String syntheticPrefix() {
        return "99" + code.substring(3, 5) + code.substring(6, 8);
    }

    /** Flat earth, kilometres; good enough to order neighbours. */
    double distance(double otherLat, double otherLon) {
        return 111.2 * Math.hypot(lat - otherLat, lon - otherLon);
    }

    static String degrees(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
