package id.mcsoc.planning.solver.engine;

import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.VisitFacts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** Of many team-days that are alike and empty one is worth a look: the rest would say the same. */
final class EmptyTwins {

    private final Routes routes;
    private final int[] kind;
    private final boolean[] seen;

    EmptyTwins(Routes routes) {
        this.routes = routes;
        var kinds = new HashMap<List<Object>, Integer>();
        kind = routes.days().stream()
                .mapToInt(day -> kinds.computeIfAbsent(signature(day.facts()), key -> kinds.size()))
                .toArray();
        seen = new boolean[kinds.size()];
    }

    /** Where work is spread over teams each team is a kind of its own. */
    private List<Object> signature(DayFacts day) {
        var shift = day.shift();
        boolean alike = day.blocks().isEmpty() && routes.parts().weight(Rule.LOAD_SPREAD) == 0;
        return List.of(
                alike ? -1 : day.index(),
                day.date(),
                day.crew().base(),
                day.crew().skills(),
                List.of(shift.from(), shift.to(), shift.families(), shift.visits(), shift.cards()),
                Arrays.stream(shift.pauses()).boxed().toList());
    }

    void forget() {
        Arrays.fill(seen, false);
    }

    /** Whether an empty day like this one has been asked about since {@link #forget}. */
    boolean seen(int day, VisitFacts visit) {
        if (!routes.visits(day).isEmpty()
                || visit.keep().day() >= 0
                || !visit.keep().pin().isFree()) {
            return false;
        }
        boolean before = seen[kind[day]];
        seen[kind[day]] = true;
        return before;
    }
}
