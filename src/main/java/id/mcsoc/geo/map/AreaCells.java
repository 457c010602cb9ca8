package id.mcsoc.geo.map;

import id.mcsoc.geo.Kelurahan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.hull.ConcaveHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Where no boundary is known: each area is all that lies nearest to its point (Voronoi), cut at the edge of all. */
class AreaCells {

    /** Degrees, about 3 km: how far the outermost cells reach beyond their points. */
    private static final double MARGIN = 0.03;

    /** Share of the longest edge that the outline may follow inwards. */
    private static final double OUTLINE_DETAIL = 0.25;

    private static final double DECIMALS = 10_000;

    private final JsonMapper json;
    private final GeometryFactory geometry = new GeometryFactory();
    private final Map<Coordinate, Geometry> cells = new HashMap<>();

    AreaCells(List<Kelurahan> areas, JsonMapper json) {
        this.json = json;
        if (areas.isEmpty()) {
            return;
        }
        var points = areas.stream().map(AreaCells::point).toList();
        var all = geometry.createMultiPointFromCoords(points.toArray(Coordinate[]::new));
        var outline = ConcaveHull.concaveHullByLengthRatio(all, OUTLINE_DETAIL).buffer(MARGIN, 4);
        var voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(points);
        voronoi.setClipEnvelope(new Envelope(outline.getEnvelopeInternal()));
        var diagram = voronoi.getDiagram(geometry);
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            var cell = diagram.getGeometryN(i);
            cells.put((Coordinate) cell.getUserData(), cell.intersection(outline));
        }
    }

    /** A GeoJSON Polygon or MultiPolygon. */
    JsonNode of(Kelurahan area) {
        var cell = cells.get(point(area));
        var result = json.createObjectNode().put("type", "MultiPolygon");
        var polygons = result.putArray("coordinates");
        for (int i = 0; cell != null && i < cell.getNumGeometries(); i++) {
            if (cell.getGeometryN(i) instanceof Polygon polygon) {
                ring(polygon, polygons.addArray().addArray());
            }
        }
        return result;
    }

    private static void ring(Polygon polygon, ArrayNode ring) {
        for (var corner : polygon.getExteriorRing().getCoordinates()) {
            ring.addArray().add(rounded(corner.x)).add(rounded(corner.y));
        }
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }

    private static Coordinate point(Kelurahan area) {
        return new Coordinate(area.at().lon(), area.at().lat());
    }
}
