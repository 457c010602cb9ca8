package id.mcsoc.planning.solver;

import id.mcsoc.planning.solver.Problem.CurrentFact;
import id.mcsoc.planning.solver.Problem.DayFact;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.solver.model.Block;
import id.mcsoc.planning.solver.model.DayFacts;
import id.mcsoc.planning.solver.model.PlanWeights;
import id.mcsoc.planning.solver.model.Roads;
import id.mcsoc.planning.solver.model.Rule;
import id.mcsoc.planning.solver.model.Stay;
import id.mcsoc.planning.solver.model.TeamDay;
import id.mcsoc.planning.solver.model.Visit;
import id.mcsoc.planning.solver.model.VisitFacts;
import id.mcsoc.planning.solver.model.VisitFacts.Pin;
import id.mcsoc.planning.solver.model.VisitFacts.Promise;
import id.mcsoc.planning.solver.model.VisitPlan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns a problem into numbered facts and a plan as the current assignments stand. */
final class PlanBuilder {

    /** A kelurahan that was never served has waited a year. */
    private static final int NEVER_SERVED_DAYS = 365;

    private final Problem problem;
    private final PlanWeights weights;
    private final boolean strict;
    private final Places places;
    private final Map<String, Integer> areas = new HashMap<>();
    private final Skills skills = new Skills();
    private final TreeMap<LocalDate, Integer> dates = new TreeMap<>();
    private final Map<String, Integer> dayNumbers = new HashMap<>();
    private final Map<Integer, List<VisitFacts>> pinned = new HashMap<>();
    private Roads roads = new Roads(new int[0][0]);
    private final Map<LocalDate, Roads> detours;

    PlanBuilder(Problem problem, PlanWeights weights, boolean strict) {
        this.problem = problem;
        this.weights = weights.with(problem.weights());
        this.strict = strict;
        this.places = new Places(problem.travel());
        this.detours = places.detours();
    }

    /** @param strict current starts stand as they are, even where they break a rule */
    static VisitPlan build(Problem problem, PlanWeights weights, boolean strict) {
        ProblemCheck.check(problem);
        return new PlanBuilder(problem, weights, strict).build();
    }

    VisitPlan build() {
        number();
        roads = places.roads();
        var visits = new ArrayList<Visit>();
        for (int i = 0; i < problem.visits().size(); i++) {
            var fact = problem.visits().get(i);
            var facts = facts(fact, i);
            if (fact.pins().all()) {
                pinned.computeIfAbsent(facts.keep().day(), day -> new ArrayList<>())
                        .add(facts);
            } else {
                visits.add(new Visit(facts));
            }
        }
        if (visits.isEmpty()) {
            visits.add(new Visit(VisitFacts.nobody(dates.size())));
        }
        return new VisitPlan(weights, visits, assigned(days(), visits));
    }

    private void number() {
        for (var team : problem.teams()) {
            places.number(team.basePlace(), team.base());
            for (var day : team.days()) {
                dates.put(day.date(), 0);
                dayNumbers.put(team.id() + " " + day.date(), dayNumbers.size());
                day.fixed().forEach(fixed -> places.number(name(fixed.place(), fixed.id()), fixed.at()));
            }
        }
        int next = 0;
        for (var entry : dates.entrySet()) {
            entry.setValue(next++);
        }
        problem.visits().forEach(visit -> places.number(name(visit.place(), visit.id()), visit.at()));
    }

    private static String name(@Nullable String place, String id) {
        return place == null ? id : place;
    }

    VisitFacts facts(VisitFact visit, int index) {
        int place = places.number(name(visit.place(), visit.id()), visit.at());
        boolean open = place >= 0 && (visit.current() != null || !visit.belowMinimum());
        var windows = !open ? new int[dates.size()][] : new Windows(dates).of(visit);
        return new VisitFacts(
                index,
                visit.id(),
                Math.max(0, place),
                area(visit.area()),
                visit.families(),
                (int) Math.round(visit.serviceMinutes() * 60),
                skills.bits(visit.skills()),
                windows,
                new VisitFacts.Urgency(visit.priority(), visit.waitingDays(), visit.mandatory(), turnDays(visit)),
                visit.windows().stream().anyMatch(Problem.WindowFact::wished),
                visit.poorNetwork(),
                promise(visit),
                visit.background().cards());
    }

