package id.mcsoc.planning.repair;

import id.mcsoc.access.Actor;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.proposal.RuleWords;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.repair.search.Damage;
import id.mcsoc.planning.repair.search.Repaired;
import id.mcsoc.planning.repair.search.SmallestChange;
import id.mcsoc.planning.repair.search.Stage;
import id.mcsoc.planning.schedule.Schedule;
import id.mcsoc.planning.solver.SolvedPlan;
import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.solver.VisitPlanner;
import id.mcsoc.planning.solver.VisitPlanner.Limits;
import id.mcsoc.shared.Refused;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What to do about a disruption. Nothing is written; between reading and thinking no session is open. */
@Component
class Answers {

    private static final Duration LAST_STEP = Duration.ofMillis(1_200);
    private static final LocalTime EARLIEST = LocalTime.of(6, 0);

    private final Damages damages;
    private final Schedule schedule;
    private final VisitPlanner planner;
    private final PlanningSettings settings;
    private final RuleWords words;

    Answers(Damages damages, Schedule schedule, VisitPlanner planner, PlanningSettings settings, RuleWords words) {
        this.damages = damages;
        this.schedule = schedule;
        this.planner = planner;
        this.settings = settings;
        this.words = words;
    }

    /** By date, those that were touched first. */
    List<Change> to(Disruption disruption, Actor by) {
        var damage = damages.of(disruption, by.branch());
        if (damage.touched().isEmpty()) {
            return List.of();
        }
        var repaired = disruption.kind() == Disruption.Kind.MOVE ? byHand(disruption, damage) : search(damage);
        var visits = schedule.active(by.branch()).stream()
                .collect(Collectors.toMap(ScheduledVisit::requestNumber, Function.identity()));
        var zone = damage.problem().zone();
        var moved = repaired.stops().values().stream()
                .map(stop -> change(visit(visits, stop.id()), damage, slot(stop, zone), List.of()));
        var lost = repaired.left().entrySet().stream()
                .map(left -> change(visit(visits, left.getKey()), damage, null, left.getValue()));
        return Stream.concat(moved, lost)
                .filter(change -> !change.before().equals(change.after()))
                .sorted(Comparator.comparing(Change::touched)
                        .reversed()
                        .thenComparing(change -> change.before().start()))
                .toList();
    }

    private Repaired search(Damage damage) {
        var last = new Limits(LAST_STEP, settings.seed(), settings.steps());
        return new SmallestChange(planner, last).find(damage);
    }

    /** To exactly where somebody wants it, if the rules allow. */
    private Repaired byHand(Disruption disruption, Damage damage) {
        var number = damage.touched().iterator().next();
        var problem = new Stage(damage, damage.touched()).from(Map.of());
        var team = Objects.requireNonNull(disruption.team());
        var date = Objects.requireNonNull(disruption.first());
        var from = disruption.from() == null ? EARLIEST : disruption.from();
        var checked = planner.check(problem, number, team, date, from);
        if (!checked.fits()) {
            throw new Refused(PlanningRefusal.MOVE_BREAKS_RULES, words.broken(checked.violations()));
        }
        var start = date.atTime(checked.start());
        var stop = new PlannedStop(number, team, date, start, start, date.atTime(checked.end()));
        return new Repaired(damage.touched(), Map.of(number, stop), Map.of(), true);
    }

    private static ScheduledVisit visit(Map<String, ScheduledVisit> visits, String number) {
        return Objects.requireNonNull(visits.get(number), number);
    }

    private static Slot slot(PlannedStop stop, ZoneId zone) {
        return new Slot(
                stop.team(),
                stop.start().atZone(zone).toInstant(),
                stop.end().atZone(zone).toInstant());
    }

    private static Change change(
            ScheduledVisit visit, Damage damage, @Nullable Slot after, List<SolvedPlan.Reason> reasons) {
        return new Change(
                visit.id(),
                visit.request(),
                visit.requestNumber(),
                visit.area(),
                visit.venueName(),
                visit.families(),
                visit.state(),
                damage.touched().contains(visit.requestNumber()),
                new Slot(visit.team(), visit.start(), visit.end()),
                after,
                reasons);
    }
}
