package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** Ruins a plan here and there, puts it together again, and keeps what annealing accepts. */
public final class RuinAndRecreate {

    private static final int MOST_UNSERVED_TRIED = 10;

    private final VisitPlan plan;
    private final Routes routes;
    private final SplittableRandom random;
    private final Ruin ruin;
    private final Recreate recreate;
    private final List<List<Visit>> before = new ArrayList<>();
    private final BitSet changed = new BitSet();
    private long rounds;

    public RuinAndRecreate(VisitPlan plan, long seed) {
        this.plan = plan;
        random = new SplittableRandom(seed);
        routes = new Routes(plan);
        ruin = new Ruin(plan, routes, random);
        recreate = new Recreate(new Insertion(plan, routes), routes, random);
        routes.days().forEach(day -> before.add(List.copyOf(day.visits())));
    }

    Routes routes() {
        return routes;
    }

    public long rounds() {
        return rounds;
    }

    /**
     * Improves the plan until {@code gone} says 1; the plan holds the best that was found.
     *
     * @param gone share of the time or rounds that has passed
     * @param better told of the score of every better plan, which {@link #publish} would write down
     */
    public void improve(DoubleSupplier gone, Consumer<HardMediumSoftLongScore> better) {
        var annealing = new Temperature(Annealing.start(plan, Annealing.WARM));
        var best = snapshot();
        long[] bestScore = score();
        long[] current = bestScore;
        for (double time = gone.getAsDouble(); time < 1; time = gone.getAsDouble()) {
            attempt();
            var next = score();
            if (annealing.accepts(current, next, time, random)) {
                current = next;
                commit();
                if (better(next, bestScore)) {
                    bestScore = next;
                    best = snapshot();
                    better.accept(HardMediumSoftLongScore.of(-next[0], -next[1], -next[2]));
                }
            } else {
                rollback();
            }
        }
        for (int i = 0; i < best.size(); i++) {
            routes.set(i, best.get(i));
        }
        publish();
    }

    /** Writes the lists as they stand into the plan. */
    public void publish() {
        PlanLists.apply(routes, plan);
    }

    /** One ruin and one recreation; {@link #changed} tells which days to look at. */
    void attempt() {
        rounds++;
        var waiting = ruin.ruin();
        addUnserved(waiting);
        changed.clear();
        changed.or(ruin.ruined());
        recreate.recreate(waiting);
        for (var visit : waiting) {
            int day = routes.dayOf(visit);
            if (day != Routes.UNSERVED) {
                changed.set(day);
            }
        }
    }

    /** As a move of the solver, from the plan as the solver has it now. */
    RuinAndRecreateMove move() {
        catchUp();
        attempt();
        var lists = new LinkedHashMap<TeamDay, List<Visit>>();
        changed.stream()
                .filter(day -> !routes.isSet(day, routes.days().get(day).visits()))
                .forEach(day -> lists.put(routes.days().get(day), List.copyOf(routes.visits(day))));
        var ghost = plan.ghost();
        var unserved = unserved(ghost.visits(), lists.keySet());
        if (!unserved.equals(ghost.visits())) {
            lists.put(ghost, unserved);
        }
        return new RuinAndRecreateMove(lists);
    }

    /** What the solver did meanwhile, the last attempt accepted or not. */
    private void catchUp() {
        var days = routes.days();
        changed.clear();
        for (int day = 0; day < days.size(); day++) {
            if (!routes.isSet(day, days.get(day).visits())) {
                changed.set(day);
                before.set(day, days.get(day).visits());
            }
        }
        routes.restore(changed, before);
    }

    private List<Visit> unserved(List<Visit> before, Collection<TeamDay> changedDays) {
        var after = new ArrayList<Visit>(before.size());
        before.stream()
                .filter(visit -> visit.facts().isNobody() || routes.dayOf(visit) == Routes.UNSERVED)
                .forEach(after::add);
        changedDays.forEach(day -> day.visits().stream()
                .filter(visit -> routes.dayOf(visit) == Routes.UNSERVED)
                .forEach(after::add));
        return after;
    }

    private void addUnserved(List<Visit> waiting) {
        var unserved = routes.unserved();
        int most = Math.min(unserved.size(), waiting.size() + MOST_UNSERVED_TRIED);
        for (int draw = 0; draw < 2 * MOST_UNSERVED_TRIED && waiting.size() < most; draw++) {
            var visit = unserved.get(random.nextInt(unserved.size()));
            if (!waiting.contains(visit)) {
                waiting.add(visit);
            }
        }
    }

    BitSet changed() {
        return changed;
    }

    void commit() {
        changed.stream().forEach(day -> before.set(day, List.copyOf(routes.visits(day))));
    }

    /** Everything as before the last attempt. */
    void rollback() {
        routes.restore(changed, before);
    }

    private List<List<Visit>> snapshot() {
        return List.copyOf(before);
    }

    private long[] score() {
        return new long[] {routes.hard(), routes.medium(), routes.soft()};
    }

    private static boolean better(long[] a, long[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return a[i] < b[i];
            }
        }
        return false;
    }
}
