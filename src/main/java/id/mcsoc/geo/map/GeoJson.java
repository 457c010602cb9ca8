package id.mcsoc.geo.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The two shapes a map needs, areas and lines, from and to GeoJSON; four decimals are eleven metres. */
final class GeoJson {

    private static final double DECIMALS = 10_000;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private GeoJson() {}

    /** A Polygon or MultiPolygon. @throws IllegalArgumentException for anything else */
    static Geometry area(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                SHAPES.createMultiPolygon(
                        coordinates.valueStream().map(GeoJson::polygon).toArray(Polygon[]::new));
            default -> throw new IllegalArgumentException("a geometry must be a Polygon or MultiPolygon");
        };
    }

    /** Every polygon of the shape; lines and points that an intersection left behind are dropped. */
    static ObjectNode multiPolygon(Geometry shape) {
        var result = JsonNodeFactory.instance.objectNode().put("type", "MultiPolygon");
        var polygons = result.putArray("coordinates");
        parts(shape, Polygon.class).forEach(polygon -> {
            var rings = polygons.addArray();
            line(polygon.getExteriorRing(), rings.addArray());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                line(polygon.getInteriorRingN(i), rings.addArray());
            }
        });
        return result;
    }

    /** Every line of the shape. */
    static ObjectNode multiLine(Geometry shape) {
        var result = JsonNodeFactory.instance.objectNode().put("type", "MultiLineString");
        var lines = result.putArray("coordinates");
        parts(shape, LineString.class).forEach(line -> line(line, lines.addArray()));
        return result;
    }

    private static Polygon polygon(JsonNode rings) {
        var all = rings.valueStream().map(GeoJson::ring).toList();
        return SHAPES.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        return SHAPES.createLinearRing(positions
                .valueStream()
                .map(position -> new Coordinate(
                        position.path(0).asDouble(), position.path(1).asDouble()))
                .toArray(Coordinate[]::new));
    }

    private static void line(LineString from, ArrayNode to) {
        for (var corner : from.getCoordinates()) {
            to.addArray().add(rounded(corner.x)).add(rounded(corner.y));
        }
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }

    private static <T extends Geometry> List<T> parts(Geometry shape, Class<T> kind) {
        var found = new ArrayList<T>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (kind.isInstance(shape.getGeometryN(i))) {
                found.add(kind.cast(shape.getGeometryN(i)));
            }
        }
        return found;
    }
}
