package id.mcsoc.planning.repair.search;

import id.mcsoc.planning.repair.search.Standing.Ease;
import id.mcsoc.planning.solver.AProblem;
import id.mcsoc.planning.solver.AVisit;
import id.mcsoc.planning.solver.OptaVisitPlanner;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Four teams, two weeks, visits that were planned with room to spare; the first Tuesday is 1 December 2026. */
record Branch(Problem problem, Map<String, Standing> standing) {

    static final OptaVisitPlanner PLANNER = OptaVisitPlanner.standard();
    private static final List<Integer> DAYS = List.of(1, 2, 3, 4, 7, 8, 9, 10, 11);

    static Branch of(long seed, int visits) {
        var random = new Random(seed);
        var problem = AProblem.aProblem();
        for (int t = 1; t <= 4; t++) {
            var team = "T" + t;
            problem.team(team);
            DAYS.forEach(day -> problem.works(team, day));
        }
        for (int v = 0; v < visits; v++) {
            problem.visit("V" + v, visit -> visit(visit, random));
        }
        var facts = problem.build();
        var plan = PLANNER.solve(facts, new Limits(Duration.ofSeconds(10), seed, 300), any -> {}, () -> false);
        return new Branch(facts, standing(plan.visits()));
    }

    private static AVisit visit(AVisit visit, Random random) {
        visit.families(10 + random.nextInt(12)).minutes(90 + random.nextInt(60));
        DAYS.stream().filter(day -> random.nextInt(3) > 0).forEach(day -> visit.offers(day, "08:30", "15:00"));
        return visit;
    }

    /** As if today were 30 November and every kelurahan had agreed. */
    private static Map<String, Standing> standing(List<PlannedStop> stops) {
        return stops.stream()
                .collect(Collectors.toMap(
                        PlannedStop::id,
                        stop -> new Standing(
                                stop.team(),
                                stop.start(),
                                stop.end(),
                                stop.date().isBefore(AProblem.december(7)) ? Ease.FROM_TOMORROW : Ease.A_WEEK_AHEAD)));
    }

    Set<String> of(String team, int day) {
        return standing.entrySet().stream()
                .filter(entry -> entry.getValue().team().equals(team)
                        && entry.getValue().date().equals(AProblem.december(day)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** That team's day is gone. */
    Damage without(String team, int day) {
        var span = new Loss.Span(AProblem.december(day), AProblem.december(day));
        return new Damage(Loss.team(planned(), team, span, null, null), standing, of(team, day));
    }

    /** Only what stands in the plan. */
    Problem planned() {
        var visits = problem.visits().stream()
                .filter(visit -> standing.containsKey(visit.id()))
                .toList();
        return FactEdits.with(problem, problem.teams(), visits, Map.of());
    }

    static Repaired repair(Damage damage) {
        return new SmallestChange(PLANNER, new Limits(Duration.ofSeconds(10), 1, 300)).find(damage);
    }

    /** Who changed though nothing had happened to it. */
    Set<String> moved(Damage damage, Repaired repaired) {
        return repaired.stops().values().stream()
                .filter(stop -> !damage.touched().contains(stop.id()))
                .filter(stop -> {
                    var stands = standing.get(stop.id());
                    return !stands.team().equals(stop.team()) || !stands.start().equals(stop.start());
                })
                .map(PlannedStop::id)
                .collect(Collectors.toSet());
    }
}