    /** Without knowing better, the kelurahan's turn counts from its request on. */
    private int turnDays(VisitFact visit) {
        var served = visit.background().lastServed();
        if (served == null) {
            return visit.waitingDays();
        }
        return served.on() == null
                ? NEVER_SERVED_DAYS
                : (int) Math.max(0, ChronoUnit.DAYS.between(served.on(), dates.firstKey()));
    }

    boolean hasArea(String code) {
        return areas.containsKey(code);
    }

    private int area(@Nullable String code) {
        return code == null ? -1 : areas.computeIfAbsent(code, c -> areas.size());
    }

    private Promise promise(VisitFact visit) {
        var current = visit.current();
        if (current == null) {
            return Promise.NONE;
        }
        var date = current.start().toLocalDate();
        int day = dayNumbers.getOrDefault(current.team() + " " + date, -1);
        long ahead = ChronoUnit.DAYS.between(dates.firstKey(), date);
        int nearness = ahead < 3 ? 3 : ahead < 7 ? 2 : 1;
        boolean hold = strict || weights.of(Rule.SHIFTED_VISIT) > 0;
        return new Promise(day, seconds(current), nearness, strict, hold, pin(visit.pins(), current));
    }

    private Pin pin(Problem.Pins pins, CurrentFact current) {
        int date = dates.getOrDefault(current.start().toLocalDate(), dates.size());
        return pins.any()
                ? new Pin(
                        pins.team() ? teamNumber(current.team()) : -1,
                        pins.day() ? date : -1,
                        pins.time() ? seconds(current) : -1)
                : Pin.FREE;
    }

    private int teamNumber(String id) {
        return problem.teams().stream().map(Problem.TeamFact::id).toList().indexOf(id);
    }

    private static int seconds(CurrentFact current) {
        return current.start().toLocalTime().toSecondOfDay();
    }

    private List<TeamDay> days() {
        var days = new ArrayList<TeamDay>();
        for (int t = 0; t < problem.teams().size(); t++) {
            var team = problem.teams().get(t);
            int base = places.number(team.basePlace(), team.base());
            var crew = new DayFacts.Crew(t, team.id(), base, skills.bits(team.skills()));
            for (var day : team.days()) {
                days.add(new TeamDay(facts(day, crew, days.size())));
            }
        }
        return days;
    }

    private DayFacts facts(DayFact day, DayFacts.Crew crew, int index) {
        var shift = new DayFacts.Shift(
                day.from().toSecondOfDay(),
                day.to().toSecondOfDay(),
                day.families(),
                day.visits(),
                Pauses.inOrder(day.pauses()),
                day.cards() == null ? DayFacts.Shift.ANY : day.cards(),
                Pauses.lunch(day.pauses()));
        int date = dates.getOrDefault(day.date(), 0);
        int ahead = (int) ChronoUnit.DAYS.between(dates.firstKey(), day.date());
        var present = crew.without(skills.bits(day.lacking()));
        var ways = detours.getOrDefault(day.date(), roads);
        var empty = new DayFacts(index, present, day.date(), date, ahead, shift, List.of(), ways);
        return empty.withBlocks(blocks(day, empty));
    }

    private List<Block> blocks(DayFact day, DayFacts facts) {
        var blocks = new ArrayList<Block>();
        for (var fixed : day.fixed()) {
            int place = places.number(name(fixed.place(), fixed.id()), fixed.at());
            int start = fixed.start().toSecondOfDay();
            int end = fixed.end().toSecondOfDay();
            blocks.add(new Block(fixed.id(), place, area(fixed.area()), fixed.families(), start, end, null));
        }
        for (var visit : pinned.getOrDefault(facts.index(), List.of())) {
            int start = visit.keep().start();
            int end = Stay.end(facts, visit, start);
            blocks.add(new Block(visit.id(), visit.place(), visit.area(), visit.families(), start, end, visit));
        }
        blocks.sort(Comparator.comparingInt(Block::start));
        return List.copyOf(blocks);
    }

    private List<TeamDay> assigned(List<TeamDay> days, List<Visit> visits) {
        var ghost = new TeamDay(DayFacts.ghost(days.size(), roads));
        var lists = new HashMap<TeamDay, List<Visit>>();
        for (var visit : visits) {
            int day = visit.facts().keep().day();
            lists.computeIfAbsent(day < 0 ? ghost : days.get(day), d -> new ArrayList<>())
                    .add(visit);
        }
        days.add(ghost);
        for (var day : days) {
            var list = lists.getOrDefault(day, new ArrayList<>());
            list.sort(Comparator.comparingInt(visit -> visit.facts().keep().start()));
            day.visiting(list);
        }
        return days;
    }
}
