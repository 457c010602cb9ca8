package id.mcsoc.geo.travel.road;

import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A made-up extract as large as a province: streets every 300 m. */
public record GridTown(RoadMap map, int size) implements AutoCloseable {

    private static final double STEP = 0.0027;

    public static GridTown of(int size, Path folder) throws IOException {
        var extract = folder.resolve("grid.osm");
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
                street(out, i + 1, i * size, 1, size);
                street(out, i + 1 + size, i, size, size);
            }
            out.write("</osm>\n");
        }
        return new GridTown(RoadMap.open(extract, folder.resolve("made")), size);
    }

    private static void street(Appendable out, int id, int first, int step, int size) throws IOException {
        out.append("<way id=\"" + id + "\" version=\"1\">");
        for (int i = 0; i < size; i++) {
            out.append("<nd ref=\"" + (first + i * step + 1) + "\"/>");
        }
        out.append("<tag k=\"highway\" v=\"residential\"/></way>\n");
    }

    private static Coordinates at(int row, int column) {
        return new Coordinates(-1.5 - row * STEP, 103.5 + column * STEP);
    }

    public TravelTimes times(TravelTimes estimate) {
        return new RoadTravelTimes(map, estimate, 0, List::of);
    }

    public List<Coordinates> places(int n) {
        var random = new Random(1);
        var places = new ArrayList<Coordinates>();
        for (int i = 0; i < n; i++) {
            places.add(at(random.nextInt(size), random.nextInt(size)));
        }
        return places;
    }

    @Override
    public void close() {
        map.close();
    }
}
