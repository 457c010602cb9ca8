package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Takes strings of neighbouring visits out of neighbouring team-days: the ruin of SISR (Christiaens and Vanden Berghe,
 * "Slack Induction by String Removals for Vehicle Routing Problems", 2020), with the sizes of that paper.
 */
final class Ruin {

    private static final int MEAN_REMOVED = 10;
    private static final int LONGEST_STRING = 10;
    private static final double SPLIT = 0.5;
    private static final double GROW = 0.01;

    private final Routes routes;
    private final Neighbours neighbours;
    private final Visit[] visits;
    private final SplittableRandom random;
    private final BitSet ruined = new BitSet();

    Ruin(VisitPlan plan, Routes routes, SplittableRandom random) {
        this.routes = routes;
        this.neighbours = new Neighbours(plan);
        this.visits = plan.visits().toArray(Visit[]::new);
        this.random = random;
    }

    /** Days that lost visits since the last call of {@link #ruin}. */
    BitSet ruined() {
        return ruined;
    }

    List<Visit> ruin() {
        ruined.clear();
        var removed = new ArrayList<Visit>();
        double longest = Math.min(LONGEST_STRING, meanLength());
        double most = 4.0 * MEAN_REMOVED / (1 + longest) - 1;
        int strings = (int) (1 + random.nextDouble() * Math.max(1, most));
        for (var visit : neighbours.of(visits[random.nextInt(visits.length)])) {
            if (ruined.cardinality() >= strings) {
                break;
            }
            int day = visit.facts().isNobody() ? Routes.UNSERVED : routes.dayOf(visit);
            if (day != Routes.UNSERVED && !ruined.get(day)) {
                ruined.set(day);
                double limit = Math.min(routes.visits(day).size(), longest);
                int length = (int) (1 + random.nextDouble() * limit);
                removeString(day, visit, Math.min(length, routes.visits(day).size()), removed);
            }
        }
        return removed;
    }

    private double meanLength() {
        int served = 0;
        int used = 0;
        for (int day = 0; day < routes.days().size(); day++) {
            int size = routes.visits(day).size();
            served += size;
            used += size > 0 ? 1 : 0;
        }
        return used == 0 ? 1 : (double) served / used;
    }

    private void removeString(int day, Visit through, int length, List<Visit> removed) {
        var list = routes.visits(day);
        int kept = 0;
        if (length > 1 && random.nextDouble() < SPLIT) {
            kept = length < list.size() ? 1 : 0;
            while (length + kept < list.size() && random.nextDouble() < GROW) {
                kept++;
            }
        }
        int span = length + kept;
        int at = list.indexOf(through);
        int first = Math.max(0, at - span + 1);
        int last = Math.min(at, list.size() - span);
        int begin = first + random.nextInt(last - first + 1);
        int keepFrom = kept == 0 ? span : 1 + random.nextInt(Math.max(1, length - 1));
        var string = new ArrayList<Visit>();
        for (int i = 0; i < span; i++) {
            if (i < keepFrom || i >= keepFrom + kept) {
                string.add(list.get(begin + i));
            }
        }
        string.forEach(routes::remove);
        removed.addAll(string);
        routes.refresh(day);
    }
}
