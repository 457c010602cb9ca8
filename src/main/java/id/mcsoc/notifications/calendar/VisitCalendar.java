package id.mcsoc.notifications.calendar;

import id.mcsoc.access.Actor;
import id.mcsoc.access.Role;
import id.mcsoc.geo.Branches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every visit as calendars shall show it. Each change answers with the file that goes into a mail. */
@Service
@Transactional
public class VisitCalendar {

    /** Cancelled visits stay visible that long, so that every phone hears of it. */
    private static final Duration LOOKS_BACK = Duration.ofDays(31);

    private final CalendarVisitRepository visits;
    private final GuestCalendar guests;
    private final IcsWriter writer;
    private final Branches branches;
    private final Clock clock;

    VisitCalendar(
            CalendarVisitRepository visits, GuestCalendar guests, IcsWriter writer, Branches branches, Clock clock) {
        this.visits = visits;
        this.guests = guests;
        this.writer = writer;
        this.branches = branches;
        this.clock = clock;
    }

    public String show(CalendarEntry entry) {
        var found = visits.findById(entry.visit());
        found.ifPresent(visit -> visit.moveTo(entry, clock.instant()));
        return writer.one(found.orElseGet(() -> visits.save(new CalendarVisit(entry, branch(entry), clock.instant()))));
    }

    /** @return empty when the visit was never shown */
    public Optional<String> cancel(UUID visit, int sequence) {
        return change(visits.findById(visit), found -> found.cancel(sequence, clock.instant()));
    }

    /** @return empty when no visit of the request was shown */
    public Optional<String> agree(UUID request) {
        var current = visits.findByRequest(request).stream()
                .filter(visit -> visit.status() != CalendarVisit.Status.CANCELLED)
                .findFirst();
        return change(current, found -> found.agree(clock.instant()));
    }

    @Transactional(readOnly = true)
    String feed(Actor actor) {
        var kelurahan = actor.scope().kelurahan();
        var elsewhere = kelurahan == null ? List.<GuestCalendar.Shown>of() : guests.of(kelurahan, since());
        return writer.feed(visible(actor), elsewhere, branches.get(actor.branch()));
    }

    private List<CalendarVisit> visible(Actor actor) {
        var after = since();
        var kelurahan = actor.scope().kelurahan();
        if (kelurahan != null) {
            return visits.findByAreaAndStartsAtAfterOrderByStartsAt(kelurahan.value(), after);
        }
        return actor.is(Role.BRANCH_PLANNER, Role.BRANCH_HEAD)
                ? visits.findByBranchAndStartsAtAfterOrderByStartsAt(
                        actor.branch().value(), after)
                : List.of();
    }

    private Instant since() {
        return clock.instant().minus(LOOKS_BACK);
    }

    private Optional<String> change(Optional<CalendarVisit> found, Consumer<CalendarVisit> how) {
        found.ifPresent(how);
        return found.map(writer::one);
    }

    private String branch(CalendarEntry entry) {
        return branches.serving(entry.area()).code().value();
    }
}
