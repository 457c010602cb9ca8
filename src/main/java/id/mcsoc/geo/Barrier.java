package id.mcsoc.geo;

import java.util.List;

/** A river: areas beyond it, and where a road crosses. */
record Barrier(String name, List<String> beyond, List<Crossing> crossings) {

    record Crossing(String name, Coordinates at, double extraKm) {}

    boolean hasBeyond(AreaCode area) {
        return beyond.stream().anyMatch(area.value()::startsWith);
    }
}
