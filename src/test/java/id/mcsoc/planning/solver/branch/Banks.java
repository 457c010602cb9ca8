package id.mcsoc.planning.solver.branch;

import id.mcsoc.planning.solver.Problem.Point;
import java.awt.geom.Path2D;
import java.util.List;

/** Whether a polygon holds a point, by the JDK's own geometry. */
final class Banks {

    private Banks() {}

    static boolean holds(List<Point> side, Point p) {
        var path = new Path2D.Double();
        path.moveTo(side.get(0).lon(), side.get(0).lat());
        side.forEach(corner -> path.lineTo(corner.lon(), corner.lat()));
        path.closePath();
        return path.contains(p.lon(), p.lat());
    }
}
