package id.mcsoc.planning.proposal;

import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.Detour;
import id.mcsoc.planning.trouble.Outages.Closure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names every place of a problem once, and knows the seconds between them. */
class PlaceNames {

    private final Map<Coordinates, String> names = new LinkedHashMap<>();

    String of(Coordinates place) {
        return names.computeIfAbsent(place, unknown -> "p" + names.size());
    }

    List<Coordinates> places() {
        return List.copyOf(names.keySet());
    }

    /** @param closures days on which the roads are others */
    Problem.Travel travel(TravelTimes roads, List<Closure> closures) {
        var detours = closures.stream()
                .map(closure -> new Detour(closure.dates(), seconds(roads.without(closure.crossings()))))
                .toList();
        return Problem.Travel.matrix(new ArrayList<>(names.values()), seconds(roads), detours);
    }

    private int[][] seconds(TravelTimes roads) {
        var seconds = roads.matrix(places());
        for (var row : seconds) {
            Arrays.setAll(row, i -> PlanningSettings.rounded(row[i]));
        }
        return seconds;
    }
}
