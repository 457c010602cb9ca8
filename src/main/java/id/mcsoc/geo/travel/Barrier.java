package id.mcsoc.geo.travel;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Coordinates;
import java.util.List;

/** A river: areas beyond it, and where a road crosses. */
public record Barrier(String name, List<String> beyond, List<Crossing> crossings) {

    public record Crossing(String name, Coordinates at, double extraKm) {}

    public boolean hasBeyond(AreaCode area) {
        return beyond.stream().anyMatch(area.value()::startsWith);
    }
}
