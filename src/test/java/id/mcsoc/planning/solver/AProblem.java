package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.solver.Problem.Travel;
import id.mcsoc.planning.solver.model.PlanWeights;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Small problems on a matrix: 20 minutes between any two places unless said otherwise. All days are December 2026. */
public final class AProblem {

    private static final int LEG = 20 * 60;

    private final Map<String, List<String>> teams = new LinkedHashMap<>();
    private final Map<String, List<DayFact>> days = new HashMap<>();
    private final List<AVisit> visits = new ArrayList<>();
    private final Map<String, Integer> legs = new HashMap<>();
    private final Map<String, Long> weights = new HashMap<>();

    public static AProblem aProblem() {
        return new AProblem();
    }

    public static LocalDate december(int day) {
        return LocalDate.of(2026, 12, day);
    }

    public AProblem team(String id, String... skills) {
        teams.put(id, List.of(skills));
        days.put(id, new ArrayList<>());
        return this;
    }

    public AProblem works(String team, int day) {
        return works(team, day, it -> it);
    }

    public AProblem works(String team, int day, UnaryOperator<ADay> how) {
        days.get(team).add(how.apply(new ADay(december(day))).fact());
        return this;
    }

    public AProblem visit(String id, UnaryOperator<AVisit> how) {
        visits.add(how.apply(new AVisit(id)));
        return this;
    }

    public AProblem leg(String from, String to, int minutes) {
        legs.put(from + ">" + to, minutes * 60);
        legs.put(to + ">" + from, minutes * 60);
        return this;
    }

    public AProblem weight(String rule, long weight) {
        weights.put(rule, weight);
        return this;
    }

    public Problem build() {
        var facts = new ArrayList<TeamFact>();
        teams.forEach((id, skills) -> facts.add(new TeamFact(id, null, "office", skills, days.get(id))));
        var visitFacts = visits.stream().map(AVisit::fact).toList();
        return new Problem(
                Problem.FORMAT, "test", ZoneId.of("Asia/Jakarta"), travel(facts), facts, visitFacts, weights);
    }

    public VisitPlan plan() {
        return PlanBuilder.build(build(), PlanWeights.standard(), false);
    }

    private Travel travel(List<TeamFact> facts) {
        var names = new LinkedHashSet<String>();
        names.add("office");
        visits.forEach(visit -> names.add(visit.place()));
        facts.forEach(team ->
                team.days().forEach(day -> day.fixed().forEach(fixed -> names.add(String.valueOf(fixed.place())))));
        var places = List.copyOf(names);
        var seconds = new int[places.size()][places.size()];
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                seconds[i][j] = i == j ? 0 : legs.getOrDefault(places.get(i) + ">" + places.get(j), LEG);
            }
        }
        return Travel.matrix(places, seconds, List.of());
    }
}
