package id.mcsoc.planning.scenario;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.proposal.PlanWriter;
import id.mcsoc.planning.proposal.PlanWriter.Kept;
import id.mcsoc.planning.proposal.PlanningProblem;
import id.mcsoc.planning.proposal.PlanningProblem.Start;
import id.mcsoc.planning.proposal.RuleWords;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.proposal.Subjects;
import id.mcsoc.planning.run.Runs;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.VisitPlanner;
import id.mcsoc.shared.Refused;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A scenario becomes the proposal, if it holds in the world as it is. */
@Component
class Adoption {

    private final Scenarios scenarios;
    private final PlanningProblem problems;
    private final Tools tools;
    private final PlanWriter writer;
    private final Branches branches;

    Adoption(Scenarios scenarios, PlanningProblem problems, Tools tools, PlanWriter writer, Branches branches) {
        this.scenarios = scenarios;
        this.problems = problems;
        this.tools = tools;
        this.writer = writer;
        this.branches = branches;
    }

    @Component
    record Tools(VisitPlanner planner, Runs runs, RuleWords words) {}

    /** @return the proposal. @throws Refused when it needs a team or hours that are not there, or a run goes on */
    UUID adopt(UUID id, Actor by) {
        tools.runs().requireNone(by.branch());
        var scenario = scenarios.get(id, by.branch());
        var result = scenarios.result(id, by.branch());
        var fresh = problems.load(scenario.scope(), Map.of());
        var known = fresh.problem().teams().stream().map(team -> team.id()).collect(Collectors.toSet());
        var invented = result.visits().stream()
                .map(PlannedStop::team)
                .filter(team -> !known.contains(team))
                .distinct()
                .sorted()
                .toList();
        if (!invented.isEmpty()) {
            throw new Refused(PlanningRefusal.SCENARIO_NEEDS_TEAM, String.join(", ", invented));
        }
        var zone = branches.get(by.branch()).zone();
        var starts = starts(result, fresh.subjects(), zone);
        var plan =
                tools.planner().evaluate(problems.load(scenario.scope(), starts).problem());
        requireSound(plan);
        return writer.write(scenario.scope(), plan, fresh.subjects(), Kept.NOTHING, by.name());
    }

    private void requireSound(SolvedPlan plan) {
        if (plan.score().hard() < 0) {
            var broken = plan.rules().stream()
                    .filter(rule -> rule.level().equals("hard") && rule.score() < 0)
                    .map(rule -> tools.words().rule(rule.id()))
                    .collect(Collectors.joining(", "));
            throw new Refused(PlanningRefusal.SCENARIO_BREAKS_RULES, broken);
        }
    }

    private static Map<RequestId, Start> starts(SolvedPlan result, Subjects subjects, ZoneId zone) {
        return result.visits().stream()
                .filter(stop -> subjects.contains(stop.id()))
                .collect(Collectors.toMap(
                        stop -> subjects.of(stop.id()).request(),
                        stop -> new Start(
                                new Slot(
                                        stop.team(),
                                        stop.start().atZone(zone).toInstant(),
                                        stop.end().atZone(zone).toInstant()),
                                Pins.NONE)));
    }
}
