package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.Detour;
import id.mcsoc.planning.solver.Problem.Pins;
import id.mcsoc.planning.solver.Problem.Travel;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.engine.Ejection;
import id.mcsoc.planning.solver.engine.Gaps;
import id.mcsoc.planning.solver.engine.Gaps.Gap;
import id.mcsoc.planning.solver.engine.Gaps.Trial;
import id.mcsoc.planning.solver.model.Block;
import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.PlanWeights;
import id.mcsoc.planning.solver.model.VisitFacts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Free slots of one plan, by the insertion engine: drafts and promises stand as blocks, nothing moves. One instance
 * serves any number of threads, one after the other; it is a snapshot and never learns of changes.
 */
public final class SlotSearch {

    private static final String GUEST = "?guest";

    private final PlanBuilder builder;
    private final List<String> places;
    private final int[][] seconds;
    private final List<Detour> detours;
    private final Gaps gaps;
    private final Ejection ejection;

    /** @param problem consistent and with a matrix; visits that stand nowhere are left out */
    SlotSearch(Problem problem, PlanWeights weights) {
        var travel = problem.travel();
        places = Objects.requireNonNull(travel.places(), "free slots are looked for in a matrix");
        seconds = roomForOneMore(Objects.requireNonNull(travel.seconds()));
        detours = travel.detours().stream()
                .map(detour -> new Detour(detour.dates(), roomForOneMore(detour.seconds())))
                .toList();
        var standing = asBlocks(problem);
        builder = new PlanBuilder(standing, weights, true);
        gaps = new Gaps(builder.build());
        ejection = new Ejection(gaps);
    }

    /** A visit that looks for a slot; its windows say when. */
    public record Ask(VisitFact visit, Ways ways) {}

    /**
     * @param to seconds from each place of the matrix, in its order, to the visit; {@code from}: back
     * @param detours the same on the dates of the problem's detours, in their order
     */
    public record Ways(int[] to, int[] from, List<Ways> detours) {
        public Ways(int[] to, int[] from) {
            this(to, from, List.of());
        }
    }

    /**
     * @param travelSeconds that it adds to the team's day
     * @param points soft points that the plan loses
     * @param before the stop before, empty for the base
     */
    public record FreeSlot(
            String team,
            LocalDate date,
            LocalTime start,
            LocalTime end,
            int travelSeconds,
            long points,
            Optional<Stop> before,
            Optional<Stop> after) {}

    /** {@code place}: index into the matrix. */
    public record Stop(String id, int place) {}

    /**
     * Slots that keep all hard rules, the best of each team and date, cheapest first; two teams at one time are one
     * slot, the cheaper team's.
     *
     * @param most so many, other dates rather than other teams
     */
    public synchronized List<FreeSlot> free(Ask ask, int most) {
        var guest = guest(ask);
        var times = new HashSet<List<Integer>>();
        return datesFirst(gaps.of(guest)).stream()
                .flatMap(gap -> gaps.trial(guest, gap).stream())
                .filter(trial -> times.add(
                        List.of(day(trial.gap().day()).date(), trial.gap().start())))
                .limit(most)
                .sorted(Comparator.comparingLong(Trial::points))
                .map(this::slot)
                .toList();
    }

    private List<Gap> datesFirst(List<Gap> cheapestFirst) {
        var dates = new HashSet<Integer>();
        var first = new ArrayList<Gap>();
        var rest = new ArrayList<Gap>();
        cheapestFirst.forEach(gap -> (dates.add(day(gap.day()).date()) ? first : rest).add(gap));
        first.addAll(rest);
        return first;
    }

    /** The cheapest date on which it would fit if one draft gave way; nobody's draft is touched. */
    public synchronized Optional<LocalDate> ifOneGaveWay(Ask ask) {
        return ejection.of(guest(ask)).map(option -> day(option.gap().day()).calendarDate());
    }

    /** What stands in the way: the test that the most hopeful team-day fails. */
    public synchronized Obstacle obstacle(Ask ask) {
        var guest = guest(ask);
        return gaps.days().stream()
                .map(day -> obstacle(guest, day))
                .max(Comparator.naturalOrder())
                .orElse(Obstacle.NO_TEAM);
    }

