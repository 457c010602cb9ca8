package id.mcsoc.promises;

import id.mcsoc.geo.BranchCode;
import id.mcsoc.geo.Branches;
import id.mcsoc.geo.WorkingCalendar;
import id.mcsoc.promises.Promise.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a service is finished, and whether the word was kept. */
@Service("servicePromises")
@Transactional
public class Promises {

    private final PromiseTable table;
    private final TermTable terms;
    private final Places places;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Promises(PromiseTable table, TermTable terms, Places places, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.terms = terms;
        this.places = places;
        this.clock = clock;
        this.events = events;
    }

    @Component("promisePlaces")
    record Places(Branches branches, WorkingCalendar calendar) {}

    /** What is promised to somebody served at that moment: the same moment always gives the same end. */
    @Transactional(readOnly = true)
    public Instant due(PromisedService service, BranchCode branch, Instant servedAt) {
        var day = LocalDate.ofInstant(servedAt, places.branches().get(branch).zone());
        var days = terms.on(day, service, branch).workingDays();
        var due = places.calendar().afterWorkingDays(branch, servedAt, days);
        return due.isBefore(servedAt) ? places.calendar().afterWorkingDays(branch, servedAt, 1) : due;
    }

    /** False when it was made before: then nothing changes. */
    boolean make(Promise promise, Instant madeAt) {
        return table.add(promise, madeAt);
    }

    /** @param waited whether the person went home without it */
    void end(UUID operation, State state, Instant at, boolean waited) {
        if (table.end(operation, state, at)) {
            var promise = table.find(operation).orElseThrow();
            events.publishEvent(new PromiseFinished(
                    operation,
                    promise.number(),
                    promise.service(),
                    promise.where().branch(),
                    promise.where().area(),
                    promise.due(),
                    at,
                    waited));
        }
    }

    void reopen(UUID operation) {
        table.reopen(operation);
    }

    /** @return how many became late since this was asked last */
    int tellLate() {
        var late = table.untoldLate(clock.instant()).stream()
                .filter(promise -> table.tellLate(promise.operation()))
                .toList();
        late.forEach(promise -> events.publishEvent(new PromiseLate(
                promise.operation(),
                promise.number(),
                promise.service(),
                promise.where().branch(),
                promise.where().area(),
                promise.due())));
        return late.size();
    }
}
