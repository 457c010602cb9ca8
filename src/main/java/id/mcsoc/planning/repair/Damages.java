package id.mcsoc.planning.repair;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.PlanningRefusal;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitState;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.PlanScope;
import id.mcsoc.planning.proposal.PlanningProblem;
import id.mcsoc.planning.repair.search.Damage;
import id.mcsoc.planning.repair.search.Loss;
import id.mcsoc.planning.repair.search.Standing;
import id.mcsoc.planning.repair.search.Standing.Ease;
import id.mcsoc.planning.schedule.Schedule;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.trouble.Outages;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the schedule and takes out of it what is lost. */
@Component
class Damages {

    private static final Set<VisitState> AHEAD =
            EnumSet.of(VisitState.PLANNED, VisitState.CONFIRMED, VisitState.PACKED);

    private final PlanningProblem problems;
    private final Schedule schedule;
    private final World world;

    Damages(PlanningProblem problems, Schedule schedule, World world) {
        this.problems = problems;
        this.schedule = schedule;
        this.world = world;
    }

    /** Place, time and assumptions. */
    @Component
    record World(Branches branches, PlanningSettings settings, Clock clock) {}

    Damage of(Disruption disruption, BranchCode branch) {
        var now = now(branch);
        var number = number(disruption, branch);
        var scope = scope(disruption, branch, now.toLocalDate());
        var movable = movable(disruption, scope);
        var numbers = movable.keySet();
        var after = problem(scope, numbers, disruption.outages(number));
        var before = disruption.kind() == Disruption.Kind.ROAD ? problem(scope, numbers, Outages.NONE) : after;
        var damaged = Loss.notBefore(lessened(after, disruption, number), now.toLocalDate(), now.toLocalTime());
        var standing = standing(movable, damaged, now.toLocalDate());
        var touched = new Touched(disruption, number, before, after, standing).numbers();
        if (!standing.keySet().containsAll(touched)) {
            throw new Refused(PlanningRefusal.VISIT_STATE, number, "");
        }
        return new Damage(damaged, standing, touched);
    }

    LocalDateTime now(BranchCode branch) {
        return LocalDateTime.ofInstant(
                world.clock().instant(), world.branches().get(branch).zone());
    }

    private PlanScope scope(Disruption disruption, BranchCode branch, LocalDate today) {
        var weeks = world.settings().horizonWeeks();
        var first = disruption.first();
        if (first != null
                && (first.isBefore(today)
                        || first.isAfter(today.plusWeeks(world.settings().horizonMostWeeks())))) {
            throw new Refused(PlanningRefusal.REPAIR_INCOMPLETE);
        }
        var last = disruption.last() == null ? today : disruption.last();
        return new PlanScope(branch, new Horizon(today, last.plusWeeks(weeks)), false);
    }

    private Map<String, ScheduledVisit> movable(Disruption disruption, PlanScope scope) {
        Instant now = world.clock().instant();
        var zone = world.branches().get(scope.branch()).zone();
        return schedule.active(scope.branch()).stream()
                .filter(visit -> AHEAD.contains(visit.state()) && visit.start().isAfter(now))
                .filter(visit -> scope.horizon().contains(LocalDate.ofInstant(visit.start(), zone)))
                .filter(visit -> disruption.kind() != Disruption.Kind.OVERRUN
                        || !disruption.concerns(visit.id().value()))
                .collect(Collectors.toMap(ScheduledVisit::requestNumber, visit -> visit));
    }

    private Problem problem(PlanScope scope, Set<String> movable, Outages more) {
        return problems.schedule(scope, visit -> movable.contains(visit.requestNumber()), more)
                .problem();
    }

    private static Problem lessened(Problem problem, Disruption disruption, String number) {
        if (disruption.takesTheTeam()) {
            var team = Objects.requireNonNull(disruption.team());
            return disruption.wholeDays()
                    ? Loss.team(problem, team, disruption.span(), null, null)
                    : Loss.team(problem, team, disruption.span(), disruption.from(), disruption.to());
        }
        return disruption.kind() == Disruption.Kind.OVERRUN
                ? Loss.overrun(problem, number, Objects.requireNonNull(disruption.to()))
                : problem;
    }

    /** Empty when the disruption names no visit. */
    String number(Disruption disruption, BranchCode branch) {
        var visit = disruption.visit();
        if (visit == null) {
            return "";
        }
        return schedule.find(new VisitId(visit))
                .filter(found -> found.branch().equals(branch))
                .map(ScheduledVisit::requestNumber)
                .orElseThrow(() -> new NotFound(visit));
    }

    private Map<String, Standing> standing(Map<String, ScheduledVisit> movable, Problem problem, LocalDate today) {
        var standing = new HashMap<String, Standing>();
        List<String> inside = problem.visits().stream().map(VisitFact::id).toList();
        for (var number : inside) {
            var visit = Objects.requireNonNull(movable.get(number));
            var start = LocalDateTime.ofInstant(visit.start(), problem.zone());
            var end = LocalDateTime.ofInstant(visit.end(), problem.zone());
            var ease = Ease.of(visit.state(), start.toLocalDate(), today);
            standing.put(number, new Standing(visit.team(), start, end, ease));
        }
        return standing;
    }
}
