package id.mcsoc.geo.travel;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.travel.road.GridTown;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long the matrix of a branch takes. {@code mvn -o test -Dgroups=heavy -Dtest=TravelMatrixBench};
 * with {@code -Dmcs.bench.grid=400} a made-up extract of 400 x 400 junctions as well, imported before and not counted.
 */
@McsTest
@Tag("heavy")
class TravelMatrixBench {

    private static final int PLACES = 660;
    private static final int ROUNDS = 7;

    @Autowired
    CachedTravelTimes travel;

    @Autowired
    EstimatedTravelTimes estimate;

    @Autowired
    Areas areas;

    @Test
    void estimateOfABranch() throws IOException {
        var places = branch();
        for (int round = 1; round <= ROUNDS; round++) {
            travel.forget();
            estimate.forget();
            print("estimate, round " + round + ", cold", () -> travel.matrix(places));
            print("estimate, round " + round + ", kept", () -> travel.matrix(places));
        }
    }

    @Test
    void roadsOfAGrid(@TempDir Path folder) throws IOException {
        int size = Integer.getInteger("mcs.bench.grid", 0);
        if (size == 0) {
            return;
        }
        print(
                "roads, " + size * size + " junctions, import",
                () -> GridTown.of(size, folder).close());
        var towns = new ArrayList<GridTown>();
        print("roads, load", () -> towns.add(GridTown.of(size, folder)));
        try (var town = towns.get(0)) {
            var places = town.places(PLACES);
            var times = town.times(estimate);
            print("roads, matrix, first", () -> times.matrix(places));
            print("roads, matrix, again", () -> times.matrix(places));
            var closed = times.without(Set.of(GridTown.BRIDGE));
            print("roads, matrix with closed bridges, first", () -> closed.matrix(places));
            print("roads, matrix with closed bridges, again", () -> closed.matrix(places));
        }
    }

    private List<Coordinates> branch() {
        var places = new ArrayList<Coordinates>();
        areas.of(TestActors.JAMBI).forEach(area -> places.add(area.at()));
        var random = new Random(660);
        while (places.size() < PLACES) {
            var near = places.get(random.nextInt(places.size()));
            places.add(new Coordinates(near.lat() + random.nextGaussian() / 100, near.lon()));
        }
        return places.subList(0, PLACES);
    }

    private static void print(String what, Work work) throws IOException {
        var processor = ManagementFactory.getThreadMXBean();
        long began = System.nanoTime();
        long used = processor.getCurrentThreadCpuTime();
        work.run();
        double spent = (processor.getCurrentThreadCpuTime() - used) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d places, %.3f s, %.3f s of a processor%n",
                what,
                PLACES,
                (System.nanoTime() - began) / 1e9,
                spent);
    }

    private interface Work {
        void run() throws IOException;
    }
}
