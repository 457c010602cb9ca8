package id.mcsoc.planning.board;

import id.mcsoc.planning.solver.SolvedPlan.RuleFigure;
import id.mcsoc.planning.solver.model.Rule;
import java.util.Arrays;
import java.util.List;

/** One rule and what it contributes; the planner reports only those that cost something. */
record RuleLine(String id, String level, long score, int matches) {

    static List<RuleLine> all(List<RuleFigure> figures) {
        return Arrays.stream(Rule.values())
                .map(rule -> figures.stream()
                        .filter(figure -> figure.id().equals(rule.id()))
                        .findFirst()
                        .map(figure -> new RuleLine(rule.id(), rule.level().id(), figure.score(), figure.matches()))
                        .orElse(new RuleLine(rule.id(), rule.level().id(), 0, 0)))
                .toList();
    }
}
