package id.mcsoc.planning.proposal;

import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.Coordinates;
import id.mcsoc.geo.TravelTimes;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitState;
import id.mcsoc.planning.proposal.StopView.Pins;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.proposal.StopView.Subject;
import id.mcsoc.planning.solver.Problem;
import id.mcsoc.planning.solver.Problem.VisitFact;
import id.mcsoc.planning.trouble.Outages;
import id.mcsoc.planning.trouble.Troubles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the database what the planner is to plan. What a kelurahan agreed to is a block that cannot move. */
@Service
@Transactional(readOnly = true)
public class PlanningProblem {

    private final VisitRequests requests;
    private final Promises promises;
    private final TeamFacts teams;
    private final VisitFacts visits;
    private final World world;

    PlanningProblem(VisitRequests requests, Promises promises, TeamFacts teams, VisitFacts visits, World world) {
        this.requests = requests;
        this.promises = promises;
        this.teams = teams;
        this.visits = visits;
        this.world = world;
    }

    /** The roads, and what is out of order. */
    @Component
    record World(TravelTimes roads, Troubles troubles) {

        Outages outages(PlanScope scope) {
            return troubles.outages(scope.branch(), scope.horizon().first());
        }
    }

    /** Everything that waits for a slot, from these slots and pins on. */
    public Loaded load(PlanScope scope, Map<RequestId, Start> starts) {
        return load(scope, starts, Outages.NONE);
    }

    /** As above, if these were out of order as well. */
    public Loaded load(PlanScope scope, Map<RequestId, Start> starts, Outages more) {
        return load(scope, starts, request -> visits.fits(request, scope), more);
    }

    /** The plan as it stands, nothing added. */
    public Loaded load(PlanView plan) {
        var planned =
                plan.stops().stream().map(stop -> stop.subject().request()).collect(Collectors.toSet());
        return load(plan.scope(), plan.starts(), request -> planned.contains(request.id()), Outages.NONE);
    }

    /**
     * What stands in the schedule, nothing added: these visits may move, the others and all held times are blocks.
     *
     * @param more what has just gone out of order
     */
    public Loaded schedule(PlanScope scope, Predicate<ScheduledVisit> movable, Outages more) {
        var active = promises.visits(scope);
        var moving = active.stream()
                .filter(movable)
                .collect(Collectors.toMap(ScheduledVisit::request, PlanningProblem::start));
        var fixed = active.stream()
                .filter(visit -> !moving.containsKey(visit.request()))
                .toList();
        var standing = new Standing(fixed, promises.held(scope), moving);
        return problem(scope, standing, request -> moving.containsKey(request.id()), more);
    }

    /** What stands in the schedule and these drafts, held times left out. */
    public Loaded standing(PlanScope scope, Map<RequestId, Start> drafts) {
        var active = promises.visits(scope);
        var taken = active.stream().map(ScheduledVisit::request).collect(Collectors.toSet());
        var standing = new Standing(active, List.of(), drafts);
        Predicate<OpenRequest> drafted = request -> drafts.containsKey(request.id()) && !taken.contains(request.id());
        return problem(scope, standing, drafted, Outages.NONE);
    }

    private Loaded load(PlanScope scope, Map<RequestId, Start> given, Predicate<OpenRequest> wanted, Outages more) {
        var active = promises.visits(scope);
        var values = active.stream()
                .filter(visit -> scope.reshuffles() && visit.state() == VisitState.PLANNED)
                .collect(Collectors.toMap(ScheduledVisit::request, Function.identity()));
        var promised = active.stream()
                .filter(visit -> !values.containsKey(visit.request()))
                .toList();
        var taken = promised.stream().map(ScheduledVisit::request).collect(Collectors.toSet());
        var waiting = wanted.and(request -> request.state() != RequestState.ACCEPTED && !taken.contains(request.id()));
        return problem(scope, new Standing(promised, promises.held(scope), starts(values, given)), waiting, more);
    }

    private Loaded problem(PlanScope scope, Standing standing, Predicate<OpenRequest> wanted, Outages more) {
        var outages = world.outages(scope).and(more);
        var places = new PlaceNames();
        var open = requests.open(scope.branch());
        var planned = open.stream().filter(wanted).toList();
        var blocks = standing.blocks(scope, planned);
        var teamFacts = teams.of(scope, blocks, places, cards(open), outages::limit);
        var facts = new ArrayList<VisitFact>();
        var subjects = new HashMap<String, Subject>();
        planned.forEach(request -> {
            var start = standing.start(request, teamFacts);
            facts.add(outages.limit(visits.of(request, scope, start.slot(), start.pins(), places)));
            subjects.put(request.number(), subject(request));
        });
        var name = scope.branch() + " " + scope.horizon().first();
        var closures = outages.closures(scope.horizon().days());
        var travel = places.travel(world.roads(), closures);
        var problem = new Problem(Problem.FORMAT, name, visits.zone(scope), travel, teamFacts, facts, Map.of());
        return new Loaded(problem, new Subjects(subjects), places.places(), outages);
    }

    private static Map<RequestId, Integer> cards(List<OpenRequest> open) {
        return open.stream().collect(Collectors.toMap(OpenRequest::id, OpenRequest::cards));
    }

    private static Start start(ScheduledVisit visit) {
        return new Start(new Slot(visit.team(), visit.start(), visit.end()), Pins.NONE);
    }

    private static Map<RequestId, Start> starts(Map<RequestId, ScheduledVisit> values, Map<RequestId, Start> given) {
        var starts = new HashMap<RequestId, Start>();
        values.forEach((request, visit) -> starts.put(request, start(visit)));
        starts.putAll(given);
        return starts;
    }

    private static Subject subject(OpenRequest request) {
        return new Subject(
                request.id(),
                request.number(),
                request.area(),
                request.venueName(),
                request.venue(),
                request.families());
    }

    /**
     * @param subjects what the problem's visits are, by request number
     * @param places in the order of the problem's matrix
     * @param outages already taken into account
     */
    public record Loaded(Problem problem, Subjects subjects, List<Coordinates> places, Outages outages) {}

    /** Where a visit stands when planning begins. */
    public record Start(@Nullable Slot slot, Pins pins) {
        static final Start NONE = new Start(null, Pins.NONE);
    }
}
