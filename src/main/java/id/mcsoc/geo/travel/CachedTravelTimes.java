package id.mcsoc.geo.travel;

import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.PlacesSeeded;
import id.mcsoc.geo.TravelTimes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;

/**
 * Every pair is asked for once. A board asks for the same matrix at every move, and venues come one at a time, so pairs
 * are kept, not matrices. Places within a metre are one place.
 */
final class CachedTravelTimes implements TravelTimes {

    /** 3,000 places are 36 MB: four branches the size of Jambi. */
    private static final int MOST_PLACES = 3_000;

    private static final int MOST_CLOSURES = 3;
    private static final double METRE = 1e5;
    private static final int UNKNOWN = -1;

    private final TravelTimes source;
    private final Map<Coordinates, Integer> numbers = new HashMap<>();
    private int[][] known = new int[0][];
    private final Map<Set<String>, CachedTravelTimes> closed = new HashMap<>();
    private volatile int generation;

    CachedTravelTimes(TravelTimes source) {
        this.source = source;
    }

    @Override
    public double roadKm(Coordinates from, Coordinates to) {
        return source.roadKm(from, to);
    }

    @Override
    public int seconds(Coordinates from, Coordinates to) {
        int kept = kept(rounded(from), rounded(to));
        return kept == UNKNOWN ? source.seconds(from, to) : kept;
    }

    @Override
    public List<String> crossings() {
        return source.crossings();
    }

    /** Kept as well, while few are closed. */
    @Override
    public TravelTimes without(Set<String> crossings) {
        return crossings.isEmpty() ? this : closed(Set.copyOf(crossings));
    }

    private synchronized CachedTravelTimes closed(Set<String> crossings) {
        if (closed.size() >= MOST_CLOSURES && !closed.containsKey(crossings)) {
            closed.clear();
        }
        return closed.computeIfAbsent(crossings, names -> new CachedTravelTimes(source.without(names)));
    }

    /** The caller's own copy. */
    @Override
    public int[][] matrix(List<Coordinates> places) {
        var rounded = places.stream().map(CachedTravelTimes::rounded).toList();
        var kept = kept(rounded);
        if (kept.isPresent()) {
            return kept.get();
        }
        int since = generation;
        var asked = source.matrix(rounded);
        keep(rounded, asked, since);
        return asked;
    }

    @EventListener(PlacesSeeded.class)
    synchronized void forget() {
        closed.clear();
        numbers.clear();
        known = new int[0][];
        generation++;
    }

    private synchronized int kept(Coordinates from, Coordinates to) {
        var here = numbers.get(from);
        var there = numbers.get(to);
        return here == null || there == null ? UNKNOWN : known[here][there];
    }

    private synchronized Optional<int[][]> kept(List<Coordinates> places) {
        if (!numbers.keySet().containsAll(places)) {
            return Optional.empty();
        }
        int[] at = numbered(places);
        var matrix = new int[at.length][at.length];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                matrix[i][j] = known[at[i]][at[j]];
                if (matrix[i][j] == UNKNOWN) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(matrix);
    }

    /** @param since what was asked before the rules changed is not kept */
    private synchronized void keep(List<Coordinates> places, int[][] asked, int since) {
        if (generation != since || places.size() > MOST_PLACES) {
            return;
        }
        int[] at = numbered(places);
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                known[at[i]][at[j]] = asked[i][j];
            }
        }
    }

    private int[] numbered(List<Coordinates> places) {
        long news = places.stream()
                .filter(place -> !numbers.containsKey(place))
                .distinct()
                .count();
        if (numbers.size() + news > MOST_PLACES) {
            forget();
        }
        int[] at = places.stream()
                .mapToInt(place -> numbers.computeIfAbsent(place, p -> numbers.size()))
                .toArray();
        grow();
        return at;
    }

    private void grow() {
        int before = known.length;
        if (numbers.size() > before) {
            int size = Math.max(numbers.size(), Math.min(MOST_PLACES, before + before / 2));
            known = Arrays.copyOf(known, size);
            for (int i = 0; i < size; i++) {
                known[i] = i < before ? Arrays.copyOf(known[i], size) : new int[size];
                Arrays.fill(known[i], i < before ? before : 0, size, UNKNOWN);
            }
        }
    }

    private static Coordinates rounded(Coordinates place) {
        return new Coordinates(Math.round(place.lat() * METRE) / METRE, Math.round(place.lon() * METRE) / METRE);
    }
}
