package id.mcsoc.complaints.desk;

import id.mcsoc.complaints.ComplaintAnswered;
import id.mcsoc.complaints.ComplaintCategory;
import id.mcsoc.complaints.ComplaintClosed;
import id.mcsoc.complaints.ComplaintEscalated;
import id.mcsoc.complaints.ComplaintRefusal;
import id.mcsoc.complaints.TicketNumber;
import id.mcsoc.complaints.clocks.ComplaintClocks;
import id.mcsoc.complaints.log.CaseBook;
import id.mcsoc.complaints.log.Complaint;
import id.mcsoc.complaints.log.ComplaintEvent;
import id.mcsoc.complaints.log.ComplaintEvent.By;
import id.mcsoc.complaints.log.ComplaintEvent.Kind;
import id.mcsoc.complaints.log.Step;
import id.mcsoc.complaints.log.Verbs;
import id.mcsoc.geo.BranchCode;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does to a complaint what its verbs allow, once for each operation, and tells who listens. */
@Service
@Transactional
public class Handling {

    private final CaseBook book;
    private final ComplaintClocks clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handling(CaseBook book, ComplaintClocks clocks, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    /** Who does it, to which complaint, under which operation. */
    public record Deed(TicketNumber ticket, BranchCode branch, By by, UUID operation) {

        Deed to(TicketNumber other) {
            return new Deed(other, branch, by, operation);
        }
    }

    /** @throws NotFound in another branch as well */
    public void act(Deed deed, Function<Verbs, List<Step>> verb) {
        var found = hold(deed);
        if (!done(found, deed)) {
            write(deed, found, verb.apply(new Verbs(found)));
        }
    }

    /** Makes two reports of one matter one case; the older one leads. */
    public void merge(Deed deed, TicketNumber other, String reason) {
        var one = hold(deed);
        if (done(one, deed)) {
            return;
        }
        var two = hold(deed.to(other));
        var older = one.capturedAt().isAfter(two.capturedAt()) ? two : one;
        var newer = older == one ? two : one;
        write(deed.to(newer.ticket()), newer, new Verbs(newer).mergeInto(older, reason));
        write(deed.to(older.ticket()), older, new Verbs(older).join(newer, reason.strip()));
    }

    /** Takes a report out of its case again; what was answered meanwhile stays answered. */
    public void unmerge(Deed deed, String reason) {
        var report = hold(deed);
        if (done(report, deed)) {
            return;
        }
        var steps = new Verbs(report).unmerge(reason);
        var lead = hold(deed.to(report.lead().orElseThrow()));
        write(deed, report, steps);
        write(deed.to(lead.ticket()), lead, new Verbs(lead).leave(report, reason.strip()));
    }

    private Complaint hold(Deed deed) {
        return book.hold(deed.ticket(), deed.branch()).orElseThrow(() -> new NotFound(deed.ticket()));
    }

    private static boolean done(Complaint found, Deed deed) {
        return found.events().stream().anyMatch(event -> event.operation().equals(deed.operation()));
    }

    private void write(Deed deed, Complaint found, List<Step> steps) {
        steps.forEach(this::checkUnit);
        var added = book.add(deed.ticket(), steps, deed.operation(), clock.instant(), deed.by());
        var changed = book.find(found.ticket(), found.branch()).orElseThrow();
        added.forEach(event -> publish(changed, event));
    }

    private void checkUnit(Step step) {
        if (step.kind() == Kind.FORWARDED
                && clocks.categories().stream().map(ComplaintCategory::unit).noneMatch(step.toUnit()::equals)) {
            throw new Refused(ComplaintRefusal.UNIT_UNKNOWN, step.toUnit());
        }
    }

    private void publish(Complaint complaint, ComplaintEvent event) {
        var area = complaint.opened().area();
        if (event.kind() == Kind.ESCALATED) {
            events.publishEvent(
                    new ComplaintEscalated(complaint.ticket(), area, event.at(), event.subject(), event.toUnit()));
        } else if (event.kind().answers()) {
            events.publishEvent(new ComplaintAnswered(
                    complaint.ticket(),
                    complaint.category(),
                    area,
                    event.at(),
                    !clocks.of(complaint).firstAnswerLate()));
        } else if (event.kind().closes()) {
            var rated = event.kind() == Kind.CLOSED_SATISFIED;
            events.publishEvent(new ComplaintClosed(
                    complaint.ticket(),
                    complaint.category(),
                    area,
                    event.at(),
                    !clocks.of(complaint).closingLate(),
                    rated));
        }
    }
}
