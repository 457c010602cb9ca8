package id.mcsoc.field;

import id.mcsoc.access.Actor;
import id.mcsoc.booking.RequestFamily;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.field.day.QueueTable;
import id.mcsoc.field.day.QueueTable.Stay;
import id.mcsoc.field.day.VisitDays;
import id.mcsoc.field.packing.Numbers;
import id.mcsoc.members.FamilyCardNumber;
import id.mcsoc.planning.ScheduledVisit;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitPlans;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The visit day: start, queue, incidents, end. {@code at} is the moment of the deed, on the corrected clock. */
@Service
@Transactional
public class Visits {

    private final VisitPlans plans;
    private final VisitRequests requests;
    private final VisitDays days;
    private final QueueTable queue;
    private final Numbers numbers;
    private final ApplicationEventPublisher events;

    Visits(
            VisitPlans plans,
            VisitRequests requests,
            VisitDays days,
            QueueTable queue,
            Numbers numbers,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.requests = requests;
        this.days = days;
        this.queue = queue;
        this.numbers = numbers;
        this.events = events;
    }

    /** @return whether this was the start; a second tablet's start changes nothing */
    public boolean start(StartVisit command, Actor by, Instant at) {
        var visit = get(command.visit());
        if (!days.start(command, by.name(), at)) {
            return false;
        }
        plans.markStarted(visit.id(), by);
        events.publishEvent(new VisitStarted(visit.id(), visit.start(), at));
        return true;
    }

    /**
     * A step of a family through the queue, at this desk. Steps may come twice and from two desks: of each the first
     * counts.
     *
     * @return how many steps there were, of all desks
     */
    public int queue(QueueFamily command, int desk, Instant at) {
        var visit = get(command.visit());
        var before = queue.stay(command.visit(), command.family());
        var steps = queue.step(command, desk, at);
        events.publishEvent(new FamilyQueued(command.visit(), command.family(), desk));
        var served = command.state() == QueueFamily.State.SERVED;
        if (served && before.map(Stay::servedAt).isEmpty()) {
            var stay = queue.stay(command.visit(), command.family()).orElseThrow();
            timed(visit, command, stay, at);
        }
        return steps;
    }

    /** Where nobody noted the call, as on paper, nobody knows how long it took. */
    private void timed(ScheduledVisit visit, QueueFamily command, Stay stay, Instant at) {
        if (stay.calledAt() != null) {
            var arrived = stay.arrivedAt() == null ? stay.calledAt() : stay.arrivedAt();
            var persons = persons(visit, command.family());
            events.publishEvent(new FamilyServed(visit.id(), persons, arrived, stay.calledAt(), at));
        }
    }

    public void incident(LogIncident command, UUID operation, Actor by, Instant at) {
        get(command.visit());
        days.incident(command, operation, by.name(), at);
    }

    /** @throws Refused VISIT_NOT_STARTED, VISIT_ALREADY_CLOSED */
    public void close(CloseVisit command, Actor by, Instant at) {
        var visit = get(command.visit());
        days.close(command, by.name(), at);
        numbers.closed(visit.id());
        var leftOver = List.copyOf(command.leftOver().keySet());
        plans.markClosed(visit.id(), leftOver.size(), by);
        requests.markServed(visit.request(), command.served(), by);
        requests.carryOver(visit.request(), leftOver, by);
        events.publishEvent(closed(visit, command, at));
    }

    private VisitClosed closed(ScheduledVisit visit, CloseVisit command, Instant at) {
        var persons = requests.families(visit.request()).stream()
                .collect(Collectors.toMap(RequestFamily::familyCard, RequestFamily::persons, Math::max));
        return new VisitClosed(
                visit.id(),
                visit.branch(),
                visit.area(),
                visit.team(),
                command.served().size(),
                command.served().stream()
                        .mapToInt(family -> persons.getOrDefault(family, 1))
                        .sum(),
                command.leftOver().size(),
                days.startedAt(visit.id()).orElse(at),
                at);
    }

    private int persons(ScheduledVisit visit, FamilyCardNumber card) {
        return requests.families(visit.request()).stream()
                .filter(family -> family.familyCard().equals(card))
                .mapToInt(RequestFamily::persons)
                .findFirst()
                .orElse(1);
    }

    private ScheduledVisit get(VisitId id) {
        return plans.find(id).orElseThrow(() -> new NotFound(id));
    }
}
