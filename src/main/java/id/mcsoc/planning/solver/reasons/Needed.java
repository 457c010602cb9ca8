package id.mcsoc.planning.solver.reasons;

import id.mcsoc.planning.solver.Fix;
import id.mcsoc.planning.solver.Fix.Kind;
import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.Figures;
import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitFacts;
import id.mcsoc.planning.solver.model.Walk;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much of what was lifted a visit really took, and whether exactly so much is enough. */
final class Needed {

    private static final int QUARTER = 900;
    private static final int DAY = 86_400;
    private static final int PER_DAY_AWAY = 5;
    private static final int PER_FAMILY = 30;
    private static final int PER_CHANGE = 60;

    private final Standing standing;
    private final TeamDay day;
    private final VisitFacts visit;
    private final Figures before;
    private final Figures after;
    private final List<Fix> fixes = new ArrayList<>();
    private DayFacts exactDay;
    private VisitFacts exactVisit;
    private int start;
    private int end;
    private long burden;

    Needed(Standing standing, TeamDay day, VisitFacts visit, List<Visit> with, DayFacts lifted) {
        this.standing = standing;
        this.day = day;
        this.visit = visit;
        exactDay = day.facts().withShift(day.facts().shift());
        exactVisit = visit;
        before = Walk.figures(day.facts(), day.visits());
        after = Walk.figures(day.facts(), with);
        new Walk().log(lifted, with, (stay, block, arrive, from, to) -> {
            if (stay != null && stay.facts().index() == visit.index()) {
                start = from;
                end = to;
            }
        });
    }

    /** @param hours offered, or usual where the date is not; null when they are enough */
    Spot spot(int @Nullable [] hours, Set<Lift> lifts) {
        if (hours != null) {
            hours(hours, lifts);
        }
        kit();
        int overtime = (int) more(Rule.WORKING_WINDOW);
        int until = overtime > 0
                ? up(day.facts().shift().to() + overtime)
                : day.facts().shift().to();
        if (lifts.contains(Lift.EXTRA)) {
            var like = Standing.likeness(day.facts().crew().id());
            add(Kind.EXTRA_TEAM, day.facts().shift().from(), until, 1, like, PER_CHANGE + overtime / 60);
        } else {
            team(overtime, until);
        }
        if (fixes.stream().anyMatch(fix -> !fix.kind().isKelurahans())) {
            add(Kind.PLACE, start, DAY, 0, null, 0);
        }
        exactDay = exactDay.withShift(exactDay.shift().hours(exactDay.shift().from(), until));
        return new Spot(day, List.copyOf(fixes), start, burden + daysAway());
    }

    private void hours(int[] hours, Set<Lift> lifts) {
        boolean longer = lifts.contains(Lift.HOURS);
        int from = longer ? Math.min(hours[0], start / QUARTER * QUARTER) : hours[0];
        int to = longer ? Math.max(hours[1], up(end)) : hours[1];
        boolean isNew = lifts.contains(Lift.DATE);
        int extra = (hours[0] - from + to - hours[1]) / 60;
        add(isNew ? Kind.ADD_DATE : Kind.MORE_HOURS, from, to, 0, null, extra);
        var windows = Arrays.copyOf(visit.windows(), visit.windows().length);
        windows[day.facts().date()] = new int[] {from, to, VisitFacts.PRESENCE, 0};
        exactVisit = exactVisit.withWindows(windows);
    }

    private void kit() {
        var needed = standing.problem().visits().get(visit.index()).skills();
        boolean lacks = (visit.skills() & ~day.facts().crew().skills()) != 0;
        var has = lacks ? present() : needed;
        needed.stream()
                .filter(skill -> !has.contains(skill))
                .forEach(skill -> add(Kind.KIT, 0, 0, 1, skill, PER_CHANGE));
        exactVisit = exactVisit.withSkills(0);
    }

    /** What the team has with it that day. */
    private List<String> present() {
        return standing.problem().teams().stream()
                .filter(team -> team.id().equals(day.facts().crew().id()))
                .findFirst()
                .orElseThrow()
                .skillsOn(day.facts().calendarDate());
    }

    private void team(int overtime, int until) {
        var shift = day.facts().shift();
        int families = (int) more(Rule.TEAM_DAY_CAPACITY);
        int visits = (int) more(Rule.VISITS_PER_TEAM_DAY);
        int cards = (int) more(Rule.CARD_STOCK);
        if (families > 0) {
            add(Kind.ROOM, 0, 0, families, null, (long) families * PER_FAMILY);
        }
        if (visits > 0) {
            add(Kind.MORE_VISITS, 0, 0, visits, null, PER_CHANGE);
        }
        if (cards > 0) {
            add(Kind.CARDS, 0, 0, cards, null, PER_CHANGE);
        }
        if (overtime > 0) {
            add(Kind.LONGER_DAY, shift.from(), until, 0, null, overtime / 60);
        }
        exactDay = exactDay.withShift(shift.room(shift.families() + families, shift.visits() + visits)
                .blanks(cards > 0 ? shift.cards() + cards : shift.cards()));
    }

    /** Exactly so much is enough. */
    boolean holds() {
        return standing.fits(exactDay, day.visits(), exactVisit);
    }

    private long more(Rule rule) {
        return Math.max(0, after.of(rule) - before.of(rule));
    }

    private long daysAway() {
        int date = day.facts().date();
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < visit.windows().length; i++) {
            nearest = visit.windows()[i] == null ? nearest : Math.min(nearest, Math.abs(i - date));
        }
        return (long) PER_DAY_AWAY * (nearest == Integer.MAX_VALUE ? date : nearest);
    }

    private void add(Kind kind, int from, int to, int amount, @Nullable String name, long asks) {
        var facts = day.facts();
        boolean timed = to > from;
        fixes.add(new Fix(
                kind,
                facts.crew().id(),
                Objects.requireNonNull(facts.calendarDate()),
                timed ? time(from) : null,
                timed ? time(to) : null,
                amount,
                name));
        burden += asks;
    }

    static LocalTime time(int seconds) {
        return LocalTime.ofSecondOfDay(Math.min(seconds, DAY - 60));
    }

    private static int up(int seconds) {
        return Math.min(DAY - 60, (seconds + QUARTER - 1) / QUARTER * QUARTER);
    }
}
