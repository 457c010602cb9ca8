package id.mcsoc.geo.travel.road;

import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.geo.travel.Barrier.Crossing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A made-up extract as large as a province: a street every 300 m, none straight, each fourth a better road, each 16th a
 * main one, each 64th a trunk road, and bridges in its middle. Streets all alike would be no road network: a hierarchy
 * finds nothing to rank in it.
 */
public record GridTown(RoadMap map, int size) implements AutoCloseable {

    public static final String BRIDGE = "middle";

    private static final double STEP = 0.0027;

    public static GridTown of(int size, Path folder) throws IOException {
        var extract = folder.resolve("grid-" + size + ".osm");
        if (!Files.exists(extract)) {
            write(extract, size);
        }
        return new GridTown(RoadMap.open(extract, folder.resolve("made")), size);
    }

    private static void write(Path extract, int size) throws IOException {
        try (var out = Files.newBufferedWriter(extract)) {
            out.write("<osm version=\"0.6\">\n");
            for (int node = 0; node < size * size; node++) {
                var at = at(node / size, node % size);
                out.write(String.format(
                        Locale.ROOT,
                        "<node id=\"%d\" version=\"1\" lat=\"%f\" lon=\"%f\"/>%n",
                        node + 1,
                        at.lat(),
                        at.lon()));
            }
            for (int i = 0; i < size; i++) {
                var tag = kind(i) + (i == size / 2 ? "<tag k=\"bridge\" v=\"yes\"/>" : "");
                street(out, i + 1, i * size, 1, size, tag);
                street(out, i + 1 + size, i, size, size, tag);
            }
            out.write("</osm>\n");
        }
    }

    private static void street(Appendable out, int id, int first, int step, int size, String tag) throws IOException {
        out.append("<way id=\"" + id + "\" version=\"1\">");
        for (int i = 0; i < size; i++) {
            out.append("<nd ref=\"" + (first + i * step + 1) + "\"/>");
        }
        out.append(tag + "</way>\n");
    }

    private static String kind(int street) {
        var kind = street % 64 == 0
                ? "trunk"
                : street % 16 == 0 ? "primary" : street % 4 == 0 ? "secondary" : "residential";
        return "<tag k=\"highway\" v=\"" + kind + "\"/>";
    }

    private static Coordinates at(double row, double column) {
        double south = row + 0.3 * Math.sin(13 * row + 78.2 * column);
        double east = column + 0.3 * Math.sin(39.3 * row + 11.1 * column);
        return new Coordinates(-1.5 - south * STEP, 103.5 + east * STEP);
    }

    public TravelTimes times(TravelTimes estimate) {
        var middle = new Crossing(BRIDGE, at(size / 2, size / 2), 0);
        return new RoadTravelTimes(map, estimate, 0, () -> List.of(middle));
    }

    public List<Coordinates> places(int n) {
        var random = new Random(1);
        var places = new ArrayList<Coordinates>();
        for (int i = 0; i < n; i++) {
            places.add(at(random.nextDouble() * size, random.nextDouble() * size));
        }
        return places;
    }

    @Override
    public void close() {
        map.close();
    }
}
