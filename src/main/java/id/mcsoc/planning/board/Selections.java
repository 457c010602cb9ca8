package id.mcsoc.planning.board;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.board.Selection.Check;
import id.mcsoc.planning.proposal.Moves;
import id.mcsoc.planning.proposal.PlanView;
import id.mcsoc.planning.proposal.RuleWords;
import id.mcsoc.planning.proposal.StopView;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.schedule.VisitHistory;
import id.mcsoc.planning.solver.VisitPlanner.MoveCheck;
import id.mcsoc.planning.solver.VisitPlanner.Violation;
import id.mcsoc.planning.solver.model.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks at one visit closely. */
@Component
class Selections {

    private final Moves moves;
    private final RuleWords words;
    private final VisitHistory history;

    Selections(Moves moves, RuleWords words, VisitHistory history) {
        this.moves = moves;
        this.words = words;
        this.history = history;
    }

    /** Empty when the visit stands neither in the plan nor in the week. */
    Optional<Selection> of(PlanView plan, UUID visit, List<Line> lines, Actor by) {
        return lines.stream()
                .filter(line -> line.id().equals(visit))
                .findFirst()
                .map(line -> {
                    var changes = history.of(line.request());
                    return line.movable()
                            ? new Selection(line, pins(plan, visit), checks(plan, line, by), changes)
                            : new Selection(line, Pins.NONE, List.of(), changes);
                });
    }

    private static Pins pins(PlanView plan, UUID visit) {
        return plan.stops().stream()
                .filter(stop -> stop.id().equals(visit))
                .findFirst()
                .map(StopView::pins)
                .orElse(Pins.NONE);
    }

    private List<Check> checks(PlanView plan, Line line, Actor by) {
        var when = line.when();
        var target = new Moves.Target(when.team(), when.date(), when.start());
        return checks(moves.check(plan.id(), line.id(), target, by));
    }

    private List<Check> checks(MoveCheck checked) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.level() == Rule.Level.HARD && rule != Rule.MANDATORY_VISIT)
                .map(rule -> new Check(words.rule(rule.id()), trouble(rule, checked.violations())))
                .toList();
    }

    private String trouble(Rule rule, List<Violation> violations) {
        return words.broken(violations.stream()
                .filter(violation -> violation.rule().equals(rule.id()))
                .toList());
    }
}
