package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** For each visit the others, nearest first, as far as a ruin may reach. */
final class Neighbours {

    private static final int REACH = 150;

    private final TravelDistance distance = new TravelDistance();
    private final Visit[] visits;
    private final Map<Visit, Visit[]> nearest = new HashMap<>();

    Neighbours(VisitPlan plan) {
        visits = plan.visits().toArray(Visit[]::new);
    }

    Visit[] of(Visit seed) {
        return nearest.computeIfAbsent(seed, this::sorted);
    }

    private Visit[] sorted(Visit seed) {
        var apart = new double[visits.length];
        for (int i = 0; i < visits.length; i++) {
            apart[i] = distance.getNearbyDistance(seed, visits[i]);
        }
        return IntStream.range(0, visits.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> apart[i]))
                .limit(REACH)
                .map(i -> visits[i])
                .toArray(Visit[]::new);
    }
}
