package id.mcsoc.planning.board;

import id.mcsoc.planning.run.RunView.Point;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run's penalty over time as the {@code points} of an SVG polyline, 600 wide and 160 high. */
record Curve(String points, boolean isEmpty) {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 160;

    static Curve of(List<Point> points, int seconds) {
        if (points.size() < 2) {
            return new Curve("", true);
        }
        var best = points.stream().mapToDouble(Curve::penalty).min().orElse(0);
        var worst = points.stream().mapToDouble(Curve::penalty).max().orElse(1);
        var longest = Math.max(seconds * 1000.0, points.get(points.size() - 1).millis());
        return new Curve(
                points.stream()
                        .map(point -> String.format(
                                Locale.ROOT,
                                "%.1f,%.1f",
                                point.millis() / longest * WIDTH,
                                HEIGHT - (penalty(point) - best) / Math.max(1e-9, worst - best) * HEIGHT))
                        .collect(Collectors.joining(" ")),
                false);
    }

    /** Medium weighs more than any soft; square root so that late gains stay visible. */
    private static double penalty(Point point) {
        return Math.sqrt(-point.hard() * 1e12 - point.medium() * 1e3 - point.soft() / 1e3);
    }
}
