package id.mcsoc.planning.proposal;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.ProposedSlot;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.planning.PlanApproved;
import id.mcsoc.planning.proposal.StopView.Slot;
import id.mcsoc.planning.schedule.NewVisit;
import id.mcsoc.planning.schedule.VisitLife;
import id.mcsoc.planning.team.TeamView;
import id.mcsoc.planning.team.Teams;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Tells booking and the world what was approved. */
@Service
class Publication {

    private final VisitLife visits;
    private final VisitRequests requests;
    private final Teams teams;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publication(VisitLife visits, VisitRequests requests, Teams teams, ApplicationEventPublisher events, Clock clock) {
        this.visits = visits;
        this.requests = requests;
        this.teams = teams;
        this.events = events;
        this.clock = clock;
    }

    void of(PlanView plan, Actor head) {
        var names = teams.of(plan.scope().branch()).stream().collect(Collectors.toMap(TeamView::code, TeamView::name));
        plan.placed().forEach(stop -> propose(plan, stop, names, head));
        plan.left().forEach(stop -> leaveOut(stop, names, head));
        var count = plan.placed().size();
        events.publishEvent(new PlanApproved(plan.id(), plan.scope().branch(), head.id(), count, clock.instant()));
    }

    private void propose(PlanView plan, StopView stop, Map<String, String> names, Actor head) {
        var slot = Objects.requireNonNull(stop.slot());
        if (visits.schedule(plan.id(), visit(plan, stop, slot), head)) {
            var name = names.getOrDefault(slot.team(), slot.team());
            requests.propose(request(stop), new ProposedSlot(name, slot.start(), slot.end()), head);
        }
    }

    private void leaveOut(StopView stop, Map<String, String> names, Actor head) {
        visits.cancel(request(stop), "", head.name());
        requests.leaveUnplanned(request(stop), Told.reasons(stop, names), head);
    }

    private static RequestId request(StopView stop) {
        return stop.subject().request();
    }

    private static NewVisit visit(PlanView plan, StopView stop, Slot slot) {
        var subject = stop.subject();
        return new NewVisit(
                subject.request(),
                subject.number(),
                plan.scope().branch(),
                slot.team(),
                subject.area(),
                subject.venueName(),
                subject.venue(),
                slot.start(),
                slot.end(),
                subject.families());
    }
}
