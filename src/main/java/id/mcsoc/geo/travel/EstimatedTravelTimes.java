package id.mcsoc.geo.travel;

import id.mcsoc.geo.AreaCode;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.PlacesSeeded;
import id.mcsoc.geo.TravelTimes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Road distance from crow distance. A place lies where the nearest area point lies: that decides the bank of the river
 * and whether city or country speed holds. Between two banks the shortest way over a crossing counts.
 */
@Component
class EstimatedTravelTimes implements TravelTimes {

    private static final int MOST_PLACES = 20_000;

    /** Where no crossing is open: more than a day's drive. */
    private static final double OUT_OF_REACH_KM = 1_000;

    private final Areas areas;
    private final Barriers barriers;
    private final TravelRules rules;
    private final Map<Coordinates, Place> places = new ConcurrentHashMap<>();

    EstimatedTravelTimes(Areas areas, Barriers barriers, TravelRules rules) {
        this.areas = areas;
        this.barriers = barriers;
        this.rules = rules;
    }

    @Override
    public double roadKm(Coordinates from, Coordinates to) {
        return roadKm(from, to, Set.of());
    }

    @Override
    public int seconds(Coordinates from, Coordinates to) {
        return seconds(from, to, Set.of());
    }

    @Override
    public List<String> crossings() {
        return barriers.all().stream()
                .flatMap(barrier -> barrier.crossings().stream())
                .map(Barrier.Crossing::name)
                .distinct()
                .toList();
    }

    @Override
    public TravelTimes without(Set<String> crossings) {
        return new TravelTimes() {
            @Override
            public double roadKm(Coordinates from, Coordinates to) {
                return EstimatedTravelTimes.this.roadKm(from, to, crossings);
            }

            @Override
            public int seconds(Coordinates from, Coordinates to) {
                return EstimatedTravelTimes.this.seconds(from, to, crossings);
            }
        };
    }

    private double roadKm(Coordinates from, Coordinates to, Set<String> closed) {
        if (from.equals(to)) {
            return 0;
        }
        var there = place(to).beyond();
        return place(from).beyond().equals(there) ? direct(from, to) : crossing(from, to, there, closed);
    }

    private int seconds(Coordinates from, Coordinates to, Set<String> closed) {
        if (from.equals(to)) {
            return 0;
        }
        var city = place(from).city() && place(to).city();
        var speed = city ? rules.cityKmPerHour() : rules.ruralKmPerHour();
        return (int) Math.round(roadKm(from, to, closed) / speed * 3600 + rules.minutesPerStop() * 60);
    }

    @EventListener(PlacesSeeded.class)
    void forget() {
        places.clear();
    }

    private double direct(Coordinates from, Coordinates to) {
        var crow = from.crowKm(to);
        return rules.detour() * crow + (crow < rules.shortKm() ? rules.shortExtraKm() : 0);
    }

    private double crossing(Coordinates from, Coordinates to, Set<String> beyondThere, Set<String> closed) {
        var here = place(from).beyond();
        return barriers.all().stream()
                .filter(barrier -> here.contains(barrier.name()) != beyondThere.contains(barrier.name()))
                .flatMap(barrier -> barrier.crossings().stream())
                .filter(bridge -> !closed.contains(bridge.name()))
                .mapToDouble(bridge ->
                        rules.detour() * (from.crowKm(bridge.at()) + bridge.at().crowKm(to)) + bridge.extraKm())
                .min()
                .orElseGet(() -> closed.isEmpty() ? direct(from, to) : OUT_OF_REACH_KM);
    }

    private Place place(Coordinates at) {
        if (places.size() > MOST_PLACES) {
            places.clear();
        }
        var known = places.get(at);
        if (known != null) {
            return known;
        }
        // not inside the map's lock: who holds a connection would wait here for somebody who waits for one
        var found = locate(at);
        places.put(at, found);
        return found;
    }

    private Place locate(Coordinates at) {
        return areas.nearest(at)
                .map(area -> new Place(area.code().isCity(), beyond(area.code())))
                .orElse(new Place(true, Set.of()));
    }

    private Set<String> beyond(AreaCode area) {
        return barriers.all().stream()
                .filter(barrier -> barrier.hasBeyond(area))
                .map(Barrier::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Place(boolean city, Set<String> beyond) {}
}
