package id.mcsoc.planning.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.mcsoc.planning.solver.RandomPlans;
import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.Figures;
import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.Walk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The engine's answer in one look at a gap is what a walk over the whole day says. Only where a newcomer would push a visit
 * past a confirmed one does it say no too early; it never says yes to what does not fit.
 */
class InsertionAgreementTest {

    private static final List<Rule> OF_TIME =
            List.of(Rule.WORKING_WINDOW, Rule.VISIT_WINDOW, Rule.HARD_PAUSE, Rule.ONE_VISIT_AT_A_TIME, Rule.PINS);

    private int asked;
    private int fitting;
    private int hungry;
    private int missed;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyGapOfManyPlansIsJudgedAsTheWalkJudgesIt() {
        for (long seed = 1; seed <= 120; seed++) {
            var plan = RandomPlans.withoutHolding(seed);
            CheapestInsertion.fill(plan);
            var routes = new Routes(plan);
            for (var visit : plan.visits()) {
                routes.days().forEach(day -> ask(routes, day.facts(), visit, isOpen(visit, day.facts())));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(missed).isLessThan(fitting / 100);
        assertThat(asked).isGreaterThan(5_000);
        assertThat(fitting).isGreaterThan(500);
        assertThat(hungry).as("on days with a lunch that floats").isGreaterThan(100);
    }

    private static boolean isOpen(Visit visit, DayFacts day) {
        return visit.facts().windows()[day.date()] != null
                && visit.facts().keep().pin().allows(day);
    }

    private void ask(Routes routes, DayFacts day, Visit visit, boolean open) {
        var list = routes.visits(day.index());
        if (!open || list.contains(visit) || broken(Walk.figures(day, list)) > 0) {
            return;
        }
        var schedule = routes.schedule(day.index());
        for (int position = 0; position <= list.size(); position++) {
            boolean looksFine = false;
            for (int gap = 0; gap < schedule.gaps(); gap++) {
                looksFine |= schedule.position(gap) == position && schedule.fits(visit.facts(), gap);
            }
            var with = new ArrayList<>(list);
            with.add(position, visit);
            boolean fine = broken(Walk.figures(day, with)) == 0;
            asked++;
            fitting += fine ? 1 : 0;
            hungry += fine && day.shift().lunch() != null ? 1 : 0;
            boolean pushedPast = fine && !looksFine && !day.blocks().isEmpty();
            missed += pushedPast ? 1 : 0;
            if (fine != looksFine && !pushedPast) {
                wrong.add(visit + " at " + position + " of " + list + " on "
                        + day.crew().id() + " " + day.calendarDate() + ": the walk says " + fine);
            }
        }
    }

    private static long broken(Figures figures) {
        return OF_TIME.stream().mapToLong(figures::of).sum();
    }
}
