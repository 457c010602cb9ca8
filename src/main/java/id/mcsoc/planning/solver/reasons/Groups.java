package id.mcsoc.planning.solver.reasons;

import id.mcsoc.planning.solver.Fix;
import id.mcsoc.planning.solver.Fix.Kind;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.Windows;
import id.mcsoc.planning.solver.model.VisitFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Too few families: a neighbour who has too few as well, or leave to have so few. */
record Groups(Standing standing, Remedies remedies) {

    private static final int WALK_SECONDS = 45 * 60;

    List<Fix> of(VisitFacts visit, VisitFact fact) {
        var alone = visit.withWindows(open(fact));
        var partner = standing.problem().visits().stream()
                .filter(other -> isPartner(fact, other))
                .map(other -> joined(fact, other))
                .filter(pair -> seconds(visit, pair) <= WALK_SECONDS)
                .sorted(Comparator.comparingInt(pair -> seconds(visit, pair)))
                .filter(pair -> remedies.place(merged(alone, pair)).isPresent())
                .findFirst();
        if (partner.isPresent()) {
            var other = partner.get().other();
            return List.of(new Fix(Kind.POOL, null, null, null, null, other.families(), other.id()));
        }
        var fixes = new ArrayList<Fix>();
        fixes.add(Reasons.nothing(Kind.WAIVE));
        if (remedies.place(alone).isEmpty()) {
            fixes.addAll(remedies.of(alone, "R02"));
        }
        return fixes;
    }

    private record Pair(VisitFact together, VisitFact other) {}

    private static boolean isPartner(VisitFact fact, VisitFact other) {
        boolean sameId = other.id().equals(fact.id());
        return !sameId
                && other.belowMinimum()
                && other.current() == null
                && other.families() + fact.families() >= fact.background().minimum();
    }

    private static Pair joined(VisitFact fact, VisitFact other) {
        return new Pair(Fixes.joined(fact, other), other);
    }

    private int seconds(VisitFacts visit, Pair pair) {
        var facts = standing.plan().visits().stream()
                .map(other -> other.facts())
                .filter(other -> other.id().equals(pair.other().id()))
                .findFirst();
        var roads = standing.days().get(0).facts().roads();
        return facts.map(other -> roads.between(visit.place(), other.place())).orElse(Integer.MAX_VALUE);
    }

    private VisitFacts merged(VisitFacts alone, Pair pair) {
        var together = pair.together();
        var skills = standing.plan().visits().stream()
                .filter(visit -> visit.facts().id().equals(pair.other().id()))
                .mapToLong(visit -> visit.facts().skills())
                .sum();
        return alone.withWindows(open(together))
                .withSkills(alone.skills() | skills)
                .withWork(
                        together.families(),
                        (int) Math.round(together.serviceMinutes() * 60),
                        together.background().cards());
    }

    private int[][] open(VisitFact fact) {
        var dates = new TreeMap<LocalDate, Integer>();
        standing.days()
                .forEach(
                        day -> dates.put(day.facts().calendarDate(), day.facts().date()));
        return new Windows(dates).of(fact);
    }
}
