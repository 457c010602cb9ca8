package id.mcsoc.geo.travel.road;

import id.mcsoc.geo.Coordinates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A made-up extract: a street on either bank of a river, 2.2 km apart, and bridges 5.5 km from each other. */
final class TwoBanks {

    static final Coordinates SOUTH = new Coordinates(-1.60, 103.565);
    static final Coordinates NORTH = new Coordinates(-1.58, 103.565);
    static final Coordinates WEST_BRIDGE = new Coordinates(-1.59, 103.56);
    static final Coordinates EAST_BRIDGE = new Coordinates(-1.59, 103.61);

    private static final double[] LONGITUDES = {103.55, 103.56, 103.57, 103.58, 103.59, 103.60, 103.61, 103.62};

    private final StringBuilder ways = new StringBuilder();
    private int way = 100;

    static TwoBanks streets() {
        var banks = new TwoBanks();
        banks.way(
                "<nd ref=\"1\"/><nd ref=\"2\"/><nd ref=\"3\"/><nd ref=\"4\"/><nd ref=\"5\"/><nd ref=\"6\"/><nd ref=\"7\"/><nd ref=\"8\"/>",
                "");
        banks.way(
                "<nd ref=\"11\"/><nd ref=\"12\"/><nd ref=\"13\"/><nd ref=\"14\"/><nd ref=\"15\"/><nd ref=\"16\"/><nd ref=\"17\"/><nd ref=\"18\"/>",
                "");
        return banks;
    }

    TwoBanks westBridge() {
        return way("<nd ref=\"2\"/><nd ref=\"12\"/>", "<tag k=\"bridge\" v=\"yes\"/>");
    }

    TwoBanks eastBridge() {
        return way("<nd ref=\"7\"/><nd ref=\"17\"/>", "<tag k=\"bridge\" v=\"yes\"/>");
    }

    private TwoBanks way(String nodes, String tags) {
        ways.append("<way id=\"%d\" version=\"1\">%s<tag k=\"highway\" v=\"primary\"/>%s</way>\n"
                .formatted(way++, nodes, tags));
        return this;
    }

    Path in(Path folder) throws IOException {
        var nodes = new StringBuilder();
        for (int i = 0; i < LONGITUDES.length; i++) {
            nodes.append(node(i + 1, -1.60, LONGITUDES[i])).append(node(i + 11, -1.58, LONGITUDES[i]));
        }
        return Files.writeString(
                folder.resolve("banks.osm"),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\">\n" + nodes + ways + "</osm>\n");
    }

    private static String node(int id, double lat, double lon) {
        return String.format(Locale.ROOT, "<node id=\"%d\" version=\"1\" lat=\"%f\" lon=\"%f\"/>%n", id, lat, lon);
    }
}
