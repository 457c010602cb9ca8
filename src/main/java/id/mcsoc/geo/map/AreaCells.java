package id.mcsoc.geo.map;

import id.mcsoc.geo.Kelurahan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.hull.ConcaveHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Where no boundary is known: each area is all that lies nearest to its point (Voronoi), cut at the edge of all. */
class AreaCells {

    /** Degrees, about 3 km: how far the outermost cells reach beyond their points. */
    private static final double MARGIN = 0.03;

    /** Share of the longest edge that the outline may follow inwards. */
    private static final double OUTLINE_DETAIL = 0.25;

    private final GeometryFactory shapes = new GeometryFactory();
    private final Map<Coordinate, Geometry> cells = new HashMap<>();

    AreaCells(List<Kelurahan> areas) {
        var points = areas.stream().map(AreaCells::point).toList();
        var all = shapes.createMultiPointFromCoords(points.toArray(Coordinate[]::new));
        var outline = ConcaveHull.concaveHullByLengthRatio(all, OUTLINE_DETAIL).buffer(MARGIN, 4);
        var voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(points);
        voronoi.setClipEnvelope(outline.getEnvelopeInternal());
        var diagram = voronoi.getDiagram(shapes);
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            var cell = diagram.getGeometryN(i);
            cells.put((Coordinate) cell.getUserData(), cell.intersection(outline));
        }
    }

    /** Empty when another area has the same point. */
    Geometry of(Kelurahan area) {
        return cells.getOrDefault(point(area), shapes.createPolygon());
    }

    private static Coordinate point(Kelurahan area) {
        return new Coordinate(area.at().lon(), area.at().lat());
    }
}
