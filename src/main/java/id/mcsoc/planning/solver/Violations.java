package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.VisitPlanner.Violation;
import id.mcsoc.planning.solver.engine.Fit.Trial;
import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.Stay;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hard rules that one more visit breaks on one team's day, with what their sentences need. */
record Violations(TeamDay day, Trial trial, Visit visit) {

    List<Violation> all() {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.level() == Rule.Level.HARD)
                .filter(rule -> trial.after().of(rule) > trial.before().of(rule))
                .map(rule -> new Violation(rule.id(), arguments(rule)))
                .toList();
    }

    private List<String> arguments(Rule rule) {
        var facts = day.facts();
        var team = Phrase.team(facts.crew().id());
        var date = Phrase.date(facts.calendarDate());
        var shift = facts.shift();
        return switch (rule) {
            case WORKING_WINDOW ->
                List.of(
                        team,
                        date,
                        Phrase.clock(shift.to() + (int) trial.after().of(rule)),
                        Phrase.clock(shift.to()));
            case VISIT_WINDOW -> outside(date);
            case TEAM_DAY_CAPACITY -> List.of(team, date, families(), Integer.toString(shift.families()));
            case VISITS_PER_TEAM_DAY -> List.of(team, date, visits(), Integer.toString(shift.visits()));
            case CARD_STOCK -> List.of(team, date, cards(), Integer.toString(shift.cards()));
            case SKILLS -> List.of(team, visit.facts().id());
            default -> List.of(team, date);
        };
    }

    private String families() {
        int own = day.visits().stream().mapToInt(v -> v.facts().families()).sum();
        return Integer.toString(own + day.facts().blockFamilies());
    }

    private String cards() {
        return Integer.toString(
                (int) trial.after().of(Rule.CARD_STOCK) + day.facts().shift().cards());
    }

    private String visits() {
        return Integer.toString(day.visits().size() + day.facts().blocks().size());
    }

    /** The first visit that misses its window: the new one, or one that it pushes away. */
    private List<String> outside(String date) {
        var arguments = new ArrayList<String>();
        new Walk().log(day.facts(), day.visits(), (stay, block, arrive, start, end) -> {
            boolean misses = stay != null && Stay.outsideWindows(day.facts(), stay.facts(), start, end) > 0;
            if (stay != null && misses && arguments.isEmpty()) {
                arguments.addAll(List.of(stay.facts().id(), date, Phrase.clock(start), Phrase.clock(end)));
            }
        });
        return List.copyOf(arguments);
    }
}
