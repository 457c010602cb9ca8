package id.mcsoc.planning.scenario;

import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.planning.PlanningSettings;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.proposal.Horizon;
import id.mcsoc.planning.proposal.Plans;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.scenario.Layout.Place;
import id.mcsoc.planning.schedule.Schedule;
import id.mcsoc.planning.solver.SolvedPlan.PlannedStop;
import id.mcsoc.planning.trouble.Troubles;
import id.mcsoc.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays plans, scenarios and the schedule out alike: {@code plan:<id>}, {@code scenario:<id>}, {@code schedule}. */
@Component
class Layouts {

    static final String SCHEDULE = "schedule";
    static final String PLAN = "plan:";
    static final String SCENARIO = "scenario:";

    private final Plans plans;
    private final Scenarios scenarios;
    private final Schedule schedule;
    private final VisitRequests requests;
    private final Days days;

    Layouts(Plans plans, Scenarios scenarios, Schedule schedule, VisitRequests requests, Days days) {
        this.plans = plans;
        this.scenarios = scenarios;
        this.schedule = schedule;
        this.requests = requests;
        this.days = days;
    }

    /** When is when. */
    @Component
    record Days(Branches branches, PlanningSettings settings, Troubles troubles, Clock clock) {

        LocalDate today(BranchCode branch) {
            return LocalDate.ofInstant(clock.instant(), branches.get(branch).zone());
        }
    }

    /** @throws NotFound for what is not there or another branch's */
    Layout of(String key, BranchCode branch) {
        if (key.equals(SCHEDULE)) {
            var weeks = days.settings().horizonWeeks();
            return layout(new Layout.Title(key, ""), Map.of(), Horizon.after(days.today(branch), weeks), branch);
        }
        return key.startsWith(PLAN) ? plan(key, branch) : scenario(key, branch);
    }

    private Layout plan(String key, BranchCode branch) {
        var plan = plans.get(id(key, PLAN), branch);
        var slots = new HashMap<String, @Nullable Slot>();
        plan.stops().forEach(stop -> slots.put(stop.number(), stop.slot()));
        return layout(new Layout.Title(key, ""), slots, plan.scope().horizon(), branch);
    }

    private Layout scenario(String key, BranchCode branch) {
        var id = id(key, SCENARIO);
        var scenario = scenarios.get(id, branch);
        var slots = new HashMap<String, @Nullable Slot>();
        var result = scenarios.result(id, branch);
        result.visits().forEach(stop -> slots.put(stop.id(), slot(stop, zone(branch))));
        result.unassigned().forEach(left -> slots.put(left.id(), null));
        var horizon = scenario.scope().horizon();
        return layout(new Layout.Title(key, scenario.name()), slots, horizon, branch)
                .without(scenario.change().outages(horizon));
    }

    ZoneId zone(BranchCode branch) {
        return days.branches().get(branch).zone();
    }

    /** @param slots what the plan decides; what it does not mention stays as promised */
    private Layout layout(Layout.Title title, Map<String, @Nullable Slot> slots, Horizon horizon, BranchCode branch) {
        var key = title.key();
        var known = requests.open(branch).stream().collect(Collectors.toMap(OpenRequest::id, Function.identity()));
        var promised = schedule.active(branch).stream()
                .filter(visit -> horizon.contains(LocalDate.ofInstant(visit.start(), zone(branch))))
                .collect(Collectors.toMap(ScheduledVisit::request, Function.identity()));
        var places = new ArrayList<Place>();
        promised.values().forEach(visit -> places.add(place(visit, slots, known)));
        known.values().stream()
                .filter(request -> !promised.containsKey(request.id()))
                .filter(request ->
                        slots.containsKey(request.number()) || key.equals(SCHEDULE) && offers(request, horizon))
                .forEach(request -> places.add(new Place(
                        request.number(),
                        request.area(),
                        request.venue(),
                        request.families(),
                        request.submittedAt(),
                        slots.get(request.number()),
                        null)));
        var outages = days.troubles().outages(branch, horizon.first());
        return new Layout(key, title.name(), List.copyOf(places), until(horizon, branch), outages);
    }

    private static Place place(
            ScheduledVisit visit, Map<String, @Nullable Slot> slots, Map<RequestId, OpenRequest> known) {
        var stands = new Slot(visit.team(), visit.start(), visit.end());
        var request = known.get(visit.request());
        var number = visit.requestNumber();
        return new Place(
                number,
                visit.area(),
                visit.venue(),
                visit.families(),
                request == null ? null : request.submittedAt(),
                slots.containsKey(number) ? slots.get(number) : stands,
                stands);
    }

    private static boolean offers(OpenRequest request, Horizon horizon) {
        return request.windows().stream().anyMatch(window -> horizon.contains(window.date()));
    }

    private Instant until(Horizon horizon, BranchCode branch) {
        return horizon.last().plusDays(1).atStartOfDay(zone(branch)).toInstant();
    }

    private static Slot slot(PlannedStop stop, ZoneId zone) {
        return new Slot(
                stop.team(),
                stop.start().atZone(zone).toInstant(),
                stop.end().atZone(zone).toInstant());
    }

    private static UUID id(String key, String kind) {
        try {
            return UUID.fromString(key.substring(key.startsWith(kind) ? kind.length() : key.length()));
        } catch (IllegalArgumentException e) {
            throw new NotFound(key);
        }
    }
}
