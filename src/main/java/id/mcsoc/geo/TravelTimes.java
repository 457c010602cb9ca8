package id.mcsoc.geo;

import java.util.List;
import java.util.Set;

/** How far and how long by road. */
public interface TravelTimes {

    double roadKm(Coordinates from, Coordinates to);

    /** Whole seconds, the stop at the destination included; 0 for the same point. */
    int seconds(Coordinates from, Coordinates to);

    /** {@code matrix[i][j]}: seconds from place i to place j. */
    default int[][] matrix(List<Coordinates> places) {
        var matrix = new int[places.size()][places.size()];
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                matrix[i][j] = i == j ? 0 : seconds(places.get(i), places.get(j));
            }
        }
        return matrix;
    }

    /** Names of the bridges and ferries that may be closed one day. */
    default List<String> crossings() {
        return List.of();
    }

    /** How it is while these crossings are closed; with all of a river closed its other bank is a day away. */
    default TravelTimes without(Set<String> crossings) {
        return this;
    }
}
