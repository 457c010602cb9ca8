package id.mcsoc.planning.schedule;

import com.github.f4b6a3.uuid.UuidCreator;
import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.booking.RequestId;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.planning.VisitCancelled;
import id.mcsoc.planning.VisitId;
import id.mcsoc.planning.VisitMoved;
import id.mcsoc.planning.VisitScheduled;
import id.mcsoc.planning.VisitState;
import id.mcsoc.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a scheduled visit. Every change is written down and, where others must know, announced. */
@Service
@Transactional
public class VisitLife {

    private static final Set<VisitState> DONE = Set.of(VisitState.CLOSED, VisitState.PARTLY_SERVED);

    private final VisitRepository visits;
    private final VisitChangeRepository changes;
    private final VisitViews views;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitLife(
            VisitRepository visits,
            VisitChangeRepository changes,
            VisitViews views,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.changes = changes;
        this.views = views;
        this.events = events;
        this.clock = clock;
    }

    /** A new visit, or a move of the one not yet agreed to. @return whether anything is new to the kelurahan */
    public boolean schedule(UUID plan, NewVisit planned, Actor by) {
        var standing = visits.findByActiveRequest(planned.request().value());
        if (standing.isEmpty()) {
            add(plan, planned, by);
            return true;
        }
        var visit = standing.get();
        if (visit.standsAt(planned.team(), planned.start(), planned.end())) {
            return false;
        }
        move(visit, plan, planned, by);
        return true;
    }

    public void confirm(RequestId request, String reason, String by) {
        visits.findByActiveRequest(request.value())
                .filter(visit -> visit.state() == VisitState.PLANNED)
                .ifPresent(visit -> change(visit, Visit::confirm, reason, by));
    }

    /** A promised visit gets another team or time. @throws Refused when it is started or over */
    public void repair(VisitId id, Slot slot, String reason, Actor by) {
        var visit = visitOf(id, by);
        var from = visit.startsAt();
        change(visit, open -> open.repair(slot.team(), slot.start(), slot.end()), reason, by.name());
        visits.flush();
        moved(visit, from);
    }

    /** Where a visit is put; {@code team} is a code. */
    public record Slot(String team, Instant start, Instant end) {}

    /** Without an active visit nothing happens. */
    public void cancel(RequestId request, String reason, String by) {
        visits.findByActiveRequest(request.value()).ifPresent(visit -> {
            change(visit, Visit::cancel, reason, by);
            events.publishEvent(new VisitCancelled(
                    new VisitId(visit.id()),
                    request,
                    new AreaCode(visit.area()),
                    reason,
                    visit.startsAt(),
                    visit.revision()));
        });
    }

    /** More or fewer families come than when it was planned. */
    void expect(RequestId request, int families) {
        visits.findByActiveRequest(request.value()).ifPresent(visit -> visit.expect(families));
    }

    public void pack(VisitId id, Actor by) {
        var visit = visitOf(id, by);
        if (visit.state() != VisitState.PACKED && visit.state() != VisitState.STARTED) {
            change(visit, Visit::pack, "", by.name());
        }
    }

    public void start(VisitId id, Actor by) {
        var visit = visitOf(id, by);
        if (visit.state() != VisitState.STARTED) {
            change(visit, Visit::start, "", by.name());
        }
    }

    public void close(VisitId id, int leftOver, Actor by) {
        var visit = visitOf(id, by);
        if (!DONE.contains(visit.state())) {
            change(visit, open -> open.close(leftOver), "", by.name());
        }
    }

    private void add(UUID plan, NewVisit planned, Actor by) {
        var visit = visits.saveAndFlush(new Visit(UuidCreator.getTimeOrderedEpoch(), plan, planned));
        change(visit, same -> {}, "", by.name());
        events.publishEvent(new VisitScheduled(
                new VisitId(visit.id()),
                planned.request(),
                planned.area(),
                views.teamName(visit),
                visit.startsAt(),
                visit.endsAt(),
                visit.revision()));
    }

    private void move(Visit visit, UUID plan, NewVisit planned, Actor by) {
        Instant from = visit.startsAt();
        change(visit, open -> open.move(plan, planned.team(), planned.start(), planned.end()), "", by.name());
        moved(visit, from);
    }

    private void moved(Visit visit, Instant from) {
        events.publishEvent(new VisitMoved(
                new VisitId(visit.id()),
                new RequestId(visit.requestId()),
                new AreaCode(visit.area()),
                views.teamName(visit),
                from,
                visit.startsAt(),
                visit.endsAt(),
                visit.revision()));
    }

    private void change(Visit visit, Consumer<Visit> verb, String reason, String by) {
        verb.accept(visit);
        changes.save(new VisitChange(UuidCreator.getTimeOrderedEpoch(), visit, reason, by, clock.instant()));
    }

    private Visit visitOf(VisitId id, Actor by) {
        return Optional.of(id.value())
                .flatMap(visits::findById)
                .filter(visit -> by.scope().branch() != null
                        && visit.branch().equals(by.branch().value()))
                .filter(visit -> by.role() != Role.FIELD_OFFICER
                        || visit.team().equals(by.scope().team()))
                .orElseThrow(() -> new NotFound(id));
    }
}
