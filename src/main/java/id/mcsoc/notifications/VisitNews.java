package id.mcsoc.notifications;

import id.mcsoc.booking.OpenRequest;
import id.mcsoc.booking.RequestFamiliesChanged;
import id.mcsoc.booking.RequestId;
import id.mcsoc.booking.RequestState;
import id.mcsoc.booking.VisitRequests;
import id.mcsoc.geo.AreaCode;
import id.mcsoc.notifications.calendar.CalendarEntry;
import id.mcsoc.notifications.calendar.GuestCalendar;
import id.mcsoc.notifications.calendar.VisitCalendar;
import id.mcsoc.planning.VisitCancelled;
import id.mcsoc.planning.VisitMoved;
import id.mcsoc.planning.VisitScheduled;
import java.time.Clock;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What the branch did with a visit, told to the kelurahan, and to the branch for calling by hand. */
@Component
class VisitNews {

    private final Telling telling;
    private final VisitRequests requests;
    private final VisitCalendar calendar;
    private final GuestCalendar guests;
    private final Clock clock;

    VisitNews(Telling telling, VisitRequests requests, VisitCalendar calendar, GuestCalendar guests, Clock clock) {
        this.guests = guests;
        this.telling = telling;
        this.requests = requests;
        this.calendar = calendar;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(VisitScheduled event) {
        var request = requests.find(event.request());
        var file = calendar.show(new CalendarEntry(
                event.visit().value(),
                event.request().value(),
                event.area(),
                venue(request),
                event.teamName(),
                event.start(),
                event.end(),
                event.sequence(),
                agreed(request)));
        guests.follow(event.request().value(), requests.guests(event.request()));
        var slot = new Slot(event.start(), event.end(), null, event.teamName());
        var facts = facts(event.request(), event.area(), "");
        tell(News.of(NoticeKind.VISIT_SCHEDULED, event.visit(), event.sequence(), facts, slot), Optional.of(file));
    }

    @ApplicationModuleListener
    void on(VisitMoved event) {
        var request = requests.find(event.request());
        var file = calendar.show(new CalendarEntry(
                event.visit().value(),
                event.request().value(),
                event.area(),
                venue(request),
                event.teamName(),
                event.start(),
                event.end(),
                event.sequence(),
                agreed(request)));
        guests.follow(event.request().value(), requests.guests(event.request()));
        var slot = new Slot(event.start(), event.end(), event.from(), event.teamName());
        var facts = facts(event.request(), event.area(), "");
        tell(News.of(NoticeKind.VISIT_MOVED, event.visit(), event.sequence(), facts, slot), Optional.of(file));
    }

    @ApplicationModuleListener
    void on(VisitCancelled event) {
        var file = calendar.cancel(event.visit().value(), event.sequence());
        var slot = new Slot(event.start(), null, null, null);
        var facts = facts(event.request(), event.area(), event.reason());
        tell(News.of(NoticeKind.VISIT_CANCELLED, event.visit(), event.sequence(), facts, slot), file);
    }

    /** Somebody joins, leaves, or comes with more families or fewer. */
    @ApplicationModuleListener
    void on(RequestFamiliesChanged event) {
        guests.follow(event.request().value(), requests.guests(event.request()));
    }

    private void tell(News news, Optional<String> file) {
        telling.visit(news, file);
    }

    private Facts facts(RequestId request, AreaCode area, String reason) {
        var number = requests.find(request).map(OpenRequest::number).orElse("");
        return new Facts(area.value(), number, request.value(), 0, reason, clock.instant());
    }

    private static String venue(Optional<OpenRequest> request) {
        return request.map(OpenRequest::venueName).orElse("");
    }

    private static boolean agreed(Optional<OpenRequest> request) {
        return request.filter(found -> found.state() == RequestState.ACCEPTED).isPresent();
    }
}
