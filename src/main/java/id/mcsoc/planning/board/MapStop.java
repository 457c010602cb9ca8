package id.mcsoc.planning.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** A visit on the map: {@code order} counts within team and day, {@code hue} tells teams apart (0 to 5). */
record MapStop(Line line, int order, int hue) {

    private static final int HUES = 6;

    static List<MapStop> numbered(List<Line> lines) {
        var teams = lines.stream()
                .map(line -> line.when().team())
                .distinct()
                .sorted()
                .toList();
        var counted = new HashMap<String, Integer>();
        var stops = new ArrayList<MapStop>();
        for (var line : lines) {
            var team = line.when().team();
            stops.add(new MapStop(line, counted.merge(team, 1, Integer::sum), teams.indexOf(team) % HUES));
        }
        return stops;
    }
}
