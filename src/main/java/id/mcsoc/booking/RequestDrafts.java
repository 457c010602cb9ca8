package id.mcsoc.booking;

import id.mcsoc.access.Actor;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.shared.NotFound;
import id.mcsoc.shared.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A kelurahan writes a request, field by field, for as long as it likes; then it sends it. */
@Service
@Transactional
public class RequestDrafts {

    private final VisitRequestRepository requests;
    private final RequestBook book;
    private final VisitWindows windows;
    private final SubmissionCheck check;
    private final ApplicationEventPublisher events;

    RequestDrafts(
            VisitRequestRepository requests,
            RequestBook book,
            VisitWindows windows,
            SubmissionCheck check,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.book = book;
        this.windows = windows;
        this.check = check;
        this.events = events;
    }

    /** The one who asks names the draft: begun twice, it is there once. @throws NotFound for another's id */
    public void begin(RequestId id, Actor by) {
        if (requests.existsById(id.value())) {
            book.get(id, by);
            return;
        }
        var area = by.scope().kelurahan();
        if (area == null) {
            throw new NotFound(id);
        }
        requests.save(prefilled(id, area, by));
    }

    /** Saves one field. A field that somebody else changed meanwhile is left as it is, and said so. */
    public FieldSaved write(RequestId id, FieldChange change, Actor by) {
        var request = book.lock(id, by);
        var part = DraftPart.named(change.name());
        var before = part.read(request);
        var deed = book.deed(by, "");
        var changes = !part.normal(change.value()).equals(before);
        if (changes && change.base() != null && !change.base().equals(before)) {
            return new FieldSaved(
                    change.name(), before, deed.at(), request.lastChange().by());
        }
        request.edit(deed);
        part.write(request, change.value());
        return new FieldSaved(change.name(), part.read(request), deed.at(), null);
    }

    /** @throws Refused when that day or hour cannot be offered */
    public void offer(RequestId id, OfferedWindow window, Actor by) {
        edit(id, by, request -> windows.admit(request.branch(), window).forEach(request.offer()::add));
    }

    public void takeBack(RequestId id, LocalDate date, LocalTime from, Actor by) {
        edit(id, by, request -> request.offer().remove(date, from));
    }

    /** This window is liked best. */
    public void wish(RequestId id, LocalDate date, LocalTime from, Actor by) {
        edit(id, by, request -> request.offer().wish(date, from));
    }

    /** A time is held: it is what the kelurahan wishes. What was held before and nobody offered is taken back. */
    void chosen(RequestId id, Optional<OfferedWindow> before, OfferedWindow time, Actor by) {
        edit(id, by, request -> {
            before.filter(request.offer().windows()::contains)
                    .ifPresent(window -> request.offer().remove(window.date(), window.from()));
            request.offer().choose(time);
        });
    }

    /** Adds all of them or, when one does not fit, none. @throws Refused for a family that is on the list already */
    public void list(RequestId id, List<ListedFamily> families, Actor by) {
        edit(
                id,
                by,
                request -> families.forEach(family -> {
                    if (family.card()
                            .filter(request.families().cards()::contains)
                            .isPresent()) {
                        throw new Refused(BookingRefusal.FAMILY_ALREADY_LISTED);
                    }
                    request.families().write(UUID.randomUUID(), family);
                }));
    }

    /** Adds an empty line of that id; sent twice it stands there once. */
    public void addLine(RequestId id, UUID line, Actor by) {
        edit(id, by, request -> {
            if (request.families().row(line).isEmpty()) {
                request.families().write(line, ListedFamily.blank());
            }
        });
    }

    public void removeLine(RequestId id, UUID line, Actor by) {
        edit(id, by, request -> request.families().remove(line));
    }

    /** Sends it. @return what is still missing; empty when it was sent, now or, sent twice, before */
    public List<DraftProblem> submit(RequestId id, Actor by) {
        var request = book.lock(id, by);
        if (request.submittedAt().isPresent()) {
            return List.of();
        }
        var problems = check.problems(request);
        if (problems.isEmpty()) {
            var deed = book.deed(by, "");
            request.submit(book.number(request, deed), deed);
            events.publishEvent(request.requested());
        }
        return problems;
    }

    /** Asks the branch to take fewer families than the minimum, and says why. */
    public void askWaiver(RequestId id, String reason, Actor by) {
        var request = book.lock(id, by);
        if (check.families(request) >= check.minimum()) {
            throw new Refused(BookingRefusal.WAIVER_NOT_NEEDED);
        }
        request.askWaiver(book.deed(by, reason));
    }

    /** The branch answers, and says why. */
    public void answerWaiver(RequestId id, boolean granted, String answer, Actor by) {
        book.lock(id, by).answerWaiver(granted, book.deed(by, answer));
    }

    private void edit(RequestId id, Actor by, Consumer<VisitRequest> change) {
        var request = book.lock(id, by);
        request.edit(book.deed(by, ""));
        change.accept(request);
    }

    private VisitRequest prefilled(RequestId id, AreaCode area, Actor by) {
        var deed = book.deed(by, "");
        var request = new VisitRequest(id, area, by.branch(), deed);
        requests.findByBranchAndAreaOrderByChanged_AtDescIdDesc(by.branch().value(), area.value()).stream()
                .filter(earlier -> earlier.submittedAt().isPresent())
                .findFirst()
                .ifPresentOrElse(request::startFrom, () -> book.startFromArea(request, by));
        return request;
    }
}
