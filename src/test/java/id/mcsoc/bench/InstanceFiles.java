package id.mcsoc.bench;

import id.mcsoc.bench.Instance.Stop;
import id.mcsoc.bench.Instance.Vehicle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the public text format of vehicle routing with time windows, and the files of {@code vrptw/kota}. */
public final class InstanceFiles {

    private InstanceFiles() {}

    /** @param name as {@code C101}, {@code R1_4_1}, {@code KOTA400}; {@code data}: the folder with {@code vrptw/} */
    public static Instance named(Path data, String name) throws IOException {
        var vrptw = data.resolve("vrptw");
        if (name.startsWith("KOTA")) {
            try (var in = new GZIPInputStream(Files.newInputStream(vrptw.resolve("kota/" + name + ".inst.gz")))) {
                return kota(in);
            }
        }
        var folder = name.contains("_") ? "homberger_" + Integer.parseInt(name.split("_")[1]) * 100 : "solomon";
        var file = vrptw.resolve(folder).resolve(name.contains("_") ? name.toLowerCase() : name);
        return solomon(Files.readAllLines(file.resolveSibling(file.getFileName() + ".txt")));
    }

    /** Distances cut to one decimal, everything times ten. */
    static Instance solomon(List<String> lines) {
        var rows = lines.stream()
                .map(String::trim)
                .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                .map(line -> line.split("\\s+"))
                .toList();
        var fleet = rows.get(0);
        var depot = rows.get(1);
        int count = rows.size() - 2;
        var vehicle = new Vehicle(0, Integer.parseInt(fleet[1]), count, tenths(depot[4]), tenths(depot[5]), 0);
        var stops = new ArrayList<Stop>();
        for (int i = 1; i <= count; i++) {
            var row = rows.get(i + 1);
            var window = new int[] {tenths(row[4]), tenths(row[5])};
            stops.add(new Stop(i, Integer.parseInt(row[3]), window, tenths(row[6]), 0, -1));
        }
        var fleetOfOneKind = Collections.nCopies(Integer.parseInt(fleet[0]), vehicle);
        return new Instance(lines.get(0).trim(), fleetOfOneKind, stops, distances(rows.subList(1, rows.size())));
    }

    private static int tenths(String value) {
        return (int) Math.round(Double.parseDouble(value) * 10);
    }

    private static int[][] distances(List<String[]> points) {
        int n = points.size();
        var distances = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double x = Double.parseDouble(points.get(i)[1]) - Double.parseDouble(points.get(j)[1]);
                double y = Double.parseDouble(points.get(i)[2]) - Double.parseDouble(points.get(j)[2]);
                distances[i][j] = (int) Math.floor(Math.sqrt(x * x + y * y) * 10 + 1e-9);
            }
        }
        return distances;
    }

    /** Name, visits and team-days; team-days; visits; travel seconds with the office as node 0. */
    static Instance kota(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var head = reader.readLine().split(" ");
        int count = Integer.parseInt(head[1]);
        var numbers = new StreamTokenizer(reader);
        var vehicles = new ArrayList<Vehicle>();
        for (int k = Integer.parseInt(head[2]); k > 0; k--) {
            vehicles.add(new Vehicle(0, next(numbers), count, next(numbers), next(numbers), next(numbers)));
        }
        var stops = new ArrayList<Stop>();
        for (int i = 1; i <= count; i++) {
            int families = next(numbers);
            var window = new int[] {next(numbers), next(numbers)};
            stops.add(new Stop(i, families, window, next(numbers), next(numbers), next(numbers)));
        }
        var seconds = new int[count + 1][count + 1];
        for (var row : seconds) {
            for (int j = 0; j <= count; j++) {
                row[j] = next(numbers);
            }
        }
        return new Instance(head[0], vehicles, stops, seconds);
    }

    private static int next(StreamTokenizer numbers) throws IOException {
        if (numbers.nextToken() != StreamTokenizer.TT_NUMBER) {
            throw new IOException("a number is missing in line " + numbers.lineno());
        }
        return (int) numbers.nval;
    }
}