    /** In the order of the tests: a later one is nearer to a slot. */
    public enum Obstacle {
        /** Nobody works on the offered days. */
        NO_TEAM,
        KIT,
        TOO_MANY_FAMILIES,
        FULL,
        TIME
    }

    private static Obstacle obstacle(VisitFacts guest, DayFacts day) {
        if (guest.windows()[day.date()] == null) {
            return Obstacle.NO_TEAM;
        }
        if ((guest.skills() & ~day.crew().skills()) != 0) {
            return Obstacle.KIT;
        }
        if (guest.families() > day.shift().families()) {
            return Obstacle.TOO_MANY_FAMILIES;
        }
        boolean full = guest.families() + day.blockFamilies() > day.shift().families()
                || day.blocks().size() >= day.shift().visits();
        return full ? Obstacle.FULL : Obstacle.TIME;
    }

    /** The most families any team serves on a day. */
    public int mostFamilies() {
        return gaps.days().stream()
                .mapToInt(day -> day.shift().families())
                .max()
                .orElse(0);
    }

    private DayFacts day(int index) {
        return gaps.days().get(index);
    }

    private FreeSlot slot(Trial trial) {
        var day = day(trial.gap().day());
        return new FreeSlot(
                day.crew().id(),
                day.calendarDate(),
                LocalTime.ofSecondOfDay(trial.gap().start()),
                LocalTime.ofSecondOfDay(Math.min(trial.end(), 86_399)),
                trial.gap().travel(),
                trial.points(),
                trial.before().map(SlotSearch::stop),
                trial.after().map(SlotSearch::stop));
    }

    private static Stop stop(Block block) {
        return new Stop(block.id(), block.place());
    }

    private VisitFacts guest(Ask ask) {
        enter(ask.ways(), seconds);
        for (int i = 0; i < detours.size(); i++) {
            enter(ask.ways().detours().get(i), detours.get(i).seconds());
        }
        var visit = ask.visit();
        var area = visit.area() != null && builder.hasArea(visit.area()) ? visit.area() : null;
        return builder.facts(copy(visit, area, GUEST, Pins.NONE), 0);
    }

    private static void enter(Ways ways, int[][] into) {
        int n = into.length - 1;
        System.arraycopy(ways.from(), 0, into[n], 0, n);
        for (int i = 0; i < n; i++) {
            into[i][n] = ways.to()[i];
        }
    }

    private static int[][] roomForOneMore(int[][] given) {
        var wider = new int[given.length + 1][given.length + 1];
        for (int i = 0; i < given.length; i++) {
            System.arraycopy(given[i], 0, wider[i], 0, given.length);
        }
        return wider;
    }

    private Problem asBlocks(Problem problem) {
        var names = new ArrayList<>(places);
        names.add(GUEST);
        var travel = Travel.matrix(names, seconds, detours);
        var standing = problem.visits().stream()
                .filter(visit -> visit.current() != null && works(problem, visit))
                .map(visit -> copy(visit, visit.area(), visit.place(), Pins.ALL))
                .toList();
        return new Problem(
                problem.format(), problem.name(), problem.zone(), travel, problem.teams(), standing, problem.weights());
    }

    private static boolean works(Problem problem, VisitFact visit) {
        var current = Objects.requireNonNull(visit.current());
        return problem.teams().stream()
                .filter(team -> team.id().equals(current.team()))
                .flatMap(team -> team.days().stream())
                .anyMatch(day -> day.date().equals(current.start().toLocalDate()));
    }

    private static VisitFact copy(VisitFact visit, @Nullable String area, @Nullable String place, Pins pins) {
        return new VisitFact(
                visit.id(),
                area,
                visit.at(),
                place,
                visit.families(),
                visit.serviceMinutes(),
                visit.skills(),
                visit.windows(),
                visit.priority(),
                visit.waitingDays(),
                visit.mandatory(),
                visit.current(),
                pins,
                visit.poorNetwork(),
                visit.background());
    }
}
