package id.mcsoc.planning.solver.reasons;

import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.VisitFacts;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tries a visit on every team-day with some things lifted, and then with exactly as much as it took. */
record Spots(Standing standing) {

    private static final int DAY = 86_400;
    private static final int MANY = 1_000_000;
    private static final int OVERTIME = 2 * 3600;
    /** Where the kelurahan has named no hours at all. */
    private static final int[] USUAL_HOURS = {8 * 3600 + 1800, 14 * 3600, VisitFacts.PRESENCE, 0};

    /** The spot that asks least of people. */
    Optional<Spot> find(VisitFacts visit, Set<Lift> lifts, Predicate<DayFacts> allowed) {
        var days = lifts.contains(Lift.EXTRA) ? standing.extraTeam(visit) : standing.days();
        Spot best = null;
        for (var day : days) {
            var spot = allowed.test(day.facts()) ? at(day, visit, lifts) : null;
            if (spot != null && (best == null || spot.burden() < best.burden())) {
                best = spot;
            }
        }
        return Optional.ofNullable(best);
    }

    private @Nullable Spot at(TeamDay day, VisitFacts visit, Set<Lift> lifts) {
        boolean newDate = visit.windows()[day.facts().date()] == null;
        boolean lacksKit = (visit.skills() & ~day.facts().crew().skills()) != 0;
        if (newDate != lifts.contains(Lift.DATE)
                || lacksKit != lifts.contains(Lift.KIT)
                || !standing.isAlone(day, visit)) {
            return null;
        }
        var hours = newDate
                ? usual(visit)
                : span(Objects.requireNonNull(visit.windows()[day.facts().date()]), visit);
        if (!lifts.contains(Lift.HOURS)) {
            return at(day, visit, lifts, newDate ? hours : null, hours);
        }
        var later = new int[] {hours[0], DAY, VisitFacts.PRESENCE, 0};
        var spot = at(day, visit, lifts, later, hours);
        return spot != null ? spot : at(day, visit, lifts, new int[] {0, DAY, VisitFacts.PRESENCE, 0}, hours);
    }

    /** @param open instead of what is offered; null to leave that alone */
    private @Nullable Spot at(TeamDay day, VisitFacts visit, Set<Lift> lifts, int @Nullable [] open, int[] hours) {
        var facts = day.facts();
        var asked = open == null ? visit : visit.withWindows(only(facts, visit, open));
        var lifted = lifted(facts, lifts);
        var trial = standing.best(lifted, day.visits(), asked.withSkills(0));
        if (trial.brokenPoints() > 0) {
            return null;
        }
        var needed = new Needed(standing, day, visit, trial.visits(), lifted);
        var spot = needed.spot(open == null ? null : hours, lifts);
        return needed.holds() ? spot : null;
    }

    private static DayFacts lifted(DayFacts day, Set<Lift> lifts) {
        var shift = day.shift();
        if (lifts.contains(Lift.ROOM)) {
            shift = shift.room(MANY, MANY);
        }
        if (lifts.contains(Lift.CARDS)) {
            shift = shift.blanks(DayFacts.Shift.ANY);
        }
        if (lifts.contains(Lift.SHIFT)) {
            shift = shift.hours(shift.from(), Math.min(DAY - 1, shift.to() + OVERTIME));
        }
        return day.withShift(shift);
    }

    private static int[][] only(DayFacts day, VisitFacts visit, int[] open) {
        var windows = Arrays.copyOf(visit.windows(), visit.windows().length);
        windows[day.date()] = open;
        return windows;
    }

    /** The longest hours that are offered on any date. */
    private static int[] usual(VisitFacts visit) {
        return Arrays.stream(visit.windows())
                .filter(Objects::nonNull)
                .map(windows -> span(windows, visit))
                .reduce((one, other) -> other[1] - other[0] > one[1] - one[0] ? other : one)
                .orElse(USUAL_HOURS);
    }

    private static int[] span(int[] windows, VisitFacts visit) {
        int from = windows[0];
        int to = 0;
        for (int i = 0; i < windows.length; i += 4) {
            from = Math.min(from, windows[i]);
            to = Math.max(to, windows[i + 1] + (windows[i + 2] == VisitFacts.START ? visit.service() : 0));
        }
        return new int[] {from, Math.min(DAY, to), VisitFacts.PRESENCE, 0};
    }
}
