package id.mcsoc.planning.scenario;

import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.scenario.Layout.Place;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One plan in numbers.
 *
 * @param km by road, from base to base
 * @param hours of teams on the way and at work, from base to base
 * @param longestWait days from sending the request to the visit, for those left out to the last day planned
 * @param gini of the waiting days: 0 all wait alike, 1 one waits for all
 * @param variation of the teams' hours: standard deviation over mean
 * @param brokenPromises visits agreed or asked for that stand elsewhere or nowhere
 */
record Figures(
        int visits,
        int families,
        int unserved,
        double km,
        double hours,
        long longestWait,
        double gini,
        double variation,
        long brokenPromises) {

    static Figures of(Layout layout, Map<String, Coordinates> bases, TravelTimes roads, ZoneId zone) {
        var placed =
                layout.places().stream().filter(place -> place.slot() != null).toList();
        var trips = placed.stream()
                .collect(Collectors.groupingBy(place -> slot(place).team() + " " + date(place, zone)));
        var hours = new HashMap<String, Double>();
        bases.keySet().forEach(team -> hours.put(team, 0.0));
        double km = 0;
        for (var trip : trips.values()) {
            var team = slot(trip.get(0)).team();
            var base = Objects.requireNonNullElseGet(
                    bases.get(team), () -> trip.get(0).at());
            var ways = layout.outages().on(date(trip.get(0), zone), roads);
            km += km(trip, base, ways);
            hours.merge(team, hours(trip, base, ways), Double::sum);
        }
        var waits = layout.places().stream()
                .filter(place -> place.since() != null)
                .map(place -> wait(place, layout))
                .sorted()
                .toList();
        return new Figures(
                placed.size(),
                placed.stream().mapToInt(Place::families).sum(),
                layout.places().stream()
                        .filter(place -> place.slot() == null)
                        .mapToInt(Place::families)
                        .sum(),
                km,
                hours.values().stream().mapToDouble(Double::doubleValue).sum(),
                waits.isEmpty() ? 0 : waits.get(waits.size() - 1),
                gini(waits),
                variation(List.copyOf(hours.values())),
                layout.places().stream().filter(Place::breaksPromise).count());
    }

    /** @param sorted ascending, none negative */
    static double gini(List<Long> sorted) {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.size(); i++) {
            sum += sorted.get(i);
            weighted += (i + 1.0) * sorted.get(i);
        }
        int n = sorted.size();
        return sum == 0 ? 0 : 2 * weighted / (n * sum) - (n + 1.0) / n;
    }

    static double variation(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double variance = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return mean == 0 ? 0 : Math.sqrt(variance) / mean;
    }

    private static double km(List<Place> trip, Coordinates base, TravelTimes roads) {
        double km = 0;
        var from = base;
        for (var place : inOrder(trip)) {
            km += roads.roadKm(from, place.at());
            from = place.at();
        }
        return km + roads.roadKm(from, base);
    }

    private static double hours(List<Place> trip, Coordinates base, TravelTimes roads) {
        var stops = inOrder(trip);
        var first = stops.get(0);
        var last = stops.get(stops.size() - 1);
        long seconds = Duration.between(slot(first).start(), slot(last).end()).toSeconds()
                + roads.seconds(base, first.at())
                + roads.seconds(last.at(), base);
        return seconds / 3600.0;
    }

    private static List<Place> inOrder(List<Place> trip) {
        var stops = new ArrayList<>(trip);
        stops.sort(Comparator.comparing(place -> slot(place).start()));
        return stops;
    }

    private static long wait(Place place, Layout layout) {
        var end = place.slot() == null ? layout.until() : place.slot().start();
        return Math.max(
                0, Duration.between(Objects.requireNonNull(place.since()), end).toDays());
    }

    private static LocalDate date(Place place, ZoneId zone) {
        return slot(place).start().atZone(zone).toLocalDate();
    }

    private static Slot slot(Place place) {
        return Objects.requireNonNull(place.slot());
    }
}
