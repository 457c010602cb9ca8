package id.mcsoc.planning.solver.reasons;

import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.engine.Fit;
import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitFacts;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A plan as it stands, to try one more visit on. */
final class Standing {

    private final Problem problem;
    private final VisitPlan plan;
    private final Fit fit;
    private final List<TeamDay> days;
    private final Map<Long, Set<TeamDay>> present = new HashMap<>();
    private long looks;

    Standing(Problem problem, VisitPlan plan) {
        this.problem = problem;
        this.plan = plan;
        fit = new Fit(plan.weights());
        days = plan.days().stream()
                .filter(day -> !day.facts().isGhost())
                .sorted(Comparator.comparing(day -> day.facts().calendarDate()))
                .toList();
        for (var day : days) {
            for (var presence : day.presences()) {
                present.computeIfAbsent(cell(presence.date(), presence.area()), key -> new HashSet<>())
                        .add(day);
            }
        }
    }

    Problem problem() {
        return problem;
    }

    VisitPlan plan() {
        return plan;
    }

    /** Every team's days, by date; whoever takes them is expected to look at each. */
    List<TeamDay> days() {
        looks += days.size();
        return days;
    }

    /** Team-days looked at so far, each time anew. */
    long looks() {
        return looks;
    }

    Fit.Trial best(DayFacts day, List<Visit> others, VisitFacts visit) {
        return fit.best(day, others, new Visit(visit));
    }

    boolean fits(DayFacts day, List<Visit> others, VisitFacts visit) {
        return best(day, others, visit).brokenPoints() <= 0;
    }

    /** No other team in the kelurahan that day. */
    boolean isAlone(TeamDay day, VisitFacts visit) {
        if (visit.area() < 0) {
            return true;
        }
        var teams = present.get(cell(day.facts().date(), visit.area()));
        return teams == null || teams.size() == 1 && teams.contains(day);
    }

    private static long cell(int date, int area) {
        return (long) date << 32 | area;
    }

    /** One more team on each date somebody works: like the one that suits best, with all that the visit needs. */
    List<TeamDay> extraTeam(VisitFacts visit) {
        var likeliest = new TreeMap<Integer, DayFacts>();
        for (var day : days()) {
            likeliest.merge(
                    day.facts().date(),
                    day.facts(),
                    (one, other) -> suits(other, visit) > suits(one, visit) ? other : one);
        }
        var extra = new ArrayList<TeamDay>();
        likeliest.values().forEach(like -> {
            var shift = like.shift()
                    .room(
                            Math.max(like.shift().families(), visit.families()),
                            Math.max(1, like.shift().visits()))
                    .blanks(DayFacts.Shift.ANY);
            extra.add(new TeamDay(like.withBlocks(List.of())
                    .withCrew(another(like.crew().id()), like.crew().skills() | visit.skills())
                    .withShift(shift)));
        });
        return extra;
    }

    private String another(String team) {
        long others = problem.teams().stream()
                .filter(known -> known.id().startsWith(team + "+"))
                .count();
        return team + "+" + (others + 1);
    }

    /** The team that an extra one is like. */
    static String likeness(String extra) {
        return extra.substring(0, extra.lastIndexOf('+'));
    }

    private static int suits(DayFacts day, VisitFacts visit) {
        return Long.bitCount(day.crew().skills() & visit.skills());
    }
}
