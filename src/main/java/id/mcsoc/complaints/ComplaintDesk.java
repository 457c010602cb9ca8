package id.mcsoc.complaints;

import id.mcsoc.access.AccessLog;
import id.mcsoc.access.Actor;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The branch's complaints as its officers see and move them. */
@Service
@Transactional
class ComplaintDesk {

    private final ComplaintTable table;
    private final ComplaintClocks clocks;
    private final AccessLog access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ComplaintDesk(
            ComplaintTable table,
            ComplaintClocks clocks,
            AccessLog access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.clocks = clocks;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Overdue first, then by what is due next; closed ones last. */
    List<ComplaintView> list(Actor actor, ComplaintFilter filter) {
        var categories =
                clocks.categories().stream().collect(Collectors.toMap(ComplaintCategory::code, Function.identity()));
        return table.of(actor.branch()).stream()
                .map(found -> ComplaintView.of(
                        found, clocks.of(found, categories.get(found.opened().category())), actor))
                .filter(filter::lets)
                .sorted(Comparator.comparing((ComplaintView view) -> view.state() == ComplaintState.CLOSED)
                        .thenComparing(view -> !view.clocks().overdue())
                        .thenComparing(view -> view.clocks().nextDue()))
                .toList();
    }

    /** @throws NotFound in another branch as well */
    ComplaintView look(TicketNumber ticket, Actor actor) {
        var found = own(table.find(ticket).orElseThrow(() -> new NotFound(ticket)), actor);
        access.saw(actor, "complaint", "complaint:" + ticket);
        return ComplaintView.of(found, clocks.of(found), actor);
    }

    /** The operation its photos hang on; none for whom the complainant is a secret, because a photo tells who it was. */
    Optional<UUID> shown(TicketNumber ticket, Actor actor) {
        return look(ticket, actor).identityHidden() ? Optional.empty() : table.operation(ticket);
    }

    void act(TicketNumber ticket, Function<Complaint, Complaint.Step> verb, Actor actor, UUID operation) {
        var found = own(table.hold(ticket).orElseThrow(() -> new NotFound(ticket)), actor);
        if (found.events().stream().anyMatch(event -> event.operation().equals(operation))) {
            return;
        }
        var step = verb.apply(found);
        if (!step.toUnit().isEmpty()
                && clocks.categories().stream().noneMatch(known -> known.unit().equals(step.toUnit()))) {
            throw new Refused(ComplaintRefusal.UNIT_UNKNOWN, step.toUnit());
        }
        var next = new ComplaintEvent(
                found.events().size() + 1,
                operation,
                step.kind(),
                clock.instant(),
                new ComplaintEvent.By(actor.id().value(), actor.name()),
                step.fromUnit(),
                step.toUnit(),
                step.said());
        table.add(ticket, next);
        publish(table.find(ticket).orElseThrow(), next);
    }

    private void publish(Complaint complaint, ComplaintEvent event) {
        var said = complaint.opened();
        var shown = clocks.of(complaint);
        if (event.kind() == ComplaintEvent.Kind.ANSWERED) {
            events.publishEvent(new ComplaintAnswered(
                    complaint.ticket(), said.category(), said.area(), event.at(), !shown.firstAnswerLate()));
        } else if (event.kind().closes()) {
            var rated = event.kind() == ComplaintEvent.Kind.CLOSED_SATISFIED;
            events.publishEvent(new ComplaintClosed(
                    complaint.ticket(), said.category(), said.area(), event.at(), !shown.closingLate(), rated));
        }
    }

    private static Complaint own(Complaint found, Actor actor) {
        if (!found.branch().equals(actor.branch())) {
            throw new NotFound(found.ticket());
        }
        return found;
    }
}
