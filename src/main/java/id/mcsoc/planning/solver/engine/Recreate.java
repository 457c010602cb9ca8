package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitFacts;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Puts visits back greedily, in one of several orders, now and then overlooking a gap. */
final class Recreate {

    private static final double BLINK = 0.01;

    private final Insertion insertion;
    private final SplittableRandom random;
    private final List<Order> orders;
    private final int shares;

    Recreate(Insertion insertion, Routes routes, SplittableRandom random) {
        this.insertion = insertion;
        this.random = random;
        var parts = routes.parts();
        var roads = routes.days().get(0).facts().roads();
        int office = routes.days().get(0).facts().crew().base();
        orders = List.of(
                new Order(4, null),
                new Order(4, Comparator.comparingInt(visit -> -visit.facts().families())),
                new Order(
                        2,
                        Comparator.comparingInt(
                                visit -> -roads.between(office, visit.facts().place()))),
                new Order(
                        1,
                        Comparator.comparingInt(
                                visit -> roads.between(office, visit.facts().place()))),
                new Order(2, Comparator.comparingInt(visit -> openSeconds(visit.facts()))),
                new Order(2, Comparator.comparingLong(visit -> -parts.leftOut(Rule.Level.MEDIUM, visit.facts()))));
        shares = orders.stream().mapToInt(Order::share).sum();
    }

    /** @param by none: as chance has it */
    private record Order(
            int share, @org.jspecify.annotations.Nullable Comparator<Visit> by) {}

    void recreate(List<Visit> waiting) {
        shuffle(waiting);
        var by = order().by();
        if (by != null) {
            waiting.sort(by);
        }
        for (var visit : waiting) {
            insertion.insert(visit, random, BLINK);
        }
    }

    private void shuffle(List<Visit> waiting) {
        for (int i = waiting.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            waiting.set(i, waiting.set(other, waiting.get(i)));
        }
    }

    private Order order() {
        int pick = random.nextInt(shares);
        for (var order : orders) {
            pick -= order.share();
            if (pick < 0) {
                return order;
            }
        }
        return orders.get(0);
    }

    private static int openSeconds(VisitFacts visit) {
        int sum = 0;
        for (var windows : visit.windows()) {
            for (int i = 0; windows != null && i < windows.length; i += 4) {
                sum += windows[i + 1] - windows[i];
            }
        }
        return sum;
    }
}
