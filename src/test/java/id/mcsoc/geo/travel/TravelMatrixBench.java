package id.mcsoc.geo.travel;

import id.mcsoc.McsTest;
import id.mcsoc.TestActors;
import id.mcsoc.geo.Areas;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.travel.road.GridTown;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long the matrix of a branch takes. {@code mvn -o test -Dheavy.groups= -Dgroups=heavy -Dtest=TravelMatrixBench};
 * with {@code -Dmcs.bench.grid=400} a made-up extract of 400 x 400 junctions as well.
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
    void estimateOfABranch() {
        var places = branch();
        for (int round = 1; round <= ROUNDS; round++) {
            travel.forget();
            estimate.forget();
            print("estimate, round " + round + ", cold", () -> travel.matrix(places));
            print("estimate, round " + round + ", kept", () -> travel.matrix(places));
        }
    }

    @Test
    void roadsOfAGrid(@TempDir Path folder) throws Exception {
        int size = Integer.getInteger("mcs.bench.grid", 0);
        if (size == 0) {
            return;
        }
        try (var town = GridTown.of(size, folder)) {
            print(
                    "roads, " + size * size + " junctions, cold",
                    () -> town.times(estimate).matrix(town.places(PLACES)));
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

    private static void print(String what, Runnable work) {
        long began = System.nanoTime();
        work.run();
        System.out.printf("%s: %d places, %.3f s%n", what, PLACES, (System.nanoTime() - began) / 1e9);
    }
}
