package id.mcsoc.geo;

import org.springframework.stereotype.Component;

/** What the module keeps in memory between two seeds. */
@Component
record GeoCaches(Areas areas, Branches branches, Barriers barriers, EstimatedTravelTimes travelTimes, AreaMap map) {

    void reload() {
        branches.reload();
        areas.reload();
        barriers.reload();
        travelTimes.forget();
        map.reload();
    }
}
