package id.mcsoc.planning.solver;

import static id.mcsoc.planning.solver.ProblemCheck.require;

import id.mcsoc.planning.solver.Problem.Point;

/** Points lie in Indonesia: what does not is a slip of the pen, mostly latitude and longitude in each other's place. */
final class PointCheck {

    private static final double SOUTH = -11.5;
    private static final double NORTH = 6.5;
    private static final double WEST = 94.5;
    private static final double EAST = 141.5;

    private PointCheck() {}

    static void check(Point at, String path) {
        boolean swapped = isInside(new Point(at.lon(), at.lat()));
        require(!swapped, path, "latitude and longitude are swapped");
        require(within(at.lat(), SOUTH, NORTH), path + "/lat", "must be " + SOUTH + " to " + NORTH + ": Indonesia");
        require(within(at.lon(), WEST, EAST), path + "/lon", "must be " + WEST + " to " + EAST + ": Indonesia");
    }

    private static boolean isInside(Point at) {
        return within(at.lat(), SOUTH, NORTH) && within(at.lon(), WEST, EAST);
    }

    private static boolean within(double value, double least, double most) {
        return value >= least && value <= most;
    }
}
