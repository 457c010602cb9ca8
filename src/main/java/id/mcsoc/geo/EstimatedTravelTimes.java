package id.mcsoc.geo;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Road distance from crow distance. A place lies where the nearest area point lies: that decides the bank of the river
 * and whether city or country speed holds. Between two banks the shortest way over a crossing counts.
 */
@Component
@EnableConfigurationProperties(GeoSettings.class)
class EstimatedTravelTimes implements TravelTimes {

    private static final int MOST_PLACES = 20_000;

    private final Areas areas;
    private final Barriers barriers;
    private final GeoSettings.Travel settings;
    private final Map<Coordinates, Place> places = new ConcurrentHashMap<>();

    EstimatedTravelTimes(Areas areas, Barriers barriers, GeoSettings settings) {
        this.areas = areas;
        this.barriers = barriers;
        this.settings = settings.travel();
    }

    @Override
    public double roadKm(Coordinates from, Coordinates to) {
        if (from.equals(to)) {
            return 0;
        }
        var there = place(to).beyond();
        return place(from).beyond().equals(there) ? direct(from, to) : crossing(from, to, there);
    }

    @Override
    public int seconds(Coordinates from, Coordinates to) {
        if (from.equals(to)) {
            return 0;
        }
        var city = place(from).city() && place(to).city();
        var speed = city ? settings.cityKmPerHour() : settings.ruralKmPerHour();
        return (int) Math.round(roadKm(from, to) / speed * 3600 + settings.minutesPerStop() * 60);
    }

    /** After a seed the same point may lie elsewhere. */
    void forget() {
        places.clear();
    }

    private double direct(Coordinates from, Coordinates to) {
        var crow = from.crowKm(to);
        return settings.detour() * crow + (crow < settings.shortKm() ? settings.shortExtraKm() : 0);
    }

    private double crossing(Coordinates from, Coordinates to, Set<String> beyondThere) {
        var here = place(from).beyond();
        return barriers.all().stream()
                .filter(barrier -> here.contains(barrier.name()) != beyondThere.contains(barrier.name()))
                .flatMap(barrier -> barrier.crossings().stream())
                .mapToDouble(bridge -> settings.detour()
                                * (from.crowKm(bridge.at()) + bridge.at().crowKm(to))
                        + bridge.extraKm())
                .min()
                .orElseGet(() -> direct(from, to));
    }

    private Place place(Coordinates at) {
        if (places.size() > MOST_PLACES) {
            places.clear();
        }
        return places.computeIfAbsent(at, this::locate);
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
