package id.mcsoc.planning.scenario;

import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.repair.search.FactEdits;
import id.mcsoc.planning.repair.search.Loss;
import id.mcsoc.planning.repair.search.Loss.Span;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.TeamFact;
import id.mcsoc.planning.solver.model.PlanWeights;
import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.trouble.Outages;
import id.mcsoc.planning.trouble.Trouble;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise than in truth.
 *
 * @param lessTeam a code: that team stays at home
 * @param moreTeam a code: a second team like that one
 * @param first first day of all this, {@code last} included; empty: always
 * @param longer minutes that every team works longer
 * @param rule the id of a soft or medium rule that weighs {@code percent} of what it does
 * @param crossing a bridge that is closed
 */
record WhatIf(
        @Nullable String lessTeam,
        @Nullable String moreTeam,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        int longer,
        @Nullable String rule,
        int percent,
        @Nullable String crossing) {

    private static final String SECOND = "+";
    private static final LocalTime LATEST = LocalTime.of(22, 0);
    private static final int MOST_MINUTES = 240;
    private static final int MOST_PERCENT = 1000;

    WhatIf {
        boolean days = first == null || last == null || !last.isBefore(first);
        boolean sizes = longer >= 0 && longer <= MOST_MINUTES && percent >= 0 && percent <= MOST_PERCENT;
        if (!days
                || !sizes
                || (rule != null
                        && weighable().stream().noneMatch(known -> known.id().equals(rule)))) {
            throw new Refused(PlanningRefusal.SCENARIO_INCOMPLETE);
        }
    }

    /** Rules whose weight is a matter of taste. */
    static List<Rule> weighable() {
        return List.of(Rule.values()).stream()
                .filter(rule -> rule.level() != Rule.Level.HARD)
                .toList();
    }

    /** What it takes away beside what is out of order in truth. */
    Outages outages(Horizon horizon) {
        if (crossing == null) {
            return Outages.NONE;
        }
        var from = first == null ? horizon.first() : first;
        var until = last == null ? horizon.last() : last;
        return until.isBefore(from)
                ? Outages.NONE
                : new Outages(List.of(new Trouble(Trouble.Kind.CROSSING, crossing, from, until)));
    }

    Problem in(Problem problem) {
        var changed = problem;
        if (lessTeam != null) {
            changed = Loss.team(changed, lessTeam, span(), null, null);
        }
        if (longer > 0) {
            changed = changed.with(changed.teams().stream().map(this::longer).toList());
        }
        if (moreTeam != null) {
            changed = withMore(changed, moreTeam);
        }
        if (rule != null) {
            changed = weighed(changed, rule);
        }
        return changed;
    }

    private Span span() {
        return new Span(
                first == null ? LocalDate.of(2000, 1, 1) : first, last == null ? LocalDate.of(2100, 1, 1) : last);
    }

    private TeamFact longer(TeamFact team) {
        return team.with(team.days().stream()
                .map(day -> span().contains(day.date()) ? longer(day) : day)
                .toList());
    }

    private DayFact longer(DayFact day) {
        var to = day.to().plusMinutes(longer);
        return day.hours(day.from(), to.isAfter(LATEST) || to.isBefore(day.to()) ? LATEST : to);
    }

    /** Like the team, but nothing is promised to it yet. */
    private Problem withMore(Problem problem, String like) {
        var teams = new ArrayList<>(problem.teams());
        problem.teams().stream()
                .filter(team -> team.id().equals(like))
                .findFirst()
                .ifPresent(team -> teams.add(FactEdits.named(
                        team,
                        like + SECOND,
                        team.days().stream()
                                .filter(day -> span().contains(day.date()))
                                .map(day -> day.promising(List.of()))
                                .toList())));
        return problem.with(teams);
    }

    private Problem weighed(Problem problem, String id) {
        var weights = new HashMap<>(problem.weights());
        weighable().stream()
                .filter(known -> known.id().equals(id))
                .forEach(known -> weights.put(id, PlanWeights.standard().of(known) * percent / 100));
        return FactEdits.with(problem, problem.teams(), problem.visits(), weights);
    }
}
