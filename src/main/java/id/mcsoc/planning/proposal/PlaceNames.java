package id.mcsoc.planning.proposal;

import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.solver.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names every place of a problem once, and knows the seconds between them. */
class PlaceNames {

    private static final int ROUND = PlanningSettings.ROUND_MINUTES * 60;

    private final Map<Coordinates, String> names = new LinkedHashMap<>();

    String of(Coordinates place) {
        return names.computeIfAbsent(place, unknown -> "p" + names.size());
    }

    Problem.Travel travel(TravelTimes roads) {
        var seconds = roads.matrix(List.copyOf(names.keySet()));
        for (var row : seconds) {
            Arrays.setAll(row, i -> (row[i] + ROUND - 1) / ROUND * ROUND);
        }
        return new Problem.Travel("matrix", null, null, null, null, "s", new ArrayList<>(names.values()), seconds);
    }
}
