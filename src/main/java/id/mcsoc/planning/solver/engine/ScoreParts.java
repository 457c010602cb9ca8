package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.Figures;
import id.mcsoc.planning.solver.model.PlanWeights;
import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.VisitFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Weighted sums over the rules of one level; rules of weight 0 are not asked. */
final class ScoreParts {

    static final ScoreParts NONE = new ScoreParts(null);

    private final long[] weights = new long[Rule.values().length];
    private final Rule[][] asked = new Rule[Rule.Level.values().length][];

    ScoreParts(@Nullable PlanWeights plan) {
        for (var rule : Rule.values()) {
            weights[rule.ordinal()] = plan == null ? 0 : plan.of(rule);
        }
        Map<Rule.Level, List<Rule>> byLevel = Arrays.stream(Rule.values())
                .filter(rule -> weight(rule) > 0)
                .collect(Collectors.groupingBy(Rule::level));
        for (var level : Rule.Level.values()) {
            asked[level.ordinal()] = byLevel.getOrDefault(level, List.of()).toArray(Rule[]::new);
        }
    }

    long weight(Rule rule) {
        return weights[rule.ordinal()];
    }

    long measured(Rule.Level level, Figures figures) {
        long sum = 0;
        for (var rule : asked[level.ordinal()]) {
            sum += weight(rule) * figures.of(rule);
        }
        return sum;
    }

    long leftOut(Rule.Level level, VisitFacts visit) {
        long sum = 0;
        for (var rule : asked[level.ordinal()]) {
            sum += weight(rule) * rule.leavingOut(visit);
        }
        return sum;
    }
}
