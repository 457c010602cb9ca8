package id.mcsoc.geo.travel.road;

import id.mcsoc.geo.Coordinates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A made-up extract with everything that leads astray: two parts without a road between them, gaps, one-way streets,
 * fast and slow ones, bridges.
 */
final class CrookedTown {

    private static final int SIZE = 22;
    private static final double STEP = 0.0027;
    private static final String[] KINDS = {"residential", "residential", "tertiary", "primary", "track"};

    private final Random random;
    private final StringBuilder osm = new StringBuilder("<osm version=\"0.6\">\n");
    private int ways;

    CrookedTown(int seed) {
        this.random = new Random(seed);
    }

    Path in(Path folder) throws IOException {
        for (int part = 0; part < 2; part++) {
            nodes(part);
        }
        for (int part = 0; part < 2; part++) {
            for (int node = 0; node < SIZE * SIZE; node++) {
                streetsFrom(part, node);
            }
        }
        return Files.writeString(folder.resolve("crooked.osm"), osm + "</osm>\n");
    }

    private void nodes(int part) {
        for (int node = 0; node < SIZE * SIZE; node++) {
            osm.append(String.format(
                    Locale.ROOT,
                    "<node id=\"%d\" version=\"1\" lat=\"%f\" lon=\"%f\"/>%n",
                    id(part, node),
                    -1.5 - (double) (node / SIZE) * STEP,
                    103.5 + (node % SIZE) * STEP + part * 0.2));
        }
    }

    private void streetsFrom(int part, int node) {
        if (node % SIZE < SIZE - 1 && random.nextInt(6) > 0) {
            street(id(part, node), id(part, node + 1));
        }
        if (node / SIZE < SIZE - 1 && random.nextInt(6) > 0) {
            street(id(part, node), id(part, node + SIZE));
        }
    }

    private void street(int from, int to) {
        osm.append("<way id=\"%d\" version=\"1\"><nd ref=\"%d\"/><nd ref=\"%d\"/>".formatted(++ways, from, to))
                .append("<tag k=\"highway\" v=\"" + KINDS[random.nextInt(KINDS.length)] + "\"/>")
                .append(random.nextInt(4) == 0 ? "<tag k=\"oneway\" v=\"yes\"/>" : "")
                .append(random.nextInt(8) == 0 ? "<tag k=\"bridge\" v=\"yes\"/>" : "")
                .append("</way>\n");
    }

    private static int id(int part, int node) {
        return part * SIZE * SIZE + node + 1;
    }

    /** Anywhere along the streets, some in one street, some twice, one far from all. */
    List<Coordinates> places(int n) {
        var places = new ArrayList<Coordinates>();
        while (places.size() < n - 2) {
            places.add(new Coordinates(
                    -1.5 - random.nextDouble() * SIZE * STEP,
                    103.5 + random.nextDouble() * SIZE * STEP + random.nextInt(2) * 0.2));
        }
        places.add(places.get(0));
        places.add(new Coordinates(-3, 103.5));
        return places;
    }
}
